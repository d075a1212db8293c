/** Closing at any moment loses nothing, and the next start is where the last one ended. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, realArticlesOrSamples, sampleCopy } from './folders.ts';

test('closing the window at once after a key press keeps the annotation', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window, userData } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('What the harbour deal does not say');
  await window.keyboard.press('Control+2');
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('o');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.waitForEvent('close');
  expect(await storedAnnotations(folder)).toHaveLength(1);

  const again = new Desk((await launch({ userData })).window);
  await expect(again.text).toContainText('What the harbour deal does not say');
  await expect(again.cards).toHaveCount(1);
});

test('closing while a note is being typed keeps every letter', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('What the harbour deal does not say');
  await window.keyboard.press('Control+2');
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('u');
  await window.keyboard.press('n');
  await expect(window.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await window.keyboard.type('Ask the ministry');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.waitForEvent('close');
  expect(await storedAnnotations(folder)).toMatchObject([{ note: 'Ask the ministry' }]);
});

test('a renamed file keeps its annotations', async ({ launch }) => {
  const text = 'A plain headline\n\nThe ferry was late again on Tuesday, passengers said.\n';
  const folder = await folderWith({ 'a.txt': text });
  const { app, window, userData } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A plain headline');
  await desk.selectWithMouse('ferry was late again');
  await window.keyboard.press('q');
  await desk.expectSaved();
  await app.close();
  await rename(join(folder, 'a.txt'), join(folder, 'renamed.txt'));
  const again = new Desk((await launch({ userData })).window);
  await expect(again.cards).toHaveCount(1);
  await expect(again.cards).toContainText('ferry was late again');
});

test('undo and redo reach across articles', async ({ launch }) => {
  const { window } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  const first = 'Ferry strike ends after night of talks, port says';
  const second = 'What the harbour deal does not say';
  for (const title of [first, second]) {
    await desk.openArticle(title);
    await window.keyboard.press('Control+2');
    await window.keyboard.press('Control+Home');
    await window.keyboard.press('Shift+End');
    await window.keyboard.press('q');
    await expect(desk.cards).toHaveCount(1);
  }
  await window.keyboard.press('Control+z');
  await expect(desk.cards).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(desk.text).toContainText(first);
  await expect(desk.cards).toHaveCount(0);
  await window.keyboard.press('Control+y');
  await expect(desk.cards).toHaveCount(1);
});

test('five articles from outside are opened, tagged and listed by title', async ({ launch }) => {
  const { folder, real, count } = await realArticlesOrSamples();
  if (!real)
    test.info().annotations.push({ type: 'fallback', description: 'no real articles at hand: samples used' });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(count);
  for (let index = 0; index < count; index += 1) {
    const option = desk.articles.nth(index);
    await expect(option).not.toContainText(/\.(?:txt|md)\b/);
    await option.click();
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(desk.text).not.toBeEmpty();
    await window.keyboard.press('Control+2');
    await window.keyboard.press('Control+Home');
    await window.keyboard.press('Shift+ArrowDown');
    await window.keyboard.press('u');
    await expect(desk.cards).toHaveCount(1);
  }
  await desk.expectSaved();
  expect(await storedAnnotations(folder)).toHaveLength(count);
  expect(problems).toEqual([]);
});

test('a window that crashed comes back with everything', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await desk.openArticle('What the harbour deal does not say');
  await window.keyboard.press('Control+2');
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('o');
  await desk.expectSaved();
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return 'no window';
    let message = '';
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => {
        resolve();
      });
    });
    dialog.showMessageBox = (...args: unknown[]) => {
      const options = args.at(-1);
      if (typeof options === 'object' && options !== null && 'message' in options)
        message = String(options.message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    contents.forcefullyCrashRenderer();
    await loaded;
    return message;
  });
  expect(asked).toBe('The window stopped working.');
  const counted = (): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelectorAll(\'[role=list][aria-label="Annotations"] [role=listitem]\').length',
      ),
    );
  await expect.poll(counted).toBe(1);
});
