/** Folders and files as they should not be: each gets a sentence that names it and says what to do, and nothing is lost. */
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFolderDialog, Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const article =
  'A short headline\n\nThe harbour opened again on Monday, the port said.\n\nMore boats follow.\n';

test('a folder that is not there is named, and the desk offers others', async ({ launch }) => {
  const gone = join(await freshFolder('gone'), 'not-there');
  const { window, problems } = await launch({ folder: gone });
  await expect(window.getByText(`The folder “${gone}” is not there.`, { exact: false })).toBeVisible();
  await expect(window.getByRole('button', { name: /Open Folder/i }).first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('a file in place of a folder is named', async ({ launch }) => {
  const folder = await folderWith({ 'one.txt': article });
  const { window } = await launch({ folder: join(folder, 'one.txt') });
  await expect(window.getByText('“one.txt” is a file, not a folder', { exact: false })).toBeVisible();
});

test('an empty folder says which files it looked for and how to go on', async ({ launch }) => {
  const { app, window } = await launch({ folder: await freshFolder('empty') });
  await expect(window.getByRole('heading', { name: /No articles in “empty-/ })).toBeVisible();
  await expect(window.getByText('.md', { exact: false }).first()).toBeVisible();

  const other = await folderWith({ 'one.txt': article });
  await answerFolderDialog(app, other);
  await window.getByRole('button', { name: 'Open another folder…' }).click();
  await expect(new Desk(window).articles).toHaveCount(1);
});

test('a folder that holds no article says so', async ({ launch }) => {
  const folder = await folderWith({
    'picture.png': new Uint8Array([137, 80, 78, 71]),
    'notes/.hidden.txt': 'x',
  });
  const { window } = await launch({ folder });
  await expect(window.getByRole('heading', { name: /No articles in/ })).toBeVisible();
});

test('files that cannot be read are listed with their reason, and the others open', async ({ launch }) => {
  const folder = await folderWith({
    'binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 1]),
    'empty.txt': '',
    'good.txt': article,
  });
  await mkdir(join(folder, 'folder.txt'));
  if (process.platform !== 'win32') await symlink('/etc/hostname', join(folder, 'outside.txt'));
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.articles.filter({ hasText: 'A short headline' })).toHaveCount(1);
  for (const name of ['binary.txt', 'empty.txt']) {
    await expect(desk.articles.filter({ hasText: name })).toContainText(`“${name}”`);
  }
  await desk.articles.filter({ hasText: 'binary.txt' }).first().click();
  await expect(window.getByRole('heading', { name: /binary\.txt.*cannot be shown/ })).toBeVisible();
  await desk.openArticle('A short headline');
  expect(problems).toEqual([]);
});

test('a file that vanished says so when it is opened, and its annotations stay', async ({ launch }) => {
  const folder = await folderWith({ 'a.txt': article, 'b.txt': article.replace('short', 'second') });
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A short headline');
  await desk.selectWithMouse('The harbour opened again');
  await window.keyboard.press('q');
  await desk.expectSaved();
  await desk.openArticle('A second headline');
  await rm(join(folder, 'a.txt'));
  await desk.articles.filter({ hasText: 'A short headline' }).click();
  await expect(window.getByText('“a.txt” is no longer there', { exact: false }).first()).toBeVisible();

  await writeFile(join(folder, 'a.txt'), article);
  await window.getByRole('button', { name: 'Try again' }).click();
  await expect(desk.cards).toHaveCount(1);
});

test('a folder that cannot be written keeps annotations in the app’s own data, and says where', async ({
  launch,
}) => {
  test.skip(process.getuid?.() === 0 || process.platform === 'win32', 'permissions do not bind this user');
  const folder = await folderWith({ 'a.txt': article });
  await chmod(folder, 0o555);
  try {
    const { window, userData } = await launch({ folder });
    const desk = new Desk(window);
    await desk.openArticle('A short headline');
    await desk.selectWithMouse('The harbour opened again');
    await window.keyboard.press('q');
    await expect(desk.statusBar).toContainText(/cannot be written|own data/);
    await window.close();
    const again = new Desk((await launch({ userData })).window);
    await expect(again.cards).toHaveCount(1);
  } finally {
    await chmod(folder, 0o755);
  }
});

test('a disk that takes no more is told, the work stays on the desk, and is saved when there is room', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends after night of talks, port says');
  // A plain file where the store wants its folder: no user, root included, can write below it.
  await writeFile(join(folder, '.claimdesk'), 'in the way');
  await desk.selectWithMouse('The deal should have come a week earlier');
  await window.keyboard.press('o');
  await expect(desk.cards).toHaveCount(1);
  await expect(desk.statusBar.getByText(/Not saved/)).toBeVisible();
  await rm(join(folder, '.claimdesk'));
  await window.getByRole('button', { name: 'Retry', exact: true }).click();
  await desk.expectSaved();
});
