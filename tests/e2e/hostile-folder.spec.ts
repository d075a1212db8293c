/** One folder with everything in it that files can be: each is listed with a short reason, the rest opens, and the desk answers. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';
import { compressedZip } from '../main/articles/docx/word-file.ts';

const run = promisify(execFile);
const said = 'The harbour opened again on Monday, the port said. ';
const isRoot = process.getuid?.() === 0;
const longName = `${'n'.repeat(251)}.txt`;

async function hostileFolder(): Promise<string> {
  const deep = 100_000;
  const folder = await folderWith({
    'good.txt': `A short headline\n\n${said}\n`,
    'huge.txt': '',
    'one-line.txt': said.repeat(Math.ceil(50_000_000 / said.length)).slice(0, 50_000_000),
    'deep.html': `<html><body>${'<div>'.repeat(deep)}<p>${said}</p>${'</div>'.repeat(deep)}</body></html>`,
    'bomb.docx': compressedZip('word/document.xml', Buffer.alloc(200 * 1024 * 1024)),
    'script.html': '<html><body><script>document.write("words")</script></body></html>',
    'no-text.html': '<html><body><img src="x.png"><p> </p></body></html>',
    'binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 1]),
    'empty.txt': '',
    'cut.txt': Buffer.from('A headline that is cut\n\nThe port said so, and then the é').subarray(0, -1),
    'no-access.txt': said,
    'folder.txt/inside.txt': 'A headline within\n\nIt stands in a folder named like a file.\n',
    'a\nline.txt': 'A name of two lines\n\nIt says little.\n',
    '🦆 ferry.txt': 'A name with a duck\n\nIt says little.\n',
    [longName]: 'A name of 255 bytes\n\nIt says little.\n',
  });
  await truncate(join(folder, 'huge.txt'), 500 * 1024 * 1024);
  await chmod(join(folder, 'no-access.txt'), 0);
  await symlink('/etc/hostname', join(folder, 'outside.txt'));
  await symlink('/etc', join(folder, 'outside'));
  await symlink('.', join(folder, 'loop'));
  await symlink('itself.txt', join(folder, 'itself.txt'));
  await run('mkfifo', [join(folder, 'pipe.txt')]);
  if (isRoot) await run('mknod', [join(folder, 'device.txt'), 'c', '1', '5']);
  return folder;
}

const reasons: readonly (readonly [file: string, reason: RegExp])[] = [
  ['huge.txt', /too large to be an article \(500 MB/],
  ['one-line.txt', /too long to be/],
  ['bomb.docx', /would unpack to more than 48 MB/],
  ['script.html', /no text to read/],
  ['no-text.html', /no text/],
  ['binary.txt', /“binary\.txt”/],
  ['empty.txt', /has no text in it/],
  ['outside.txt', /lies outside the open folder/],
  ['itself.txt', /leads back to itself/],
  ['pipe.txt', /not a regular file/],
  ...(isRoot ? [['device.txt', /not a regular file/] as const] : [['no-access.txt', /permission/] as const]),
];

const readable = [
  'A short headline',
  'A headline that is cut',
  'A headline within',
  'A name of two lines',
  'A name with a duck',
  'A name of 255 bytes',
];

test('a folder full of traps is listed, told and read', async ({ launch }) => {
  test.skip(process.platform === 'win32', 'pipes, devices and such names are not there');
  test.setTimeout(180_000);
  const folder = await hostileFolder();
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  const readableToo = isRoot ? 2 : 1;
  const count = `${readable.length + readableToo} articles`;
  await expect(window.getByRole('button', { name: new RegExp(count) })).toBeVisible({ timeout: 90_000 });
  await expect(desk.library).toContainText(`${reasons.length} files cannot be read`);

  const list = window.getByRole('listbox', { name: 'Articles' });
  for (const [file, reason] of reasons) {
    const row = desk.articles.filter({ hasText: file }).first();
    await list.hover();
    await window.mouse.wheel(0, -10_000);
    // Only rows in sight are there.
    await expect(async () => {
      if (!(await row.isVisible())) await window.mouse.wheel(0, 200);
      await expect(row).toContainText(reason, { timeout: 1000 });
      await row.click({ timeout: 1000 });
    }).toPass();
    await expect(window.getByRole('heading', { name: /cannot be shown/ })).toContainText(file);
  }
  for (const title of readable) {
    await window.keyboard.press('Control+k');
    await window.keyboard.type(title);
    await window.keyboard.press('Enter');
    await expect(desk.text).toContainText(title);
  }
  expect(problems).toEqual([]);
});

test('a file that becomes a folder while it is open goes, and its neighbours stay', async ({ launch }) => {
  const folder = await folderWith({
    'a.txt': `The first headline\n\n${said}\n`,
    'b.txt': `The second headline\n\n${said}\n`,
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('The first headline');
  await rm(join(folder, 'a.txt'));
  await mkdir(join(folder, 'a.txt'));
  await writeFile(join(folder, 'a.txt', 'c.txt'), `The third headline\n\n${said}\n`);
  await expect(desk.articles.filter({ hasText: 'The third headline' })).toHaveCount(1);
  await expect(desk.articles.filter({ hasText: 'The first headline' })).toHaveCount(0);
  await desk.openArticle('The second headline');
  expect(problems).toEqual([]);
});
