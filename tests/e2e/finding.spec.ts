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
