/** Finding: in the article, in the folder, and in the library by filter and order. */
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';

const ferry = 'Ferry strike ends after night of talks, port says';

test('words of the article are found, walked through and tagged at once', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await desk.openArticle(ferry);
  await window.keyboard.press('Control+f');
  const field = window.getByRole('textbox', { name: 'Find in the article' });
  await expect(field).toBeFocused();
  await window.keyboard.type('CREWS');
  const status = window.getByRole('search', { name: 'Find in the article' }).getByRole('status');
  await expect(status).toHaveText(/^1 of \d+$/);
  await window.keyboard.press('Enter');
  await expect(status).toHaveText(/^2 of \d+$/);
  await window.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(/^1 of \d+$/);
  await window.keyboard.press('F3');
  await expect(status).toHaveText(/^2 of \d+$/);
  await window.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await window.keyboard.press('q');
  await expect(desk.card(/^.*crews/)).toHaveCount(1);
  await expect(desk.card('crews')).toContainText('Quote');
  expect(problems).toEqual([]);
});

test('the library is sorted, filtered and brought back', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  await window.getByRole('button', { name: 'Sort: File order' }).click();
  await window.getByRole('menuitemradio', { name: 'Headline' }).click();
  await expect(desk.articles.first()).toContainText('After six days of talks');

  await desk.openArticle(ferry);
  await window.keyboard.press('Control+2');
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('o');
  await window.getByRole('button', { name: 'Filter the library' }).click();
  await window.getByRole('menuitemcheckbox', { name: 'Started' }).click();
  await window.keyboard.press('Escape');
  await expect(desk.articles).toHaveCount(1);
  await expect(desk.articles).toContainText(ferry);
  await expect(desk.library.getByText('1 of 5')).toBeVisible();

  await window.getByRole('button', { name: 'Remove filter: Started' }).click();
  await expect(desk.articles).toHaveCount(5);
  await expect(window.getByRole('listbox', { name: 'Articles' })).toBeFocused();
  expect(problems).toEqual([]);
});

test('the folder is searched as one types, and a finding leads to its place', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  await window.keyboard.press('Control+Shift+F');
  const field = window.getByRole('combobox', { name: 'Search the folder' });
  await expect(field).toBeFocused();
  await window.keyboard.type('solid as granite');
  const found = window.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await expect(found.filter({ hasText: 'solid as granite' }).first()).toBeVisible();
  await expect(desk.library.getByText(/^\d+\+? in \d articles?$/)).toBeVisible();
  await expect(desk.articles).toHaveCount(0);

  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(desk.text).toBeFocused();
  const selected = () => window.evaluate(() => getSelection()?.toString() ?? '');
  await expect.poll(selected).toMatch(/^solid as granite$/i);
  await window.keyboard.press('q');
  await expect(desk.cards).toHaveCount(1);

  await window.keyboard.press('Control+Shift+F');
  await expect(field).toBeFocused();
  await field.fill('zeppelin');
  await expect(desk.library.getByText(/^Nothing found for/)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(desk.articles).toHaveCount(5);
  await expect(desk.text).toBeFocused();
  expect(problems).toEqual([]);
});

test('notes and tags are found, and choose their annotation', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await desk.openArticle(ferry);
  await window.keyboard.press('Control+2');
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Shift+Home');
  await window.keyboard.press('o');
  await window.keyboard.press('n');
  await window.keyboard.type('Ask the pilots');
  await window.keyboard.press('Escape');
  await desk.expectSaved();
  await desk.openArticle('What the harbour deal does not say');
  await window.keyboard.press('Control+Shift+F');
  await window.keyboard.type('pilots');
  const found = window.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await found.filter({ hasText: 'Ask the pilots' }).click();
  await expect(desk.text).toContainText(ferry);
  await expect(window.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask the pilots');
  expect(problems).toEqual([]);
});
