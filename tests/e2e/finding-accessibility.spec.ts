/** axe finds no violation while one finds, filters and decides, light and dark, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const story = `Bridge to the islands stays shut

By Ida Lund
03/04/2023

The bridge to the islands stays shut, the harbour office said on Monday.

Tagged Under: bridge, harbour, islands

Share this article
`;

async function violations(page: Page): Promise<readonly string[]> {
  // Electron windows cannot open the blank page that axe's default mode wants.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Whether anything reaches beyond the window's right edge. */
function overflow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

for (const { theme, zoom } of [
  { theme: 'light', zoom: 1 },
  { theme: 'dark', zoom: 1 },
  { theme: 'light', zoom: 2 },
] as const) {
  test(`in ${theme} colours at ${zoom * 100} %`, async ({ launch }) => {
    const { app, window, problems } = await launch({
      folder: await folderWith({ 'a.txt': story, 'b.txt': 'Another one\n\nIt says little.\n' }),
    });
    const desk = new Desk(window);
    await expect(desk.text).toContainText('Bridge');
    await app.evaluate(
      ({ BrowserWindow, Menu }, { source, factor }) => {
        Menu.getApplicationMenu()?.getMenuItemById(`theme-${source}`)?.click();
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
      },
      { source: theme, factor: zoom },
    );
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
    const look = async (name: string) => {
      if (process.env['SHOTS'] !== undefined) {
        await window.screenshot({ path: `${process.env['SHOTS']}/${name}-${theme}-${zoom}.png` });
      }
      expect(await violations(window), name).toEqual([]);
      expect(await overflow(window), name).toBe(false);
    };

    await window.keyboard.press('Control+2');
    await window.keyboard.press('d');
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Not furniture' })).toHaveCount(2);
    await look('furniture shown, article done');

    await window.keyboard.press('Control+f');
    await window.keyboard.type('bridge');
    await expect(window.getByRole('search', { name: 'Find in the article' }).getByRole('status')).toHaveText(
      '1 of 3',
    );
    await look('finding');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+i');
    await expect(window.getByRole('dialog', { name: 'Article details' })).toBeVisible();
    await window.getByRole('textbox', { name: 'Outlet' }).fill('Norrhaven Post');
    await look('details');
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+Shift+F');
    await window.keyboard.type('harbour');
    await expect(window.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
    await look('searching');
    await window.keyboard.type('x');
    await expect(desk.library.getByText(/^Nothing found/)).toBeVisible();
    await look('nothing found');
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+1');
    await window.getByRole('button', { name: 'Filter the library' }).click();
    await window.getByRole('menuitemcheckbox', { name: 'Done' }).click();
    await look('filter menu');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('button', { name: 'Remove filter: Done' })).toBeVisible();
    await look('filtered');
    expect(problems).toEqual([]);
  });
}
