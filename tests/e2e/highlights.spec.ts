/** Highlights over one another, and finding one's way among them: lists, stripes, filters, jumps, back and forward. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import type { LaunchedApp, LaunchOptions } from './launch-app.ts';

const headline = 'Ferry strike ends after night of talks, port says';
const other = 'What the harbour deal does not say';
const outer = 'The deal should have come a week earlier';
const inner = 'a week earlier';
const quote = '“long, cold and honest”';

/** The article with an opinion, a quote nested in it and another quote further down, nothing chosen. */
async function tagged(launch: (options: LaunchOptions) => Promise<LaunchedApp>) {
  const launched = await launch({ folder: await sampleCopy() });
  const desk = new Desk(launched.window);
  await desk.openArticle(headline);
  for (const [words, key] of [
    [outer, 'o'],
    [inner, 'q'],
    [quote, 'q'],
  ] as const) {
    await desk.selectWithMouse(words);
    await launched.window.keyboard.press(key);
    await expect(desk.card(words).first()).toBeVisible();
  }
  await launched.window.keyboard.press('Escape');
  return { ...launched, desk, keyboard: launched.window.keyboard };
}

function chosenCard(window: Page) {
  return window.getByRole('listitem').filter({ has: window.locator('[aria-expanded="true"]') });
}

test('a click on a crowded place offers the list; a click on a single highlight chooses it', async ({
  launch,
}) => {
  const { window, desk, problems } = await tagged(launch);
  const list = window.getByRole('listbox', { name: '2 annotations here' });

  await desk.clickWords('The deal should');
  await expect(chosenCard(window)).toContainText(outer);
  await expect(list).toHaveCount(0);

  await desk.clickWords(inner);
  await expect(list).toBeFocused();
  await expect(list.getByRole('option')).toHaveText([/Quote/, /Opinion/]);
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await list.getByRole('option', { name: /Quote/ }).click();
  await expect(list).toHaveCount(0);
  await expect(chosenCard(window)).toContainText('Quote');
  await expect(desk.text).toBeFocused();
  expect(problems).toEqual([]);
});

test('the list of a crowded place by keyboard', async ({ launch }) => {
  const { window, desk, keyboard } = await tagged(launch);
  const list = window.getByRole('listbox', { name: '2 annotations here' });
  await desk.clickWords(inner);
  await keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(desk.text).toBeFocused();

  await keyboard.press('Enter');
  await expect(list).toBeFocused();
  await expect(list.getByRole('option', { selected: true })).toContainText('Quote');
  await keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toContainText('Opinion');
  await keyboard.press('Enter');
  await expect(desk.text).toBeFocused();
  await expect(chosenCard(window)).toContainText('Opinion');
});

test('each annotation has its stripe in the margin', async ({ launch }) => {
  const { window, desk } = await tagged(launch);
  const stripes = window.locator('.margin-stripes g');
  await expect(stripes).toHaveCount(3);
  await stripes.filter({ hasText: `Opinion: ${outer}` }).click();
  await expect(chosenCard(window)).toContainText(outer);
  await expect(window.locator('.margin-stripes g.chosen')).toHaveCount(1);
  await desk.text.focus();
  await window.keyboard.press('h');
  await expect(stripes).toHaveCount(0);
  await expect(window.getByText('Highlights are hidden')).toBeVisible();
  await window.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(stripes).toHaveCount(3);
});

test('cards are filtered by tag, speaker, check and analyst, and what is on can be taken off', async ({
  launch,
}) => {
  const { window, desk, keyboard } = await tagged(launch);
  await desk.annotations.getByRole('button', { name: /^Quote, 2 annotations/ }).click();
  await expect(desk.cards).toHaveCount(2);
  const filters = desk.annotations.getByRole('group', { name: 'Filters of the annotations' });
  await expect(filters).toContainText('2 of 3 shown');

  await desk.annotations.getByRole('button', { name: 'Filter by speaker, check or analyst' }).press('Enter');
  const menu = window.getByRole('menu');
  await expect(menu.getByRole('menuitemcheckbox', { name: /No speaker/ })).toContainText('3');
  await expect(menu.getByRole('menuitemcheckbox', { name: /^Open/ })).toContainText('3');
  await menu.getByRole('menuitemcheckbox', { name: /^Open/ }).press('Enter');
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await keyboard.press('Escape');
  await expect(filters.getByRole('button', { name: 'Remove filter: Check: Open' })).toBeVisible();
  await filters.getByRole('button', { name: 'Remove filter: Check: Open' }).click();
  await filters.getByRole('button', { name: 'Clear all' }).click();
  await expect(desk.cards).toHaveCount(3);

  await desk.annotations.getByRole('button', { name: /^Unverified, 0 annotations/ }).click();
  await expect(desk.annotations.getByRole('heading', { name: 'No annotation matches' })).toBeVisible();
  await desk.annotations.getByRole('button', { name: 'Show all annotations' }).click();
  await expect(desk.cards).toHaveCount(3);
});

test('jumps by tag, back and forward across articles', async ({ launch }) => {
  const { window, desk, keyboard } = await tagged(launch);
  await desk.text.focus();
  await keyboard.press('Control+Home');
  await keyboard.press('.');
  await expect(chosenCard(window)).toContainText(outer);
  await keyboard.press('.');
  await expect(chosenCard(window)).toContainText('Quote');
  await keyboard.press('>');
  await expect(chosenCard(window)).toContainText(quote);
  await keyboard.press('<');
  await expect(chosenCard(window)).not.toContainText(quote);

  await desk.openArticle(other);
  await keyboard.press('Alt+ArrowLeft');
  await expect(desk.text).toContainText(headline);
  await expect(chosenCard(window)).toContainText(inner);
  await expect(desk.text).toBeFocused();
  await keyboard.press('Alt+ArrowRight');
  await expect(desk.text).toContainText(other);
});

test('between card and words, both ways, and what a paragraph holds is said', async ({ launch }) => {
  const { window, desk, keyboard } = await tagged(launch);
  await desk.clickWords(quote.slice(1));
  await keyboard.press('Escape');
  await keyboard.press('Control+3');
  await expect(chosenCard(window)).toContainText(quote);
  await expect(chosenCard(window).getByRole('button', { expanded: true })).toBeFocused();
  await keyboard.press('Control+2');
  await expect(desk.text).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('b');
  await expect(desk.statusBar).toContainText(`1 highlight in this paragraph. Quote: ${quote}.`);
});

test('the minimap leads to an annotation', async ({ launch }) => {
  const { window, desk } = await tagged(launch);
  const box = await window.locator('canvas.minimap').boundingBox();
  if (box === null) throw new Error('There is no minimap.');
  await expect(async () => {
    // The only tick below the middle of three is that of the last quote.
    const rows = await window.locator('canvas.minimap').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      const { data, width, height } = canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
        width: 0,
        height: 0,
      };
      return Array.from({ length: height }, (_none, y) => y).filter(
        (y) => (data[(y * width + Math.floor(width / 2)) * 4 + 3] ?? 0) > 0,
      );
    });
    const last = rows.at(-1);
    expect(last).toBeDefined();
    await window.mouse.click(box.x + box.width / 2, box.y + (last ?? 0));
    await expect(chosenCard(window)).toContainText(quote, { timeout: 500 });
  }).toPass();
  await expect(desk.text).toContainText(quote);
});

test('where motion is not wanted nothing glides, and in forced colours lines and stripes stay', async ({
  launch,
}) => {
  const { window, desk, keyboard } = await tagged(launch);
  await window.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await desk.text.focus();
  await keyboard.press('Control+End');
  const pane = window.locator('.article-view .pane');
  const before = await pane.evaluate((element) => element.scrollTop);
  await keyboard.press(',');
  await expect(chosenCard(window)).toContainText(quote);
  // Gone there at once: the next frame finds it where it stays.
  const [soon, later] = await pane.evaluate(async (element) => {
    await new Promise(requestAnimationFrame);
    const first = element.scrollTop;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return [first, element.scrollTop];
  });
  expect(soon).toBe(later);
  expect(later).not.toBe(before);
  const stripe = window.locator('.margin-stripes g:not(.chosen) path').first();
  await expect(stripe).toHaveCSS('stroke', 'rgb(0, 0, 0)');
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
});
