/** Importing annotations of other programs: seen before they come in, taken back as one step, and never in twice. */
import AxeBuilder from '@axe-core/playwright';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
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

async function chooseFromMenu(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('import-annotations')?.click();
  });
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

test('a file that holds no annotations is refused with a sentence, and another one can be chosen', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const file = join(await freshFolder('importing'), 'words.json');
  await writeFile(file, '{"half": ');
  const { app, window } = await launch({ folder });
  await expect(window.getByRole('region', { name: 'Library' })).toBeVisible();
  await answerFolderDialog(app, file);
  await chooseFromMenu(app);
  const dialog = window.getByRole('dialog', { name: 'Import annotations' });
  await expect(dialog.getByText('“words.json” is not complete JSON')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Choose Another File…' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
