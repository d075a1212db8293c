/** Importing annotations of other programs: seen before they come in, taken back as one step, and never in twice. */
import AxeBuilder from '@axe-core/playwright';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { codePointLength } from '../../annotations/text/code-points.ts';
import { answerFolderDialog, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const words = 'The deal should have come a week earlier';

const annotation = (id: number, exact: string, tag: string, source = 'https://elsewhere.example/') => ({
  id: `https://notes.example/${String(id)}`,
  type: 'Annotation',
  creator: { type: 'Person', name: 'Jo Lind' },
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: tag },
    { type: 'TextualBody', purpose: 'commenting', value: '<img src=x onerror=alert(1)>' },
  ],
  target: { source, selector: { type: 'TextQuoteSelector', exact } },
});

async function chooseFromMenu(app: ElectronApplication, item = 'import-annotations'): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, item);
}

test('a file is looked at, imported, undone and imported again', async ({ launch }) => {
  const folder = await sampleCopy();
  const file = join(await freshFolder('importing'), 'notes.jsonld');
  await writeFile(
    file,
    JSON.stringify([
      annotation(1, words, 'Rumour', '2026-03-12-norrhaven-post.txt'),
      annotation(2, 'words that stand nowhere in the samples', 'Quote'),
      { type: 'Annotation' },
    ]),
  );
  const { app, window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends after night of talks, port says');
  await answerFolderDialog(app, file);

  const dialog = window.getByRole('dialog', { name: 'Import annotations' });
  const choose = () => chooseFromMenu(app);

  await choose();
  await expect(dialog.getByText('1 annotation can come in; 2 cannot come in.')).toBeVisible();
  await expect(dialog.getByText('Tags: Rumour 1 (new).')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'it has no target' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .include('[role=dialog]')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // Nothing has come in before that is said.
  expect(await storedAnnotations(folder).catch(() => [])).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 1 annotation' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.cards).toHaveCount(1);
  await expect(desk.cards.first()).toContainText('Rumour');
  await expect(desk.cards.first()).toContainText('<img src=x onerror=alert(1)>');
  await expect.poll(async () => (await storedAnnotations(folder)).length).toBe(1);

  await window.keyboard.press('Control+z');
  await expect(desk.cards).toHaveCount(0);
  await expect.poll(async () => (await storedAnnotations(folder)).length).toBe(0);

  await choose();
  await dialog.getByRole('button', { name: 'Import 1 annotation' }).click();
  await expect(desk.cards).toHaveCount(1);
  await choose();
  await expect(dialog.getByRole('button', { name: 'Import 0 annotations' })).toBeDisabled();
  await expect(dialog.getByText('1 is here already')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a long list in a low, enlarged window is one thing to scroll, and the buttons stay in reach', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const file = join(await freshFolder('importing'), 'notes.jsonld');
  const source = '2026-03-12-norrhaven-post.txt';
  const lost = Array.from({ length: 300 }, (_, index) =>
    annotation(index, `words number ${String(index)} that stand nowhere`, `Tag ${String(index)}`, source),
  );
  await writeFile(file, JSON.stringify([annotation(1000, words, 'Rumour', source), ...lost]));
  const { app, window } = await launch({ folder });
  await new Desk(window).openArticle('Ferry strike ends after night of talks, port says');
  await app.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    shown?.setContentSize(900, 600);
    shown?.webContents.setZoomFactor(2);
  });
  await answerFolderDialog(app, file);
  await chooseFromMenu(app);
  const dialog = window.getByRole('dialog', { name: 'Import annotations' });
  const button = dialog.getByRole('button', { name: 'Import 1 annotation' });
  await expect(button).toBeInViewport({ ratio: 1 });
  const scrolling = await dialog.evaluate(
    (root) =>
      [...root.querySelectorAll('*')].filter(
        (each) =>
          each.scrollHeight > each.clientHeight && /auto|scroll/u.test(getComputedStyle(each).overflowY),
      ).length,
  );
  expect(scrolling).toBe(1);
  await dialog.getByRole('list', { name: 'What is in the file' }).focus();
  // Rows are measured as they come into sight, so the end is where it is only after some presses.
  await expect
    .poll(async () => {
      await window.keyboard.press('End');
      return dialog.getByRole('listitem').last().getAttribute('aria-posinset');
    })
    .toBe('301');
  await expect(dialog.getByRole('listitem').last()).toBeInViewport();
  await expect(button).toBeInViewport({ ratio: 1 });
});

test('a file that holds no annotations is refused with a sentence, and another one can be chosen', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const file = join(await freshFolder('importing'), 'words.json');
  await writeFile(file, '{"half": ');
  const { app, window } = await launch({ folder });
  // The menu knows the command once the folder is open.
  await new Desk(window).openArticle('Ferry strike ends after night of talks, port says');
  await answerFolderDialog(app, file);
  await chooseFromMenu(app);
  const dialog = window.getByRole('dialog', { name: 'Import annotations' });
  await expect(dialog.getByText('“words.json” is not complete JSON')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Choose Another File…' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('reading a big file can be cancelled, and nothing of it comes in', async ({ launch }) => {
  const folder = await sampleCopy();
  const file = join(await freshFolder('importing'), 'big.jsonld');
  const one = JSON.stringify({ ...annotation(1, words, 'Rumour'), 'rdfs:comment': 'x'.repeat(2000) });
  await writeFile(file, `[${Array.from({ length: 50_000 }, () => one).join(',')}]`);
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends after night of talks, port says');
  await answerFolderDialog(app, file);
  await chooseFromMenu(app);
  const dialog = window.getByRole('dialog', { name: 'Import annotations' });
  await expect(dialog.getByText('Reading what is in it…')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);

  // The next one is looked at by itself.
  const small = join(await freshFolder('importing'), 'small.jsonld');
  await writeFile(small, JSON.stringify([annotation(1, words, 'Rumour', '2026-03-12-norrhaven-post.txt')]));
  await answerFolderDialog(app, small);
  await chooseFromMenu(app);
  await expect(dialog.getByText('1 annotation can come in.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await storedAnnotations(folder).catch(() => [])).toEqual([]);
  expect(problems).toEqual([]);
});

test('a folder of brat is imported with all that is in it', async ({ launch }) => {
  const folder = await sampleCopy();
  const brat = await freshFolder('brat');
  const text = await readFile(join(folder, '2026-03-12-norrhaven-post.txt'), 'utf8');
  const start = codePointLength(text.slice(0, text.indexOf(words)));
  await mkdir(join(brat, 'ferry'));
  await writeFile(join(brat, 'ferry', '2026-03-12-norrhaven-post.txt'), text);
  await writeFile(
    join(brat, 'ferry', '2026-03-12-norrhaven-post.ann'),
    `T1\tRumour ${String(start)} ${String(start + words.length)}\t${words}\n`,
  );
  const { app, window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends after night of talks, port says');
  await answerFolderDialog(app, brat);
  await chooseFromMenu(app, 'import-brat-folder');
  const dialog = window.getByRole('dialog', { name: 'Import annotations' });
  await expect(dialog.getByText('1 annotation can come in.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 annotation' }).click();
  await expect(desk.card(words)).toHaveCount(1);

  await answerFolderDialog(app, await freshFolder('empty'));
  await chooseFromMenu(app, 'import-brat-folder');
  await expect(dialog.getByText(/There are no \.ann files of brat in/u)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Choose Another Folder…' })).toBeVisible();
});
