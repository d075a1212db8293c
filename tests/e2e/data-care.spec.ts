/** Settings > Data: the folder is backed up, restored and checked, by keyboard as well, in every colour and size. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerFolderDialog, answerSaveDialog, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const title = 'Ferry strike ends after night of talks, port says';
const words = 'The deal should have come a week earlier';
const others = 'Crossings were cancelled';

const section = (window: Page, name: string): Locator => window.getByRole('region', { name, exact: true });

async function choose(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);
}

async function expectTags(folder: string, tags: readonly string[]): Promise<void> {
  await expect(async () => {
    expect((await storedAnnotations(folder)).map(({ tag }) => tag)).toEqual(tags);
  }).toPass({ timeout: 10_000 });
}

async function isClean(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('what was backed up comes back, by replacing and by merging', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(title);
  await desk.selectWithMouse(words);
  await window.keyboard.press('o');
  await desk.expectSaved();

  const zip = join(await freshFolder('backups'), 'backup.zip');
  await answerSaveDialog(app, zip);
  await choose(app, 'back-up');
  const backup = section(window, 'Back up');
  await expect(backup.getByRole('button', { name: 'Back up…' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(backup.getByText('1 annotation in 1 article backed up.')).toBeVisible();
  await isClean(window);
  await window.screenshot({ path: test.info().outputPath('backed-up.png') });
  await window.keyboard.press('Escape');

  await desk.clickWords(words);
  await window.keyboard.press('u');
  await expectTags(folder, ['unverified']);

  await answerFolderDialog(app, zip);
  await choose(app, 'restore-backup');
  const restore = section(window, 'Restore');
  await expect(restore.getByRole('heading', { name: 'backup.zip' })).toBeVisible();
  await expect(restore.getByRole('listitem')).toHaveText(['1 annotation is in both and different.']);
  await isClean(window);
  await window.screenshot({ path: test.info().outputPath('looked-at.png') });
  await expectTags(folder, ['unverified']);
  await restore.getByRole('button', { name: 'Replace' }).press('Enter');
  await expect(restore.getByText(/^Replaced: /)).toBeFocused();
  await expect(restore.getByText(/Claimdesk before restoring – .*\.zip/)).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('replaced.png') });
  await window.keyboard.press('Escape');
  await expect(desk.card(words)).toContainText('Opinion');
  await expectTags(folder, ['opinion']);
  expect((await readdir(folder)).filter((name) => name.endsWith('.zip'))).toHaveLength(1);

  // What was done before cannot be undone into a state that is gone, and the desk goes on at once.
  await window.keyboard.press('Control+z');
  await expectTags(folder, ['opinion']);
  await desk.clickWords(words);
  await window.keyboard.press('Delete');
  await expectTags(folder, []);
  await choose(app, 'restore-backup');
  await expect(restore.getByRole('listitem')).toHaveText(['1 annotation is in the backup and not here.']);
  await restore.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect(restore.getByText(/^Merged: /)).toBeVisible();
  await window.keyboard.press('Escape');
  await expectTags(folder, ['opinion']);
  expect(problems).toEqual([]);
});

test('a zip that is no backup is refused, and the desk stays as it is', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window } = await launch({ folder });
  await expect(new Desk(window).articles).toHaveCount(5);
  const zip = join(await freshFolder('backups'), 'holiday.zip');
  await writeFile(zip, 'no zip');
  await answerFolderDialog(app, zip);
  await choose(app, 'restore-backup');
  await expect(section(window, 'Restore').getByText(/is not a backup of Claimdesk/)).toBeVisible();
  expect(await readdir(folder)).not.toContain('.claimdesk');
});

test('the check says what is amiss and leads to the article', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  await choose(app, 'check-folder');
  const check = section(window, 'Check');
  await expect(check.getByText('No annotations, and nothing amiss.')).toBeInViewport();
  await window.keyboard.press('Escape');

  await desk.openArticle(title);
  await desk.selectWithMouse(words);
  await window.keyboard.press('o');
  await desk.expectSaved();
  await choose(app, 'check-folder');
  await expect(check.getByText('1 annotation, all placed.')).toBeInViewport();
  await window.keyboard.press('Escape');

  const file = join(folder, '2026-03-12-norrhaven-post.txt');
  await writeFile(file, (await readFile(file, 'utf8')).replace(words, others));
  await expect(desk.annotations).toContainText('To review');
  await choose(app, 'check-folder');
  await expect(check.getByText('0 of 1 annotation placed. One thing is amiss:')).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await window.emulateMedia({ colorScheme });
    await isClean(window);
    await window.screenshot({ path: test.info().outputPath(`${colorScheme}.png`) });
  }
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect(async () => {
    const { width, needed } = await check.evaluate((element) => ({
      width: element.parentElement?.clientWidth ?? 0,
      needed: element.parentElement?.scrollWidth ?? 0,
    }));
    expect(needed).toBeLessThanOrEqual(width);
  }).toPass();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
  });
  await check.getByRole('button', { name: `Open ${title}` }).press('Enter');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(desk.text).toContainText(title);
});
