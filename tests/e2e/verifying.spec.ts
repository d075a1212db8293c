/** File > Verify Report: a report is exported, a file is changed, and what no longer holds leads to its place. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerFolderDialog, Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { freshFolder } from './launch-app.ts';
import { htmlReportOf } from '../main/verify/made-report.ts';

const bridge = {
  path: 'bridge.txt',
  text: 'Bridge to open in spring\n\nThe mayor said the bridge would open in May, and nobody doubted it.\n\nThe quay stays closed until the engineers have looked at every pier.\n',
  quotes: ['the bridge would open in May', 'stays closed until the engineers have looked'],
};
const ferry = {
  path: 'ferry.txt',
  text: 'Ferry strike ends\n\nCrossings were cancelled all week, the port said on Monday.\n',
  quotes: ['Crossings were cancelled all week'],
};

async function choose(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);
}

async function isClean(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a report is verified, and what no longer holds leads to its place', async ({ launch }) => {
  const folder = await freshFolder('articles');
  for (const { path, text } of [bridge, ferry]) await writeFile(join(folder, path), text);
  const report = join(await freshFolder('reports'), 'report.html');
  await writeFile(report, htmlReportOf([bridge, ferry]));
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends');

  await answerFolderDialog(app, report);
  await choose(app, 'verify-report');
  const dialog = window.getByRole('dialog', { name: 'Verify report' });
  await expect(dialog.getByText('All 3 lines hold.')).toBeFocused();
  await isClean(window);
  await window.screenshot({ path: test.info().outputPath('all-hold.png') });

  await writeFile(join(folder, bridge.path), bridge.text.replace('in May', 'in June'));
  await rename(join(folder, ferry.path), join(folder, 'strike.txt'));
  await expect(desk.library).toContainText('Ferry strike ends');
  await dialog.getByRole('button', { name: 'Verify another…' }).press('Enter');
  await expect(dialog.getByText(/0 of 3 lines hold\. 1 more has/u)).toBeFocused();
  const lines = dialog.getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('other words');
  await expect(lines.nth(0).locator('del')).toContainText('May');
  await expect(lines.nth(0).locator('ins')).toContainText('June');
  await expect(lines.nth(1)).toContainText('The words stand elsewhere now');
  await expect(lines.nth(2)).toContainText('called “strike.txt” now');
  await isClean(window);
  await window.screenshot({ path: test.info().outputPath('some-fail.png') });
  await window.emulateMedia({ colorScheme: 'dark' });
  await isClean(window);
  await window.screenshot({ path: test.info().outputPath('some-fail-dark.png') });
  await window.emulateMedia({ colorScheme: 'light' });

  await dialog.getByRole('button', { name: 'Show line 1.1 in its article' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.text).toContainText('the bridge would open in June');
  await expect
    .poll(() => window.evaluate(() => getSelection()?.toString()))
    .toBe('the bridge would open in June');
  expect(problems).toEqual([]);
});

test('a file that cannot be verified is refused with a sentence', async ({ launch }) => {
  const folder = await freshFolder('articles');
  await writeFile(join(folder, bridge.path), bridge.text);
  const report = join(await freshFolder('reports'), 'report.pdf');
  await writeFile(report, '%PDF-1.7\n');
  const { app, window } = await launch({ folder });
  // The menu knows the command once the folder is open.
  await new Desk(window).openArticle('Bridge to open in spring');
  await answerFolderDialog(app, report);
  await choose(app, 'verify-report');
  const dialog = window.getByRole('dialog', { name: 'Verify report' });
  await expect(
    dialog.getByText(/“report\.pdf” is a PDF.*HTML and JSON-LD reports can be verified/u),
  ).toBeFocused();
  await isClean(window);
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await readFile(report, 'utf8')).toBe('%PDF-1.7\n');
});
