/** Reading one file of the folder: what comes back, and a code and a sentence that names the file for everything that can go wrong. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPassage, longestText } from '../../../main/articles/article-size.ts';
import { largestFile, readArticleFile } from '../../../main/articles/read-article.ts';
import { scanArticle } from '../../../main/articles/scan-article.ts';
import { temporaryFolder } from './temporary-folder.ts';

const unix = process.platform !== 'win32';
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe('readArticleFile', () => {
  test.each([
    [
      'a text of one line that is too long',
      'x '.repeat(longestPassage / 2 + 1),
      'one passage that is too long',
    ],
    [
      'a text that is too long in all',
      'A line of it.\n\n'.repeat(longestText / 15 + 1),
      'too long to be an article',
    ],
  ])('%s is told, with its limit', async (_case, text, sentence) => {
    const root = await temporaryFolder({ 'a.txt': text });
    const read = await readArticleFile(root, 'a.txt');
    expect(read).toMatchObject({
      ok: false,
      code: 'file-too-large',
      message: expect.stringContaining(sentence) as string,
    });
  });

  test('a text of one line that is just short enough is read', async () => {
    const root = await temporaryFolder({ 'a.txt': 'x'.repeat(longestPassage) });
    expect(await readArticleFile(root, 'a.txt')).toMatchObject({ ok: true });
  });

  test('gives canonical text, blocks and both hashes', async () => {
    const bytes = Buffer.from('\ufeffHello there.\r\nÄ second line 😀.\r\n');
    const root = await temporaryFolder({ 'deep/er/a.txt': bytes });
    const read = await readArticleFile(root, 'deep/er/a.txt');
    expect(read).toMatchObject({
      ok: true,
      value: {
        source: {
          path: 'deep/er/a.txt',
          sha256: sha256(bytes),
          textSha256: sha256('Hello there.\nÄ second line 😀.\n'),
        },
        extracted: { format: 'text', text: 'Hello there.\nÄ second line 😀.\n' },
      },
    });
  });

  test.each([
    ['../a.txt', 'outside-folder'],
    ['deep/../../a.txt', 'outside-folder'],
    ['/etc/hostname.txt', 'outside-folder'],
    ['a\0.txt', 'outside-folder'],
    ['gone.txt', 'file-missing'],
    ['a.txt/b.txt', 'file-missing'],
    ['folder.txt', 'not-a-file'],
    ['empty.txt', 'file-empty'],
    ['blank.md', 'file-empty'],
    ['binary.txt', 'file-binary'],
    ['a.pdf', 'unknown-format'],
    ['', 'unknown-format'],
  ])('%j fails with %s', async (path, code) => {
    const root = await temporaryFolder({
      'a.txt': 'x',
      'empty.txt': '',
      'blank.md': ' \n\n',
      'binary.txt': new Uint8Array(64),
      'a.pdf': 'x',
    });
    await mkdir(join(root, 'folder.txt'));
    const read = await readArticleFile(root, path);
    expect(read).toMatchObject({ ok: false, code });
    expect(!read.ok && read.message).toContain(path);
  });

  test('a file that is too large is refused before it is read', async () => {
    const root = await temporaryFolder();
    const file = await open(join(root, 'huge.txt'), 'w');
    await file.truncate(largestFile * 10);
    await file.close();
    expect(await readArticleFile(root, 'huge.txt')).toMatchObject({ ok: false, code: 'file-too-large' });
  });

  test.runIf(unix)('links are followed within the folder only', async () => {
    const outside = await temporaryFolder({ 'secret.txt': 'secret' });
    const root = await temporaryFolder({ 'a.txt': 'x' });
    await symlink(join(root, 'a.txt'), join(root, 'again.txt'));
    await symlink(join(outside, 'secret.txt'), join(root, 'secret.txt'));
    await symlink(outside, join(root, 'out'));
    await symlink(join(root, 'loop.txt'), join(root, 'loop.txt'));
    expect(await readArticleFile(root, 'again.txt')).toMatchObject({ ok: true });
    expect(await readArticleFile(root, 'secret.txt')).toMatchObject({ ok: false, code: 'outside-folder' });
    expect(await readArticleFile(root, 'out/secret.txt')).toMatchObject({
      ok: false,
      code: 'outside-folder',
    });
    expect(await readArticleFile(root, 'loop.txt')).toMatchObject({ ok: false, code: 'file-unreadable' });
  });

  test.runIf(unix)('a named pipe is refused at once', async () => {
    const root = await temporaryFolder();
    await promisify(execFile)('mkfifo', [join(root, 'pipe.txt')]);
    expect(await readArticleFile(root, 'pipe.txt')).toMatchObject({ ok: false, code: 'not-a-file' });
  });

  test.runIf(unix && process.getuid?.() !== 0)('a file that may not be read says so', async () => {
    const root = await temporaryFolder({ 'a.txt': 'x' });
    await chmod(join(root, 'a.txt'), 0o000);
    expect(await readArticleFile(root, 'a.txt')).toMatchObject({ ok: false, code: 'file-unreadable' });
  });

  test('any bytes give an article or a failure, in both formats', async () => {
    const root = await temporaryFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md'),
        async (bytes, name) => {
          const file = await open(join(root, name), 'w');
          await file.write(bytes);
          await file.close();
          const { entry: scanned } = await scanArticle(root, name);
          if (scanned.kind === 'readable') expect(scanned.displayTitle).not.toBe('');
          else expect(['file-binary', 'file-empty']).toContain(scanned.code);
        },
      ),
      { numRuns: 60 },
    );
  });

  const hostile = new URL('../../../../shared/data/hostile-text/blns.json', import.meta.url);
  test.runIf(existsSync(hostile))('strings that break programs do not break the readers', async () => {
    const strings: unknown = JSON.parse(readFileSync(hostile, 'utf8'));
    const texts = Array.isArray(strings) ? strings.map(String) : [];
    expect(texts.length).toBeGreaterThan(100);
    const files = Object.fromEntries(
      texts.flatMap((text, index) => [
        [`${String(index)}.txt`, text],
        [`${String(index)}.md`, text],
      ]),
    );
    const root = await temporaryFolder({
      ...files,
      'all.txt': texts.join('\n'),
      'all.md': texts.join('\n\n'),
    });
    for (const name of [...Object.keys(files), 'all.txt', 'all.md']) {
      const { entry: scanned } = await scanArticle(root, name);
      if (scanned.kind === 'unreadable') expect(['file-empty', 'file-binary']).toContain(scanned.code);
    }
  });
});

describe('scanArticle', () => {
  test('lists what cannot be read, with the reason', async () => {
    const root = await temporaryFolder({ 'a.txt': new Uint8Array(64) });
    expect((await scanArticle(root, 'a.txt')).entry).toMatchObject({
      kind: 'unreadable',
      path: 'a.txt',
      code: 'file-binary',
    });
  });

  test('gives the summary of what can', async () => {
    const root = await temporaryFolder({ 'a.txt': 'Hello there, island.' });
    expect((await scanArticle(root, 'a.txt')).entry).toMatchObject({
      kind: 'readable',
      displayTitle: 'Hello there, island.',
      words: 3,
      length: 20,
    });
  });
});
