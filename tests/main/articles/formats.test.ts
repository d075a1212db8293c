/** Every format by the ending of its files, from bytes on disk to an article. */
import { describe, expect, test } from 'vitest';
import { fileFormats, formatOfFile } from '../../../main/articles/formats.ts';
import { findArticles } from '../../../main/articles/find-articles.ts';
import { readArticleFile } from '../../../main/articles/read-article.ts';
import { paragraph, wordFile } from './docx/word-file.ts';
import { body, page, paragraphs } from './html/pages.ts';
import { temporaryFolder } from './temporary-folder.ts';

const words = paragraphs.join('\n\n');
const markup = page(`<h1>Bridge to reopen in May</h1>${body}`);
const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${markup}\r\n--b--\r\n`;
const wordBytes = wordFile(paragraphs.map((text) => paragraph(text)).join(''));

describe('a file is read by its ending', () => {
  test.each([
    ['a.txt', words, 'text'],
    ['A.TEXT', words, 'text'],
    ['a.md', words, 'markdown'],
    ['a.markdown', words, 'markdown'],
    ['a.html', markup, 'html'],
    ['A.HTM', markup, 'html'],
    ['a.xhtml', markup, 'html'],
    ['a.mhtml', archive, 'mhtml'],
    ['a.mht', archive, 'mhtml'],
    ['a.docx', wordBytes, 'docx'],
  ])('%s', async (name, content, format) => {
    const root = await temporaryFolder({ [name]: content });
    const read = await readArticleFile(root, name);
    expect(read).toMatchObject({ ok: true, value: { extracted: { format } } });
    if (read.ok) for (const text of paragraphs) expect(read.value.extracted.text).toContain(text);
  });

  test.each(['a.pdf', 'a.doc', 'html', 'a.html.zip', ''])('%j is no article', (name) => {
    expect(formatOfFile(name)).toBeUndefined();
  });
});

test('a file of another kind under any of the endings is a failure that names it', async () => {
  const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01', 'latin1');
  const names = fileFormats.flatMap(({ endings }) => endings.map((ending) => `picture${ending}`));
  const root = await temporaryFolder(Object.fromEntries(names.map((name) => [name, picture])));
  for (const name of names) {
    const read = await readArticleFile(root, name);
    expect(read).toMatchObject({ ok: false });
    expect(['file-binary', 'file-broken']).toContain(read.ok ? '' : read.code);
    expect(read.ok ? '' : read.message).toContain(name);
  }
});

test('what a browser saves beside a page is no article', async () => {
  const root = await temporaryFolder({
    'page.html': markup,
    'page_files/frame.html': markup,
    'other.htm': markup,
    'other-Dateien/frame.html': markup,
    'notes.files/a.html': markup,
  });
  const found = await findArticles(root, new AbortController().signal);
  expect(new Set(found.ok ? found.value.paths : [])).toEqual(
    new Set(['notes.files/a.html', 'other.htm', 'page.html']),
  );
});
