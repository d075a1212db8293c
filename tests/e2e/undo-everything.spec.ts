/** Undo and redo over everything that can be done, in several articles, each step told in words in the menu and the status bar. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './desk-test.ts';
import { storedAnnotations } from './desk.ts';
import { openAt } from './open-at.ts';

const opinion = 'The deal should have come a week earlier';
const other = 'What the harbour deal does not say';

/** What the menu says of undo and redo. */
function menuSays(app: ElectronApplication, id: 'undo' | 'redo'): Promise<string | undefined> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id);
}

test('what was done in two articles, the folder and its tags is undone in order and done again, in words', async ({
  launch,
}) => {
  const { app, window, desk, folder, problems } = await openAt(launch);
  const { keyboard } = window;
  const done: string[] = [];
  /** Something was done, and the menu offers to undo it. */
  const did = async (words: string): Promise<void> => {
    await expect.poll(() => menuSays(app, 'undo')).toBe(`Undo: ${words}`);
    done.push(words);
  };

  await test.step('in the first article: tag, note, speaker, check, another tag', async () => {
    await desk.selectWithMouse(opinion);
    await keyboard.press('o');
    await did('tag as Opinion');
    await keyboard.press('n');
    await keyboard.type('Whose opinion?');
    await keyboard.press('Escape');
    await did('write note');
    await keyboard.press('s');
    await keyboard.type('the writer');
    await keyboard.press('Enter');
    await keyboard.press('Control+2');
    await did('change speaker');
    await keyboard.press('3');
    await did('mark as contradicted');
    await keyboard.press('u');
    await did('change tag to Unverified');
    for (const key of [']', 'ArrowLeft', 'Enter']) await keyboard.press(key);
    await did('change words');
  });

  await test.step('wherever it stands in the folder', async () => {
    await keyboard.press('Escape');
    await desk.selectWithMouse('Capital Wire');
    await keyboard.press('e');
    const dialog = window.getByRole('dialog', { name: 'Tag this wherever it stands' });
    await dialog.getByRole('radio', { name: 'The whole folder' }).click();
    const button = dialog.getByRole('button', { name: /^Tag \d+ places as Unverified/u });
    await expect(button).toBeEnabled();
    await button.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(desk.statusBar.getByText(/passages tagged as Unverified/u)).toBeVisible();
    // The menu hears of it a moment after the status bar.
    await expect.poll(() => menuSays(app, 'undo')).toMatch(/^Undo: tag [2-9] passages as Unverified$/u);
    const said = (await menuSays(app, 'undo')) ?? '';
    await did(said.slice('Undo: '.length));
  });

  await test.step('in another article: done', async () => {
    await desk.openArticle(other);
    await keyboard.press('Control+2');
    await keyboard.press('d');
    await did('mark as done');
  });

  await test.step('the tags', async () => {
    await keyboard.press('Control+Shift+T');
    const settings = window.getByRole('dialog', { name: 'Settings' });
    await settings.getByLabel('Name of a new tag').fill('Rumour');
    await keyboard.press('Enter');
    await did('add tag Rumour');
    await keyboard.press('Escape');
    await expect(settings).toHaveCount(0);
  });

  await desk.expectSaved();
  const before = await storedAnnotations(folder);
  expect(before.length).toBeGreaterThan(3);

  await test.step('all of it is undone, the last first, and the first article comes back for what was done there', async () => {
    await keyboard.press('Control+2');
    for (const words of done.toReversed()) {
      expect(await menuSays(app, 'undo')).toBe(`Undo: ${words}`);
      await keyboard.press('Control+z');
      await expect(desk.statusBar.getByRole('status')).toContainText(`Undone: ${words}`);
      await expect.poll(() => menuSays(app, 'redo')).toBe(`Redo: ${words}`);
    }
    await expect(desk.text).toContainText('Ferry strike ends');
    await expect(desk.cards).toHaveCount(0);
    await expect.poll(() => menuSays(app, 'undo')).toBe('Undo');
    await desk.expectSaved();
    expect(await storedAnnotations(folder)).toEqual([]);
  });

  await test.step('and done again, the first first, to the same state on disk', async () => {
    for (const words of done) {
      await keyboard.press('Control+Shift+z');
      await expect(desk.statusBar.getByRole('status')).toContainText(`Redone: ${words}`);
    }
    await desk.expectSaved();
    const byWords = (all: typeof before): readonly string[] =>
      all
        .map(({ tag, note, segments }) =>
          JSON.stringify([tag, note, segments.map(({ anchor }) => anchor.exact)]),
        )
        .toSorted();
    expect(byWords(await storedAnnotations(folder))).toEqual(byWords(before));
  });
  expect(problems).toEqual([]);
});
