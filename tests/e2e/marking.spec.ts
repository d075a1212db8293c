/** Marking with keys and mouse: sentences and their parts, split quotes, edges, and the question about near duplicates. */
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { endsOfWords, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { openAt } from './open-at.ts';

function selected(window: Page): Promise<string | undefined> {
  return window.evaluate(() => getSelection()?.toString());
}

test('J and K walk by sentences with quotations whole, Shift extends, ; steps to the parts', async ({
  launch,
}) => {
  const { window, desk } = await openAt(launch);
  const { keyboard } = window;
  await keyboard.press('j');
  await expect.poll(() => selected(window)).toMatch(/^Norrhaven Post \| Economy$/iu);
  await desk.clickWords('The six-day ferry');
  await keyboard.press('j');
  await expect.poll(() => selected(window)).toBe('The six-day ferry strike ended early on Thursday.');
  await keyboard.press('j');
  await expect.poll(() => selected(window)).toMatch(/^“We are ready.*calm waters from here\.”$/u);
  await keyboard.press('Shift+K');
  await expect.poll(() => selected(window)).toMatch(/^The six-day.*calm waters from here\.”$/u);
  await keyboard.press('Shift+J');
  await expect.poll(() => selected(window)).toMatch(/^“We are ready.*calm waters from here\.”$/u);
  await keyboard.press(';');
  await expect.poll(() => selected(window)).toMatch(/^“We are ready.*this coast,”$/u);
  await keyboard.press(':');
  await keyboard.press('k');
  await expect.poll(() => selected(window)).toBe('The six-day ferry strike ended early on Thursday.');
});

test('a quote split by its cue is one annotation of two segments, from key to disk', async ({ launch }) => {
  const { window, desk, folder } = await openAt(launch);
  const { keyboard } = window;
  await desk.clickWords('We are ready to sail');
  for (const key of ['j', ';', 'q', ';', ';', '+']) await keyboard.press(key);
  const card = desk.card(/this coast,” \[…\] “and we expect/u);
  await expect(card).toBeVisible();
  await expect(desk.cards).toHaveCount(1);
  await expect(card).toContainText('2 segments');
  await expect(window.locator('.chosen-box')).not.toHaveCount(0);
  await desk.expectSaved();
  expect((await storedAnnotations(folder)).map(({ segments }) => segments.length)).toEqual([2]);
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await keyboard.press('Control+z');
  await expect(desk.card(/\[…\]/u)).toHaveCount(0);
  await keyboard.press('Control+Shift+z');
  await card.getByRole('button', { name: 'Take segment 1 out' }).click();
  await expect(desk.card(/^(?!.*\[…\]).*and we expect/su)).toBeVisible();
});

test('the edges of a highlight are moved by keys', async ({ launch }) => {
  const { window, desk } = await openAt(launch);
  const { keyboard } = window;
  await desk.selectWithMouse('deal should have come');
  await keyboard.press('o');
  await expect(desk.card('deal should have come')).toBeVisible();
  for (const key of ['[', 'ArrowLeft', ']', 'ArrowRight', 'ArrowRight', 'Alt+ArrowLeft', 'Alt+ArrowRight']) {
    await keyboard.press(key);
  }
  await expect(window.locator('.edge-handle.held')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(desk.card('The deal should have come a week')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(desk.card('deal should have come')).not.toContainText('a week');
});

test('the edges of a highlight are dragged, by words, and by characters with Alt', async ({ launch }) => {
  const { window, desk } = await openAt(launch);
  await desk.selectWithMouse('deal should have come');
  await window.keyboard.press('o');
  await expect(desk.card('deal should have come')).toBeVisible();
  const drag = async (to: string): Promise<void> => {
    const ends = await desk.text.evaluate(endsOfWords, to);
    const handle = await window.locator('.edge-handle[data-edge="end"]').boundingBox();
    if (handle === null) throw new Error('The chosen highlight has a handle at its end.');
    await window.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await window.mouse.down();
    await window.mouse.move(ends.to.x, ends.to.y, { steps: 6 });
    await window.mouse.up();
  };
  await drag('a week earli');
  await expect(desk.card('deal should have come a week earlier')).toBeVisible();
  await window.keyboard.down('Alt');
  await drag('a wee');
  await window.keyboard.up('Alt');
  await expect(desk.card(/deal should have come a wee(?!k)/u)).toBeVisible();
});

test('a drag that begins and ends within words takes them whole, and with Alt only what was dragged over', async ({
  launch,
}) => {
  const { window, desk } = await openAt(launch);
  const drag = async (): Promise<void> => {
    const { from, to } = await desk.text.evaluate(endsOfWords, 'eal should hav');
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(to.x, to.y, { steps: 6 });
    await window.waitForTimeout(60);
    await window.mouse.up();
  };
  await expect(async () => {
    await drag();
    expect(await selected(window)).toBe('deal should have');
  }).toPass();
  await window.keyboard.press('Escape');
  await window.waitForTimeout(700);
  await window.keyboard.down('Alt');
  await drag();
  await window.keyboard.up('Alt');
  await expect.poll(() => selected(window)).toBe('eal should hav');
});

test('nearly the same words with the same tag: merge or keep is asked beside the text', async ({
  launch,
}) => {
  const { window, desk } = await openAt(launch);
  const question = window.getByRole('group', { name: 'Nearly the same words' });
  for (const words of ['The deal should have come a week earlier', 'deal should have come a week earlier']) {
    await desk.selectWithMouse(words);
    await window.keyboard.press('o');
  }
  await expect(question).toBeVisible();
  await expect(desk.cards).toHaveCount(2);
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await window.keyboard.press('g');
  await expect(question).toHaveCount(0);
  await expect(desk.cards).toHaveCount(1);
  await window.keyboard.press('Control+z');
  await expect(desk.cards).toHaveCount(2);
});
