/** The codebook and the keys, worked from the keyboard: every change of the tags is taken back again, and a broken file brings nothing in. */
import AxeBuilder from '@axe-core/playwright';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerFolderDialog, answerSaveDialog, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const article = 'Ferry strike ends after night of talks, port says';
const words = 'The deal should have come a week earlier';

class Tags {
  readonly page: Page;
  readonly dialog: Locator;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Settings' });
    this.list = this.dialog.getByRole('tree', { name: 'Tags' });
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('treeitem', { name });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+T');
    await expect(this.list).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
  }

  async names(): Promise<readonly (string | null)[]> {
    return this.list.locator('.name').allTextContents();
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

test('a tag is added, given with its key, renamed, moved, merged, and all of it is undone', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  const tags = new Tags(window);
  await desk.openArticle(article);

  await tags.open();
  await tags.dialog.getByLabel('Name of a new tag').focus();
  await window.keyboard.type('Hearsay');
  await window.keyboard.press('Enter');
  await expect(tags.row(/^Hearsay, 0 annotations, key ./)).toHaveAttribute('aria-selected', 'true');
  await tags.dialog.getByLabel('Key', { exact: true }).fill('x');
  await window.keyboard.press('Enter');
  await expect(tags.row(/^Hearsay, 0 annotations, key X/)).toBeVisible();
  await tags.dialog.getByLabel('Definition').fill('Heard from others.');
  await tags.close();

  await desk.selectWithMouse(words);
  await expect(
    window
      .getByRole('toolbar', { name: 'Tag the selection' })
      .getByRole('button', { name: 'Tag as Hearsay' }),
  ).toHaveAccessibleDescription('Heard from others.');
  await window.keyboard.press('x');
  await expect(desk.card(words)).toContainText('Hearsay');
  await expect(desk.card(words)).toContainText('Heard from others.');

  await tags.open();
  await tags.row(/^Hearsay, 1 annotation/).focus();
  await window.keyboard.press('F2');
  await window.keyboard.type('Second hand');
  await window.keyboard.press('Enter');
  await expect(tags.row(/^Second hand/)).toBeVisible();
  await tags.row(/^Second hand/).focus();
  await window.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => tags.names()).toEqual(['Quote', 'Opinion', 'Second hand', 'Unverified']);
  await window.keyboard.press('Alt+ArrowRight');
  await expect(tags.row(/^Second hand/)).toHaveAttribute('aria-level', '2');
  await expect(tags.row(/^Opinion, 1 annotation/)).toBeVisible();

  await tags.dialog.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(tags.dialog.getByRole('alert')).toContainText('1 annotation carries “Second hand”');
  await tags.dialog.getByRole('button', { name: 'Merge into…' }).press('Enter');
  await tags.dialog.getByLabel('Merge “Second hand” into').selectOption('Quote');
  await expect(tags.dialog.getByText('1 annotation will count as Quote, whoever made it.')).toBeVisible();
  await tags.dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(tags.row(/^Quote, 1 annotation/)).toBeVisible();
  await tags.close();
  await expect(desk.card(words)).toContainText('Quote');
  await desk.expectSaved();
  const [stored] = await storedAnnotations(folder);
  expect(stored?.tag).not.toBe('quote');

  // Merge, nesting, moving, renaming; then tagging, the definition and the tag itself.
  for (const said of ['merge', 'move', 'reorder', 'rename', 'tag as', 'change', 'change', 'add']) {
    await window.keyboard.press('Control+z');
    await expect(desk.statusBar.getByRole('status')).toContainText(said);
  }
  await expect(desk.cards).toHaveCount(0);
  await tags.open();
  expect(await tags.names()).toEqual(['Quote', 'Opinion', 'Unverified']);
  await desk.page.keyboard.press('Escape');
});

const badNames = [
  ['', /A tag needs a name/u],
  ['   ', /A tag needs a name/u],
  [' qUOTE ', /There is a tag “Quote” already/u],
  ['x'.repeat(10_000), /A name of 10,000 characters would not fit anywhere/u],
] as const;

test('a name that is empty, taken or endless, and a key that is taken, are refused where they were typed', async ({
  launch,
}) => {
  const { window } = await launch({ folder: await sampleCopy() });
  const tags = new Tags(window);
  await new Desk(window).openArticle(article);
  await tags.open();
  const added = tags.dialog.getByLabel('Name of a new tag');
  for (const [name, says] of badNames) {
    await added.fill(name);
    await added.press('Enter');
    await expect(tags.dialog.getByRole('alert')).toHaveText(says);
    await expect(added).toHaveValue(name);
  }
  await added.fill('');
  await tags.row(/^Opinion/).click();
  const renamed = tags.dialog.getByLabel('Name', { exact: true });
  for (const [name, says] of badNames) {
    await renamed.fill(name);
    await renamed.press('Enter');
    await expect(tags.dialog.getByRole('alert')).toHaveText(says);
  }
  await renamed.fill('Opinion');
  await renamed.press('Enter');
  for (const [key, says] of [
    ['q', /Q is the key of .*Quote/u],
    ['n', /N is the key of .*Write a Note/u],
  ] as const) {
    await tags.dialog.getByLabel('Key', { exact: true }).fill(key);
    await window.keyboard.press('Enter');
    await expect(tags.dialog.getByRole('alert')).toHaveText(says);
  }
  expect(await violations(window)).toEqual([]);
  // The first press lets go of what was typed.
  await window.keyboard.press('Escape');
  await tags.close();
  await tags.open();
  expect(await tags.names()).toEqual(['Quote', 'Opinion', 'Unverified']);
  await expect(tags.row(/^Opinion, 0 annotations, key O/)).toBeVisible();
});

test('a key is changed, a clash is told and swapped, and the key works after a restart', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const { app, window, userData } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(article);
  await window.keyboard.press('?');
  await window.getByRole('button', { name: 'Change keys…' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Settings' });
  await dialog.getByLabel('Search commands and keys').fill('note');
  await dialog.getByRole('button', { name: 'Change the key of Write a Note' }).press('Enter');
  await window.keyboard.press('Control+c');
  await expect(dialog.getByRole('alert')).toContainText('copies');
  await window.keyboard.press('h');
  await expect(dialog.getByRole('alert')).toContainText('H is the key of “Show or Hide Highlights”');
  await expect(dialog.getByRole('button', { name: 'Swap' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Change the key of Write a Note' })).toBeFocused();
  await window.keyboard.press('Escape');
  await app.close();

  const again = await launch({ folder, userData });
  const desk2 = new Desk(again.window);
  await desk2.openArticle(article);
  await desk2.selectWithMouse(words);
  await again.window.keyboard.press('h');
  await expect(again.window.getByRole('textbox', { name: /^Note/ })).toBeFocused();
});

test('a codebook goes out and comes back in, and a broken one brings nothing', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  const tags = new Tags(window);
  await desk.openArticle(article);
  const files = await freshFolder('codebooks');
  const out = join(files, 'tags.qdc');
  await tags.open();
  await answerSaveDialog(app, out);
  await tags.dialog.getByRole('button', { name: 'Export…' }).press('Enter');
  await expect(tags.dialog.getByText(/^Written to .*Keys, line styles/)).toBeVisible();
  const text = await readFile(out, 'utf8');
  expect(text).toContain('urn:QDA-XML:codebook:1.0');

  const broken = join(files, 'broken.qdc');
  await writeFile(broken, text.replace('</Codes>', ''));
  await answerFolderDialog(app, broken);
  await tags.dialog.getByRole('button', { name: 'Import…' }).press('Enter');
  await expect(tags.dialog.getByRole('alert')).toContainText('“broken.qdc” is broken');

  const other = join(files, 'other.qdc');
  await writeFile(
    other,
    text
      .replace(/ name="Opinion"/, ' name="Judgement"')
      .replace('</Codes>', '<Code name="Rumour" color="purpleish"/></Codes>'),
  );
  await answerFolderDialog(app, other);
  await tags.dialog.getByRole('button', { name: 'Import…' }).press('Enter');
  await expect(tags.dialog.getByText('1 new, 3 as they are here')).toBeVisible();
  await expect(tags.dialog.getByText('Its colour “purpleish” is none, so it gets another.')).toBeVisible();
  expect(await violations(window), 'preview').toEqual([]);
  await tags.dialog.getByLabel('Take names, definitions and colours').check();
  await expect(tags.dialog.getByText('1 new, 1 changed, 2 as they are here')).toBeVisible();
  await tags.dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect.poll(() => tags.names()).toEqual(['Quote', 'Judgement', 'Unverified', 'Rumour']);
  await tags.dialog.getByRole('button', { name: 'Undo: import tags from other.qdc' }).press('Enter');
  await expect.poll(() => tags.names()).toEqual(['Quote', 'Opinion', 'Unverified']);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page of the settings in ${theme} colours`, async ({ launch }) => {
    const { window } = await launch({ folder: await sampleCopy() });
    await new Desk(window).openArticle(article);
    await window.keyboard.press('Control+,');
    await window.getByRole('tab', { name: 'Reading' }).click();
    await window.getByRole('radio', { name: theme === 'light' ? 'Light' : 'Dark', exact: true }).check();
    for (const page of ['You', 'Reading', 'Tags', 'Keys']) {
      await window.getByRole('tab', { name: page }).click();
      await expect(window.getByRole('tabpanel', { name: page })).toBeVisible();
      expect(await violations(window), page).toEqual([]);
    }
  });
}
