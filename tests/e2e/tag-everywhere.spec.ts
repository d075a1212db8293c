/** Tagging words wherever they stand: a list to confirm, one step to take it back, and thousands of places. */
import AxeBuilder from '@axe-core/playwright';
import { Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';
import { openAt } from './open-at.ts';

test('words are tagged wherever they stand in the folder, after they were looked at, and untagged in one step', async ({
  launch,
}) => {
  const { window, desk, folder } = await openAt(launch);
  await desk.selectWithMouse('Capital Wire');
  await window.keyboard.press('e');
  const dialog = window.getByRole('dialog', { name: 'Tag this wherever it stands' });
  await dialog.getByRole('radio', { name: 'The whole folder' }).click();
  const places = dialog.getByRole('option');
  await expect(dialog.getByRole('button', { name: /^Tag \d+ places? as Quote/u })).toBeEnabled();
  expect(await places.count()).toBeGreaterThan(4);
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await dialog.getByRole('radio', { name: 'Unverified' }).click();
  await dialog.getByRole('listbox', { name: 'Places' }).focus();
  await window.keyboard.press('ArrowDown');
  const before = await places.nth(1).getAttribute('aria-selected');
  await window.keyboard.press(' ');
  await expect(places.nth(1)).not.toHaveAttribute('aria-selected', before ?? '');
  await window.keyboard.press(' ');
  await window.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await desk.expectSaved();
  const tagged = await storedAnnotations(folder);
  expect(tagged.length).toBeGreaterThan(2);
  expect(new Set(tagged.map(({ tag }) => tag))).toEqual(new Set(['unverified']));
  await expect(desk.statusBar.getByText(/passages tagged as Unverified/u)).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(desk.cards).toHaveCount(0);
  await desk.expectSaved();
  expect(await storedAnnotations(folder)).toEqual([]);
});

test('two thousand places in one article are tagged and untagged as one step', async ({ launch }) => {
  const count = 2000;
  const lines = Array.from(
    { length: count },
    (_line, index) => `Line ${String(index)} tells of the harbour wall.`,
  );
  const folder = await folderWith({ 'a.txt': `A headline of some length\n\n${lines.join('\n\n')}\n` });
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A headline of some length');
  await desk.selectWithMouse('harbour wall');
  const began = performance.now();
  await window.keyboard.press('e');
  const dialog = window.getByRole('dialog', { name: 'Tag this wherever it stands' });
  const tag = dialog.getByRole('button', { name: 'Tag 2,000 places as Quote' });
  await expect(tag).toBeEnabled({ timeout: 30_000 });
  const listed = performance.now();
  await tag.click();
  await expect(desk.statusBar.getByText(/2,000 passages tagged/u)).toBeVisible({ timeout: 30_000 });
  const seen = performance.now();
  await expect(desk.statusBar.getByText(/^All saved/u)).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await storedAnnotations(folder)).length, { timeout: 30_000 }).toBe(count);
  const kept = performance.now();
  console.log(
    JSON.stringify({
      name: 'occurrences.2000',
      unit: 'ms',
      listed: Math.round(listed - began),
      tagged: Math.round(seen - listed),
      kept: Math.round(kept - seen),
    }),
  );
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await storedAnnotations(folder)).length, { timeout: 30_000 }).toBe(0);
});
