/** Files of annotations that are broken, copied, changed by others or cannot be written: what the person sees, and can do about each. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { defaultCodebook } from '../../annotations/codebook/codebook.ts';
import { serialiseCodebookFile } from '../../annotations/format/codebook-file.ts';
import { answerFolderDialog, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const title = 'Ferry strike ends after night of talks, port says';
const words = 'The deal should have come a week earlier';

/** The analyst's one file, below the folder. */
async function ownFile(folder: string): Promise<string> {
  const base = join(folder, '.claimdesk', 'annotations');
  const names = await readdir(base, { recursive: true });
  return join(base, names.find((name) => name.endsWith('.json')) ?? '');
}

test('a broken file is for reading only until the analyst takes the generation before', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const first = await launch({ folder });
  const before = new Desk(first.window);
  await before.openArticle(title);
  await before.selectWithMouse(words);
  await first.window.keyboard.press('o');
  await before.expectSaved();
  await first.window.keyboard.press('u');
  await expect(async () => {
    expect((await storedAnnotations(folder)).map(({ tag }) => tag)).toEqual(['unverified']);
  }).toPass();
  await before.expectSaved();
  await first.app.close();
  const file = await ownFile(folder);
  await writeFile(file, '{ "format": "claimdesk-annot');

  const { window, problems } = await launch({ folder, userData: first.userData });
  const desk = new Desk(window);
  await desk.openArticle(title);
  const notice = window.getByRole('region', { name: 'About your annotation files' });
  await expect(notice.getByRole('heading', { name: /for reading only/ })).toBeVisible();
  await expect(desk.cards).toHaveCount(1);
  const checked = await new AxeBuilder({ page: window }).setLegacyMode().include('.notices').analyze();
  expect(checked.violations).toEqual([]);
  await window.screenshot({ path: test.info().outputPath('broken.png') });
  await notice.getByRole('button', { name: /Use the version of .* 1 annotation/ }).click();
  await expect(notice).toBeHidden();
  await expect(desk.card(words)).toContainText('Opinion');
  expect((await readdir(join(file, '..'))).some((name) => name.includes('.json.broken-'))).toBe(true);
  expect(problems).toEqual([]);
});

test('a conflict copy is offered, merged, and what clashes is chosen on the card', async ({ launch }) => {
  const folder = await sampleCopy();
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(title);
  await desk.selectWithMouse(words);
  await window.keyboard.press('o');
  await desk.expectSaved();
  const file = await ownFile(folder);
  const theirs = (await readFile(file, 'utf8')).replace(
    '"note": ""',
    '"note": "as the other computer has it"',
  );
  await desk.card(words).getByRole('textbox', { name: /Note/ }).fill('as it is here');
  await window.keyboard.press('Escape');
  await desk.expectSaved();
  await expect(async () => {
    expect((await storedAnnotations(folder)).map(({ note }) => note)).toEqual(['as it is here']);
  }).toPass();
  // Once more, so that the generation before is not the one that the copy comes from.
  await desk.card(words).getByRole('textbox', { name: /Note/ }).fill('as it is here now');
  await window.keyboard.press('Escape');
  await desk.expectSaved();

  await writeFile(file.replace(/\.json$/, '.sync-conflict-20260312-101112-ABCDEFG.json'), theirs);
  const notice = window.getByRole('region', { name: 'About your annotation files' });
  await expect(notice.getByRole('heading', { name: /Another copy/ })).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('copy.png') });
  await notice.getByRole('button', { name: 'Merge' }).click();
  await expect(notice).toBeHidden();
  const version = window.getByRole('group', { name: 'Another version' });
  await expect(version).toContainText('Note: as the other computer has it');
  await window.screenshot({ path: test.info().outputPath('versions.png') });
  await version.getByRole('button', { name: 'Use this one' }).click();
  await expect(version).toBeHidden();
  await expect(async () => {
    expect((await storedAnnotations(folder)).map(({ note }) => note)).toEqual([
      'as the other computer has it',
    ]);
  }).toPass();
  expect(problems).toEqual([]);
});

test('a copy of what was decided about an article is offered as it comes, merged, and looks right at any size', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(title);
  await desk.selectWithMouse(words);
  await window.keyboard.press('o');
  await desk.expectSaved();
  const records = join(folder, '.claimdesk', 'articles');
  const [name = ''] = (await readdir(records)).filter((each) => each.endsWith('.json'));
  const record = JSON.parse(await readFile(join(records, name), 'utf8')) as object;
  await writeFile(
    join(records, name.replace(/\.json$/u, " (Ana's conflicted copy 2026-03-12).json")),
    JSON.stringify({
      ...record,
      edits: { done: true, metadata: { outlet: 'The Quay Post' }, furniture: [] },
    }),
  );
  const notice = window.getByRole('region', { name: 'About your annotation files' });
  await expect(
    notice.getByRole('heading', { name: 'Another copy of what was decided about this article' }),
  ).toBeVisible();
  await expect(notice).toContainText('with 2 decisions lies beside the file');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const checked = await new AxeBuilder({ page: window }).setLegacyMode().include('.notices').analyze();
    expect(checked.violations).toEqual([]);
    await window.screenshot({ path: test.info().outputPath(`decisions-${colorScheme}.png`) });
  }
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  const merge = notice.getByRole('button', { name: 'Merge' });
  await merge.scrollIntoViewIfNeeded();
  await window.screenshot({ path: test.info().outputPath('decisions-200.png') });
  await merge.click();
  await expect(notice).toBeHidden();
  expect(JSON.parse(await readFile(join(records, name), 'utf8'))).toMatchObject({
    edits: { done: true, metadata: { outlet: 'The Quay Post' } },
  });
  expect(problems).toEqual([]);
});

test('a copy of the folder’s tags is told as it comes, and merged in the settings as the analyst says', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(title);
  const { tags } = defaultCodebook;
  const theirs = tags.map((tag) => (tag.id === 'quote' ? { ...tag, name: 'Quotation' } : tag));
  await mkdir(join(folder, '.claimdesk'), { recursive: true });
  await writeFile(
    join(folder, '.claimdesk', 'codebook (1).json'),
    serialiseCodebookFile({ codebook: { tags: theirs }, setAside: [], others: {} }),
  );
  await expect(window.getByText(/is a copy of the folder’s tags/)).toBeVisible();
  await window.keyboard.press('ControlOrMeta+,');
  await window.getByRole('tab', { name: 'Tags' }).click();
  const notice = window.getByRole('region', { name: 'About the file of the tags' });
  await expect(notice.getByRole('heading', { name: 'Another copy of the folder’s tags' })).toBeVisible();
  await expect(notice).toContainText('1 tag is different in both');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const checked = await new AxeBuilder({ page: window }).setLegacyMode().include('.notices').analyze();
    expect(checked.violations).toEqual([]);
    await window.screenshot({ path: test.info().outputPath(`tags-${colorScheme}.png`) });
  }
  await notice.getByRole('button', { name: 'Merge, taking the copy’s' }).click();
  await expect(notice).toBeHidden();
  await expect(window.getByText('Quotation').first()).toBeVisible();
  expect(await readFile(join(folder, '.claimdesk', 'codebook.json'), 'utf8')).toContain('Quotation');
  expect(await readdir(join(folder, '.claimdesk'))).toContain('codebook (1).json.merged');
  await expect(window.getByText(/is a copy of the folder’s tags/)).toBeHidden();
  expect(problems).toEqual([]);
});

test('work that cannot be written goes to another folder, is found there again, and moves back', async ({
  launch,
}) => {
  const [folder, elsewhere] = [await sampleCopy(), await freshFolder('elsewhere')];
  const { app, window, userData } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(title);
  // A plain file where the store wants its folder: no user, root included, can write below it.
  await writeFile(join(folder, '.claimdesk'), 'in the way');
  await desk.selectWithMouse(words);
  await window.keyboard.press('o');
  await expect(desk.statusBar.getByText(/Not saved/)).toBeVisible();
  await answerFolderDialog(app, elsewhere);
  await desk.statusBar.getByRole('button', { name: /Not saved/ }).click();
  await window.screenshot({ path: test.info().outputPath('elsewhere.png') });
  await window.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(desk.statusBar.getByText('All saved in another folder, not in this one')).toBeVisible();
  await app.close();

  await rm(join(folder, '.claimdesk'));
  const again = await launch({ folder, userData });
  const desk2 = new Desk(again.window);
  await desk2.openArticle(title);
  await expect(desk2.cards).toHaveCount(1);
  await again.window.getByRole('button', { name: /can be written again: move back/ }).click();
  await expect(desk2.statusBar.getByText('All saved in this folder')).toBeVisible();
  expect(await storedAnnotations(folder)).toHaveLength(1);
});
