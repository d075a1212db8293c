/** Walking a folder: what is listed, in which order, and what is never followed. */
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findArticles } from '../../../main/articles/find-articles.ts';
import { comparePaths } from '../../../annotations/article/path-order.ts';
import { temporaryFolder } from './temporary-folder.ts';

const never = new AbortController().signal;
const canLink = process.platform !== 'win32';

async function pathsIn(root: string): Promise<readonly string[]> {
  const found = await findArticles(root, never);
  return found.ok ? found.value.paths : [found.code];
}

describe('findArticles', () => {
  test('lists articles of all nested folders in natural order, and nothing else', async () => {
    const root = await temporaryFolder({
      'part 10.txt': '',
      'part 2.TXT': '',
      'notes.md': '',
      'more/deeper/last.markdown': '',
      'more/first.text': '',
      'picture.png': '',
      txt: '',
      'a name\nwith a line end 😀.txt': '',
    });
    expect(await pathsIn(root)).toEqual([
      'a name\nwith a line end 😀.txt',
      'notes.md',
      'part 2.TXT',
      'part 10.txt',
      'more/first.text',
      'more/deeper/last.markdown',
    ]);
  });

  test('skips hidden folders and files, our own store, packages and saved pages', async () => {
    const root = await temporaryFolder({
      '.claimdesk/annotations/a.md': '',
      '.hidden.txt': '',
      '.git/x.txt': '',
      'node_modules/x/readme.md': '',
      'page_files/ad.txt': '',
      'kept/a.txt': '',
    });
    expect(await pathsIn(root)).toEqual(['kept/a.txt']);
  });

  // What browsers and Windows call the folder beside a saved page in their many languages.
  const endings =
    `_files .files -Dateien _fichiers _archivos _bestanden _file -filer _tiedostot _pliki _soubory _elemei _ficheiros
    _arquivos _dosyalar _datoteke _fitxers _failid _fails _bylos _fajlovi _fitxategiak`.split(/\s+/u);

  test.each(endings)('skips what a browser saved beside a page in “Page%s”', async (ending) => {
    const root = await temporaryFolder({
      'Harbour dues.HTML': '',
      [`Harbour dues${ending}/advert.html`]: '',
      [`Harbour dues${ending}/deeper/advert.txt`]: '',
      'in/Île à vendre.htm': '',
      [`in/Île à vendre${ending}/advert.html`]: '',
    });
    expect(await pathsIn(root)).toEqual(['Harbour dues.HTML', 'in/Île à vendre.htm']);
  });

  test.each(['-Dateien', '.files', '_archivos'])(
    'a folder “2023%s” with no page beside it is an ordinary one',
    async (ending) => {
      const root = await temporaryFolder({ 'other.html': '', [`2023${ending}/a.txt`]: '' });
      expect(await pathsIn(root)).toEqual(['other.html', `2023${ending}/a.txt`]);
    },
  );

  test.runIf(canLink)('follows links within the folder once, and none that leave it', async () => {
    const outside = await temporaryFolder({ 'secret.txt': '', 'in/secret.txt': '' });
    const root = await temporaryFolder({ 'real/a.txt': '' });
    await symlink(join(root, 'real'), join(root, 'again'));
    await symlink(root, join(root, 'real', 'loop'));
    await symlink(outside, join(root, 'out'));
    await symlink(join(root, 'nowhere'), join(root, 'broken.txt'));
    await symlink(join(outside, 'secret.txt'), join(root, 'secret.txt'));
    const found = await findArticles(root, never);
    expect(found).toMatchObject({
      ok: true,
      // Files that are links are listed: reading them says what is wrong.
      value: { paths: ['broken.txt', 'secret.txt', 'real/a.txt'], problems: [{ path: 'out' }] },
    });
  });

  test.runIf(canLink && process.getuid?.() !== 0)(
    'reports a folder that cannot be listed, and lists the rest',
    async () => {
      const root = await temporaryFolder({ 'a.txt': '', 'closed/b.txt': '' });
      await chmod(join(root, 'closed'), 0o000);
      const found = await findArticles(root, never);
      await chmod(join(root, 'closed'), 0o700);
      expect(found).toMatchObject({ ok: true, value: { paths: ['a.txt'], problems: [{ path: 'closed' }] } });
    },
  );

  test('says when the folder is missing or a file', async () => {
    const root = await temporaryFolder({ 'a.txt': '' });
    expect(await findArticles(join(root, 'gone'), never)).toMatchObject({
      ok: false,
      code: 'folder-missing',
    });
    expect(await findArticles(join(root, 'a.txt'), never)).toMatchObject({ ok: false, code: 'not-a-folder' });
  });

  test('an empty folder has no articles and is no failure', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'empty'));
    expect(await pathsIn(root)).toEqual([]);
  });

  test('stops when cancelled', async () => {
    const root = await temporaryFolder({ 'a.txt': '' });
    expect(await findArticles(root, AbortSignal.abort())).toMatchObject({
      ok: true,
      value: { cancelled: true, paths: [] },
    });
  });
});

describe('comparePaths', () => {
  test.each([
    [['b/a.txt', 'a.txt', 'a/b.txt']],
    [['File 2', 'file 10', 'file 1']],
    [['é.txt', 'f.txt', 'e.txt']],
  ])('gives one order however %j came', (paths) => {
    const sorted = paths.toSorted(comparePaths);
    expect(paths.toReversed().sort(comparePaths)).toEqual(sorted);
  });
});
