/** axe finds no violation in any view, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

async function violations(page: Page): Promise<readonly string[]> {
  // Electron windows cannot open the blank page that axe's default mode wants.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test('the desk at work and its dialogs', async ({ launch }) => {
      const { app, window } = await launch({ folder: await sampleCopy() });
      const desk = new Desk(window);
      await expect(desk.articles).toHaveCount(5);
      await app.evaluate(({ Menu }, id) => {
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      }, `theme-${theme}`);
      await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
      await desk.openArticle('Ferry strike ends after night of talks, port says');
      expect(await violations(window), 'reading').toEqual([]);

      await desk.selectWithMouse('The deal should have come a week earlier');
      await expect(window.getByRole('toolbar', { name: 'Tag the selection' })).toBeVisible();
      expect(await violations(window), 'words selected').toEqual([]);

      await window.keyboard.press('o');
      await expect(desk.cards).toHaveCount(1);
      expect(await violations(window), 'an annotation chosen').toEqual([]);

      for (const [key, name] of [
        ['Control+k', 'palette'],
        ['?', 'keys'],
        ['Control+e', 'export'],
        ['Control+,', 'analyst'],
      ] as const) {
        await window.keyboard.press('Control+2');
        await window.keyboard.press(key);
        await expect(window.getByRole('dialog')).toBeVisible();
        expect(await violations(window), name).toEqual([]);
        await window.keyboard.press('Escape');
        await expect(window.getByRole('dialog')).toHaveCount(0);
      }
    });

    test('empty and failed states', async ({ launch }) => {
      for (const folder of [
        await freshFolder('empty'),
        `${await freshFolder('gone')}/not-there`,
        await folderWith({ 'binary.txt': new Uint8Array([0, 1, 2, 0, 255, 0, 7, 0]) }),
      ]) {
        const { app, window } = await launch({ folder });
        await expect(window.getByRole('heading', { name: 'Claimdesk' })).toBeAttached();
        await app.evaluate(({ nativeTheme }, source) => {
          nativeTheme.themeSource = source;
        }, theme);
        await expect(window.getByRole('button').first()).toBeVisible();
        expect(await violations(window), folder).toEqual([]);
        await app.close();
      }
    });
  });
}
