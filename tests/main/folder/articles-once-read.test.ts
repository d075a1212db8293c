/** Articles that were listed are not read again, as long as there is room to hold them. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanArticle } from '../../../main/articles/scan-article.ts';
import { ArticlesOnceRead } from '../../../main/folder/articles-once-read.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

describe('articles that are read once', () => {
  it('are as they were when the folder was listed, whatever became of their files', async () => {
    const root = await temporaryFolder({ 'a.txt': 'The ferry is late', 'b.txt': 'The quay is closed' });
    const articles = new ArticlesOnceRead(root);
    for (const path of ['a.txt', 'b.txt']) articles.keep(path, await scanArticle(root, path));
    await writeFile(join(root, 'a.txt'), 'Something else');
    await rm(join(root, 'b.txt'));
    expect(await articles.read('a.txt')).toMatchObject({
      ok: true,
      value: { extracted: { text: 'The ferry is late' } },
    });
    expect(await articles.read('b.txt')).toMatchObject({ ok: true });
  });

  it('are read again where they did not fit', async () => {
    const root = await temporaryFolder({ 'a.txt': 'The ferry is late', 'b.txt': 'The quay is closed' });
    const articles = new ArticlesOnceRead(root, 'The ferry is late'.length);
    for (const path of ['a.txt', 'b.txt']) articles.keep(path, await scanArticle(root, path));
    await writeFile(join(root, 'a.txt'), 'Something else');
    await writeFile(join(root, 'b.txt'), 'Something else');
    expect(await articles.read('a.txt')).toMatchObject({
      value: { extracted: { text: 'The ferry is late' } },
    });
    expect(await articles.read('b.txt')).toMatchObject({ value: { extracted: { text: 'Something else' } } });
  });

  it('that could not be read are tried again', async () => {
    const root = await temporaryFolder({ 'a.txt': '' });
    const articles = new ArticlesOnceRead(root);
    articles.keep('a.txt', await scanArticle(root, 'a.txt'));
    expect(await articles.read('a.txt')).toMatchObject({ ok: false, code: 'file-empty' });
    await writeFile(join(root, 'a.txt'), 'The ferry is late');
    expect(await articles.read('a.txt')).toMatchObject({ ok: true });
  });
});
