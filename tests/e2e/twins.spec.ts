/** Twins: found by themselves, shaded in the margin on request, and one key from the words to where else they stand. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const promise =
  'We will dredge the northern channel before the herring return, and protect every fishing right of the islands';
const files = {
  'a.txt': `Harbour board makes a promise

By Ida Lund

The pilots met the harbour board on Friday, after a week in which no ship had left.

“${promise},” the harbour master Nikolay Brandt told them.

Nobody in the room applauded.

Source: Saltby Gazette
`,
  'b.txt': `Pilots doubt what the board says

The board gave one answer to all questions. “${promise.replace('every fishing right', 'each fishing right')},” wrote its harbour master Nikolai Brandt.

Source: Harbour Wire
`,
  'c.txt': `What the pilots want

The pilots asked the board to “protect every fishing right of the islands” before anything else.

Source: Quay Review
`,
};

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

test('from the words to the same words in another article, by keyboard alone', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await folderWith(files) });
  const desk = new Desk(window);
  await expect(desk.text).toContainText('Harbour board makes a promise');
  await desk.clickWords('protect every fishing right');
  const dialog = window.getByRole('dialog', { name: 'Where else these words stand' });
  await expect(async () => {
    // The folder may still be looked through.
    await window.keyboard.press('w');
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  const passages = dialog.getByRole('listbox', { name: 'Also in' });
  await expect(passages).toBeFocused();
  await expect(passages.getByRole('option')).toHaveCount(2);
  await expect(dialog.getByRole('region', { name: 'Here' })).toContainText(
    'protect every fishing right of the islands',
  );
  await expect(passages.getByRole('option').nth(0)).toContainText('Harbour Wire');
  await expect(passages.getByRole('option').nth(0).locator('ins')).toContainText('each');
  await expect(passages.getByRole('option').nth(1)).toContainText('The pilots asked the board to');
  await dialog.getByRole('button', { name: /We will dredge/u }).click();
  await expect(passages.getByRole('option')).toHaveCount(1);
  await dialog.getByRole('button', { name: /^“protect every/u }).click();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(desk.text).toContainText('What the pilots want');
  await expect(desk.text).toBeFocused();
  await expect
    .poll(() => window.evaluate(() => getSelection()?.toString()))
    .toBe('protect every fishing right of the islands');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(desk.text).toContainText('Harbour board makes a promise');
  await desk.clickWords('Nobody in the room');
  await window.keyboard.press('w');
  await expect(desk.statusBar.getByText(/nearly repeated nowhere else/u)).toBeVisible();
  expect(problems).toEqual([]);
});

test('the margin says where else a passage stands, and remembers that it was asked to', async ({
  launch,
}) => {
  const folder = await folderWith(files);
  const { window, app, userData } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.text).toContainText('Harbour board makes a promise');
  await expect(window.getByTitle(/^Also in/u)).toHaveCount(0);
  await desk.text.focus();
  await window.keyboard.press('Shift+W');
  await expect(window.getByTitle('Also in Harbour Wire', { exact: true })).toBeVisible();
  const bar = window.getByTitle('Also in Harbour Wire and Quay Review');
  await expect(bar).toBeVisible();
  await bar.click();
  const dialog = window.getByRole('dialog', { name: 'Where else these words stand' });
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await app.close();
  const again = await launch({ folder, userData });
  await expect(again.window.getByTitle('Also in Harbour Wire and Quay Review')).toBeVisible();
});

for (const { theme, zoom } of [
  { theme: 'light', zoom: 1 },
  { theme: 'dark', zoom: 1 },
  { theme: 'light', zoom: 2 },
] as const) {
  test(`can be read by everybody, in ${theme} colours at ${String(zoom * 100)} %`, async ({ launch }) => {
    const { app, window } = await launch({ folder: await folderWith(files) });
    const desk = new Desk(window);
    await expect(desk.text).toContainText('Harbour board makes a promise');
    await app.evaluate(
      ({ BrowserWindow, Menu }, { source, factor }) => {
        Menu.getApplicationMenu()?.getMenuItemById(`theme-${source}`)?.click();
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
      },
      { source: theme, factor: zoom },
    );
    const look = async (name: string) => {
      if (process.env['SHOTS'] !== undefined)
        await window.screenshot({ path: `${process.env['SHOTS']}/${name}-${theme}-${String(zoom)}.png` });
      expect(await violations(window), name).toEqual([]);
      expect(await window.evaluate(() => document.documentElement.scrollWidth > innerWidth), name).toBe(
        false,
      );
    };
    await desk.clickWords('protect every fishing right');
    await window.keyboard.press('Shift+W');
    await expect(window.getByTitle('Also in Harbour Wire', { exact: true })).toBeVisible();
    await look('twins-margin');
    await window.keyboard.press('w');
    await expect(window.getByRole('dialog', { name: 'Where else these words stand' })).toBeVisible();
    await look('twins-dialog');
  });
}
