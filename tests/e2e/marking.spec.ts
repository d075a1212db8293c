/** Marking with keys and mouse in the real app: sentences, split quotes, edges, near duplicates, every occurrence, and how quick it is. */
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { Desk, endsOfWords, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';

const headline = 'Ferry strike ends after night of talks, port says';

function selected(window: Page): Promise<string | undefined> {
  return window.evaluate(() => getSelection()?.toString());
}

/** Opens the samples with this article in front and the keyboard in its text. */
async function openAt(launch: Parameters<Parameters<typeof test>[2]>[0]['launch'], title = headline) {
  const folder = await sampleCopy();
  const opened = await launch({ folder });
  const desk = new Desk(opened.window);
  await desk.openArticle(title);
  await opened.window.keyboard.press('Control+2');
  await opened.window.keyboard.press('Control+Home');
  return { ...opened, folder, desk };
}

test('J and K walk by sentences with quotations whole, Shift extends, ; steps to the parts', async ({
  launch,
}) => {
  const { window, desk } = await openAt(launch);
  const { keyboard } = window;
  await keyboard.press('j');
  await expect.poll(() => selected(window)).toBe('Norrhaven Post | Economy');
  await desk.clickWords('The six-day ferry');
  await keyboard.press('j');
  await expect.poll(() => selected(window)).toBe('The six-day ferry strike ended early on Thursday.');
  await keyboard.press('j');
  await expect.poll(() => selected(window)).toMatch(/^“We are ready.*calm waters from here\.”$/u);
  await keyboard.press('Shift+K');
  await expect.poll(() => selected(window)).toMatch(/^The six-day.*Thursday\.\s*$/u);
  await keyboard.press('Shift+J');
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
  await expect(desk.card(/deal should have come$/u)).toBeVisible();
});

test('the edges of a highlight are dragged, by words, and by characters with Alt', async ({ launch }) => {
  const { window, desk } = await openAt(launch);
  await desk.selectWithMouse('deal should have come');
  await window.keyboard.press('o');
  await expect(desk.card('deal should have come')).toBeVisible();
  const drag = async (to: string, beyond: boolean): Promise<void> => {
    const ends = await desk.text.evaluate(endsOfWords, to);
    const handle = await window.locator('.edge-handle[data-edge="end"]').boundingBox();
    if (handle === null) throw new Error('The chosen highlight has a handle at its end.');
    await window.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await window.mouse.down();
    const at = beyond ? ends.to : { x: ends.to.x - 4, y: ends.to.y };
    await window.mouse.move(at.x, at.y, { steps: 6 });
    await window.mouse.up();
  };
  await drag('a week ear', true);
  await expect(desk.card('deal should have come a week earlier')).toBeVisible();
  await window.keyboard.down('Alt');
  await drag('a wee', true);
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
  await expect(window.getByRole('button', { name: /^Undo.*tag \d+ passages/u })).toBeVisible();
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

test('bad selections: in furniture, over paragraphs, of signs, of the whole article, in the middle of a character', async ({
  launch,
}) => {
  const folder = await folderWith({
    'a.txt': 'A headline of some length\n\nThe fire 👩🏽‍🚒 crew, he said, came.\n\nIt left at noon again.\n',
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A headline of some length');
  const { keyboard } = window;
  await test.step('signs only are refused with a sentence', async () => {
    await desk.selectWithMouse('crew');
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('q');
    await expect(desk.statusBar.getByText(/Only signs are selected/u)).toBeVisible();
    await expect(desk.cards).toHaveCount(0);
  });
  await test.step('an emoji of several characters is never cut', async () => {
    await desk.selectWithMouse('fire');
    await keyboard.press('ArrowRight');
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight']) await keyboard.press(key);
    await keyboard.press('q');
    await expect(desk.card('👩🏽‍🚒')).toBeVisible();
  });
  await test.step('the whole article is one annotation over all paragraphs', async () => {
    await keyboard.press('Control+2');
    await keyboard.press('Control+a');
    await keyboard.press('o');
    await expect(desk.card(/A headline of some length.*at noon again\./su)).toBeVisible();
  });
  await test.step('a note of a megabyte is written and kept whole', async () => {
    const note = 'A long note. '.repeat(80_000);
    const card = desk.card(/A headline of some length/u);
    await card.getByRole('textbox', { name: 'Note' }).fill(note);
    await keyboard.press('Escape');
    await desk.expectSaved();
    expect((await storedAnnotations(folder)).map((one) => one.note.length)).toContain(note.length);
  });
  expect(problems).toEqual([]);
});

test('twelve claims a minute and more: a scripted run of real key presses', async ({ launch }) => {
  const { window, desk, folder } = await openAt(launch);
  const { keyboard } = window;
  // What an analyst presses for each claim, and what must come of it. The walk goes on from where the last claim ended.
  const claims: readonly { keys: readonly string[]; note?: string; words: string; tag: string }[] = [
    {
      keys: ['j', ';', 'q', ';', ';', '+'],
      words:
        '“We are ready to sail together and to stand up for every harbour on this coast,” […] “and we expect calm waters from here.”',
      tag: 'quote',
    },
    { keys: ['j', ';', ';', 'u'], words: '', tag: 'unverified' },
    {
      keys: ['j', 'o'],
      words:
        'The deal should have come a week earlier, and the passengers stranded on the islands paid for the delay.',
      tag: 'opinion',
    },
    {
      keys: ['j', 'u'],
      words: 'The ministry says the first boats left on time and every cancelled crossing will be refunded.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'j', 'o', 'u'],
      note: 'Who?',
      words:
        'A person close to the union described the last night as “long, cold and honest”; the port declined to comment on claims that two crews had threatened to leave.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'j', 'u'],
      words:
        'Deck and engine crews of Nordlinje Ferries will receive 4.8 per cent more from April, the company said in a statement.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'u'],
      words: 'Winter shifts, the point on which the talks broke down twice, are to be capped at nine hours.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'u'],
      words: 'Nordlinje puts the cost at 31 million crowns over two years.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'q'],
      words: '“Nobody got everything,” chief executive Tomas Wiik said at the quay.',
      tag: 'quote',
    },
    {
      keys: ['j', 'q'],
      words: '“I have slept two hours since Tuesday and I would sign it again.”',
      tag: 'quote',
    },
    { keys: ['j', ';', ';', ';', 'q'], words: '', tag: 'quote' },
    {
      keys: ['j', 'u'],
      note: 'Said by her.',
      words:
        'Asked whether the union had dropped its demand for a second engineer on the night boats, she said only that the matter was “parked, not sunk”.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'j', 'u'],
      words:
        'The port counted 4,200 passengers who could not cross between Friday and Wednesday, most of them on Skarholm and Vestra.',
      tag: 'unverified',
    },
    { keys: ['j', 'u'], words: 'In all 212 crossings were cancelled.', tag: 'unverified' },
  ];
  await desk.clickWords('The six-day ferry strike');
  await keyboard.press('j');
  const began = performance.now();
  for (const { keys, note } of claims) {
    for (const key of keys) await keyboard.press(key);
    if (note !== undefined) {
      await keyboard.press('n');
      await keyboard.type(note);
      await keyboard.press('Escape');
    }
  }
  await expect(desk.cards.first()).toBeVisible();
  await desk.expectSaved();
  const minutes = (performance.now() - began) / 60_000;
  const stored = await storedAnnotations(folder);
  const told = stored.map(({ segments, tag }) => ({
    words: segments.map(({ anchor }) => anchor.exact).join(' […] '),
    tag,
  }));
  for (const { words, tag } of claims) if (words !== '') expect(told).toContainEqual({ words, tag });
  expect(stored).toHaveLength(claims.length);
  expect(stored.map(({ note }) => note).filter((note) => note !== '')).toEqual(['Who?', 'Said by her.']);
  const rate = claims.length / minutes;
  test.info().annotations.push({ type: 'claims a minute', description: rate.toFixed(0) });
  console.log(
    JSON.stringify({
      name: 'marking.rate',
      value: Math.round(rate),
      unit: 'claims/min',
      claims: claims.length,
    }),
  );
});
