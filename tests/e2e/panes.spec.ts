/** The side panes in windows that grow narrow and wide again: what a narrow window folds comes back, what a hand folded does not. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './desk-test.ts';
import { openAt } from './open-at.ts';

async function resize(app: ElectronApplication, width: number, zoom = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(300, 300);
      window?.setContentSize(size.width, 800);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, zoom },
  );
}

/** Whether the menu ticks the library. */
function ticked(app: ElectronApplication): Promise<boolean | undefined> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-library')?.checked);
}

test('a side pane that a narrow window or a large zoom folded comes back, one that a hand folded does not', async ({
  launch,
}) => {
  const { app, window, desk, problems } = await openAt(launch);
  for (const [width, zoom, shown] of [
    [1440, 1, true],
    [640, 1, false],
    [1440, 1, true],
    [1440, 2, false],
    [900, 1, true],
    [640, 1, false],
    [900, 1, true],
  ] as const) {
    await resize(app, width, zoom);
    await expect(desk.library, `${String(width)} at ${String(zoom)}`).toBeVisible({ visible: shown });
    await expect.poll(() => ticked(app)).toBe(shown);
  }
  await window.keyboard.press('Control+b');
  await expect(desk.library).toBeHidden();
  for (const width of [640, 1440]) await resize(app, width);
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1440);
  await expect(desk.annotations).toBeVisible();
  await expect(desk.library).toBeHidden();
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('toggle-library')?.click();
  });
  await expect(desk.library).toBeVisible();
  await expect.poll(() => ticked(app)).toBe(true);
  expect(problems).toEqual([]);
});

test('in a window too narrow for three panes the library and the annotations take turns', async ({
  launch,
}) => {
  const { app, window, desk } = await openAt(launch);
  await resize(app, 640);
  await expect(desk.library).toBeHidden();
  await expect(desk.annotations).toBeVisible();
  await window.keyboard.press('Control+b');
  await expect(desk.library).toBeVisible();
  await expect(desk.annotations).toBeHidden();
  await window.keyboard.press('Control+j');
  await expect(desk.annotations).toBeVisible();
  await expect(desk.library).toBeHidden();
  await resize(app, 1440);
  await expect(desk.library).toBeVisible();
  await expect(desk.annotations).toBeVisible();
});
