/** Selections, keys and notes as they should not be: each gets a sentence that can be read whole, and nothing is lost. */
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication } from '@playwright/test';
import { Desk, endsOfWords, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';
import { openAt } from './open-at.ts';

const keysForNothing = [
  ['q', /Nothing is selected\. Select some words first/u],
  ['n', /Nothing is selected/u],
  ['e', /Nothing is selected/u],
  ['Delete', /Choose an annotation of your own first/u],
  ['s', /Choose an annotation of your own first/u],
  ['i', /Choose an annotation of your own first/u],
  ['3', /Choose an annotation of your own first/u],
  ['[', /Choose an annotation of your own first/u],
  ['-', /Choose an annotation of your own first/u],
  ['+', /Select the words first/u],
  ['g', /Nothing here is tagged twice/u],
  ['Control+z', /There is nothing to undo/u],
] as const;

async function narrow(app: ElectronApplication, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wide) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(300, 300);
    window?.setContentSize(wide, 700);
  }, width);
}

test('keys with nothing to work on say what to do first, whole in a narrow window too', async ({
  launch,
}) => {
  const { app, window, desk, folder, problems } = await openAt(launch);
  await narrow(app, 640);
  await window.keyboard.press('Control+2');
  for (const [key, says] of keysForNothing) {
    await window.keyboard.press(key);
    const words = desk.statusBar.getByText(says);
    await expect(words, key).toBeInViewport({ ratio: 1 });
    expect(await words.evaluate((element) => element.scrollWidth <= element.clientWidth), key).toBe(true);
  }
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await expect(desk.cards).toHaveCount(0);
  await expect(storedAnnotations(folder)).rejects.toThrow();
  expect(problems).toEqual([]);
});

const characters = [
  ['an emoji of several parts', '👩🏽‍🚒'],
  ['a flag of two letters', '🇳🇴'],
  ['a sign outside the first plane', '𐐷'],
  ['a letter with its accent apart', 'e\u0301'],
  ['a syllable of three signs', 'क्षि'],
] as const;

test('a character is never cut, wherever a selection begins or ends in it', async ({ launch }) => {
  const lines = characters.map(([, sign], at) => `Line ${String(at)} has ${sign} within it.`);
  const folder = await folderWith({ 'a.txt': `A headline of some length\n\n${lines.join('\n\n')}\n` });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A headline of some length');
  const expected: string[] = [];
  for (const [at, [name, sign]] of characters.entries()) {
    const before = `Line ${String(at)} has `;
    for (const { key, begin, end, exact } of [
      { key: 'q', begin: 0, end: before.length + 1, exact: `${before}${sign}` },
      {
        key: 'o',
        begin: before.length + 1,
        end: `${before}${sign} within it`.length,
        exact: `${sign} within it`,
      },
    ]) {
      await test.step(`${name}: ${key === 'q' ? 'ends' : 'begins'} within it`, async () => {
        await desk.text.focus();
        await desk.text.evaluate(
          (root, place) => {
            const paragraph = [...root.querySelectorAll('p')].find((each) =>
              each.textContent.startsWith(place.before),
            );
            const node = paragraph?.firstChild;
            if (!node) throw new Error('There is no such paragraph.');
            getSelection()?.setBaseAndExtent(node, place.begin, node, place.end);
          },
          { before, begin, end },
        );
        await expect(window.getByRole('toolbar', { name: 'Tag the selection' })).toBeVisible();
        await window.keyboard.press(key);
        expected.push(exact);
        // The list of cards draws only those in sight.
        await expect(desk.statusBar).toContainText(`${String(expected.length)} annotation`);
      });
    }
  }
  await desk.expectSaved();
  const stored = (await storedAnnotations(folder)).flatMap(({ segments }) =>
    segments.map(({ anchor }) => anchor.exact),
  );
  expect(stored.toSorted()).toEqual(expected.toSorted());
  expect(problems).toEqual([]);
});

test('words in page furniture can be tagged, and it is said', async ({ launch }) => {
  const { window, desk } = await openAt(launch);
  await window.keyboard.press('f');
  await desk.selectWithMouse('Who pays the other third');
  await window.keyboard.press('u');
  await expect(desk.statusBar.getByText('Tagged as Unverified, in page furniture.')).toBeVisible();
  await expect(desk.card('Who pays the other third')).toBeVisible();
});

test('an edge that is dragged onto the other one is refused with the reason, and nothing changes', async ({
  launch,
}) => {
  const { window, desk, folder } = await openAt(launch);
  await desk.selectWithMouse('deal should have come');
  await window.keyboard.press('o');
  await expect(desk.card('deal should have come')).toBeVisible();
  const { from } = await desk.text.evaluate(endsOfWords, 'deal should have come');
  const handle = await window.locator('.edge-handle[data-edge="end"]').boundingBox();
  if (handle === null) throw new Error('The chosen highlight has a handle at its end.');
  await window.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await window.mouse.down();
  await window.mouse.move(from.x, from.y, { steps: 6 });
  await window.mouse.up();
  await expect(
    desk.statusBar.getByText(/stays as it was: there is no word between the edges/u),
  ).toBeVisible();
  await expect(desk.card('deal should have come')).toBeVisible();
  await desk.expectSaved();
  expect((await storedAnnotations(folder)).map(({ segments }) => segments[0]?.anchor.exact)).toEqual([
    'deal should have come',
  ]);
});

test('of two annotations on nearly the same words both can be kept', async ({ launch }) => {
  const { window, desk } = await openAt(launch);
  for (const words of ['The deal should have come a week earlier', 'deal should have come a week earlier']) {
    await desk.selectWithMouse(words);
    await window.keyboard.press('o');
  }
  const question = window.getByRole('group', { name: 'Nearly the same words' });
  await question.getByRole('button', { name: /Keep both/u }).click();
  await expect(question).toHaveCount(0);
  await expect(desk.cards).toHaveCount(2);
});

test('bad selections: over paragraphs, of signs, of the whole article; a note of a megabyte', async ({
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
  await test.step('an emoji of several characters is never cut by the arrows', async () => {
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
