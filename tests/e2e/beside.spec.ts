/** Two articles side by side: both are for annotating, and they scroll together by the words they share. */
import type { Locator } from '@playwright/test';
import { Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const shared =
  'The harbour board will open the eastern lock to freight on the first of May, its director told reporters on Tuesday.';
const syllables = ['ba', 'dor', 'ki', 'lem', 'nu', 'par', 'so', 'tig', 'vel', 'wen', 'xu', 'yor'];

/** Paragraphs of made-up words, none of which comes again in its neighbours' order. */
function filling(seed: number, count: number): string {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const word = (): string => Array.from({ length: 3 }, () => syllables[next(syllables.length)]).join('');
  const paragraph = (): string => `T${Array.from({ length: 40 }, word).join(' ')}.`;
  return Array.from({ length: count }, paragraph).join('\n\n');
}

const gazette = `Lock opens in May\n\n${filling(1, 20)}\n\n${shared}\n\n${filling(2, 12)}\n`;
const courier = `Freight returns to the east\n\n${filling(4, 8)}\n\n${shared}\n\n${filling(3, 30)}\n`;

const top = (words: Locator): Promise<number> =>
  words.evaluate((element) => Math.round(element.getBoundingClientRect().top));

test('two articles are read and tagged side by side, by keyboard alone', async ({ launch }) => {
  const folder = await folderWith({ 'courier.txt': courier, 'gazette.txt': gazette });
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('Freight returns to the east');
  const left = window.getByRole('region', { name: 'Article on the left' });
  const right = window.getByRole('region', { name: 'Article on the right' });

  await window.keyboard.press('ControlOrMeta+D');
  await expect(right).toContainText('Choose an article to read beside');
  await expect(window.getByRole('listbox', { name: 'Articles' })).toBeFocused();
  await window.keyboard.press('End');
  await expect(right.getByRole('textbox', { name: 'Article text' })).toContainText('Lock opens in May');
  await expect(right).toContainText('1 passage shared');

  await window.keyboard.press('F6');
  await expect(left.getByRole('textbox', { name: 'Article text' })).toBeFocused();
  await window.keyboard.press('j');
  await window.keyboard.press('j');
  await window.keyboard.press('u');
  await window.keyboard.press('F6');
  await expect(right.getByRole('textbox', { name: 'Article text' })).toBeFocused();
  await window.keyboard.press('j');
  await window.keyboard.press('j');
  await window.keyboard.press('o');
  await expect
    .poll(async () => (await storedAnnotations(folder)).map(({ tag }) => tag).sort())
    .toEqual(['opinion', 'unverified']);

  // Undo goes to the article it is about.
  await window.keyboard.press('F6');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect
    .poll(async () => (await storedAnnotations(folder)).map(({ tag }) => tag))
    .toEqual(['unverified']);

  await window.keyboard.press('ControlOrMeta+D');
  await expect(window.getByRole('region', { name: 'Article', exact: true })).toContainText(
    'Lock opens in May',
  );
});

test('scrolling one brings the same words of the other beside it', async ({ launch }) => {
  const { window } = await launch({
    folder: await folderWith({ 'courier.txt': courier, 'gazette.txt': gazette }),
  });
  const desk = new Desk(window);
  await desk.openArticle('Freight returns to the east');
  await window.getByRole('option', { name: /Lock opens in May/u }).click({ modifiers: ['ControlOrMeta'] });
  const sides = ['left', 'right'].map((side) =>
    window.getByRole('region', { name: `Article on the ${side}` }).getByText(shared),
  );
  const [left, right] = sides;
  if (left === undefined || right === undefined) throw new Error('There are two sides.');
  await expect(window.getByText('1 passage shared')).toBeVisible();
  await right.scrollIntoViewIfNeeded();
  await right.hover();
  await window.mouse.wheel(0, 60);
  await expect.poll(async () => Math.abs((await top(left)) - (await top(right)))).toBeLessThan(40);

  await window.getByRole('button', { name: 'Scroll each article by itself' }).click();
  const before = await top(left);
  await right.hover();
  await window.mouse.wheel(0, -400);
  await expect.poll(() => top(right)).not.toBe(before);
  expect(await top(left)).toBe(before);
});
