/** Word files become articles; damaged, protected and oversized ones become failures that say so. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../../annotations/article/article.ts';
import { readDocx } from '../../../../main/articles/docx/docx-format.ts';
import { storeZip } from '../../../../main/articles/docx/store-zip.ts';
import { blocksOf, expectSound, marksOf, paragraphs } from '../html/pages.ts';
import { compressedZip, paragraph, wordFile, wordParts } from './word-file.ts';

const [first = '', second = '', third = ''] = paragraphs;

async function read(bytes: Uint8Array): Promise<ExtractedArticle> {
  const article = await readDocx({ bytes, name: 'a.docx' });
  if (!article.ok) throw new Error(`${article.code}: ${article.message}`);
  return article.value;
}

test('styles, lists, tables and emphasis become blocks and marks', async () => {
  const article = await read(
    wordFile(
      [
        paragraph('The bridge we deserve', 'Title'),
        paragraph('Council agrees on repairs after a year', 'Subtitle'),
        paragraph('By Ida Lund, 12 March 2026'),
        paragraph(first),
        paragraph('A long wait', 'Heading2'),
        `<w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:t xml:space="preserve"> of them, said the mayor.</w:t></w:r></w:p>`,
        paragraph(second, 'Quote'),
        `<w:tbl><w:tr><w:tc>${paragraph('Year')}</w:tc><w:tc>${paragraph('Cost')}</w:tc></w:tr></w:tbl>`,
        paragraph(third),
      ].join(''),
    ),
  );
  expect(blocksOf(article)).toEqual([
    ['headline', 'The bridge we deserve'],
    ['standfirst', 'Council agrees on repairs after a year'],
    ['byline', 'By Ida Lund, 12 March 2026'],
    ['paragraph', first],
    ['heading 2', 'A long wait'],
    ['paragraph', 'It was bold of them, said the mayor.'],
    ['quotation 1', second],
    ['paragraph', 'Year | Cost'],
    ['paragraph', third],
  ]);
  expect(marksOf(article)).toEqual([['strong', 'bold']]);
  expect(article.metadata).toMatchObject({
    title: { value: 'The bridge we deserve', origin: 'text' },
    byline: { value: 'Ida Lund', origin: 'text' },
    published: { value: { iso: '2026-03-12' } },
  });
});

test('the properties of the file say what its text does not', async () => {
  const properties =
    '<dc:title>Bridge &amp; harbour</dc:title><dc:creator>Ida Lund</dc:creator><dcterms:created xsi:type="x">2026-03-12T09:58:00Z</dcterms:created>';
  const { metadata } = await read(wordFile(paragraph(first) + paragraph(second), properties));
  expect(metadata).toMatchObject({
    title: { value: 'Bridge & harbour', origin: 'page' },
    byline: { value: 'Ida Lund', origin: 'page' },
    published: { value: { iso: '2026-03-12T09:58' }, origin: 'page' },
  });
});

test('a file without styles has its headline by shape', async () => {
  const article = await read(
    wordFile(
      [paragraph('The bridge we deserve'), ...[first, second, third].map((words) => paragraph(words))].join(
        '',
      ),
    ),
  );
  expect(blocksOf(article)[0]).toEqual(['headline', 'The bridge we deserve']);
});

describe('files that cannot be read say why', () => {
  const oldFile = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ]);
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph(first)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`;
  test.each([
    ['no zip', Buffer.from('words'), 'file-broken'],
    ['cut off', wordFile(paragraph(first)).subarray(0, 700), 'file-broken'],
    ['a zip of something else', storeZip(new Map([['a.txt', Buffer.from('x')]])), 'file-broken'],
    ['broken XML', wordFile('<w:p><w:r>'), 'file-broken'],
    ['nested too deep', wordFile(deep), 'file-broken'],
    ['an old Word file', oldFile, 'file-broken'],
    ['protected', Buffer.concat([oldFile, Buffer.from('EncryptedPackage', 'utf16le')]), 'file-encrypted'],
    ['without words', wordFile(''), 'file-empty'],
    ['a bomb', compressedZip('word/document.xml', Buffer.alloc(60 * 1024 * 1024)), 'file-too-large'],
    [
      'a bomb that lies about its size',
      compressedZip('word/document.xml', Buffer.alloc(60 * 1024 * 1024), 1000),
      'file-broken',
    ],
  ])('%s', async (_name, bytes, code) => {
    expect(await readDocx({ bytes, name: 'a.docx' })).toMatchObject({ ok: false, code });
  });

  test('pictures are not unpacked, however large', async () => {
    const parts = wordParts(paragraph(first));
    parts.set('word/media/image1.png', Buffer.alloc(1024));
    expect((await read(storeZip(parts))).text).toBe(first);
  });
});

test('a damaged file gives an article or a failure', async () => {
  const whole = wordFile(paragraph('Bridge', 'Title') + paragraph(first));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), {
        minLength: 1,
        maxLength: 20,
      }),
      async (edits) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of edits) bytes[at] = byte;
        const article = await readDocx({ bytes, name: 'a.docx' });
        if (article.ok) expectSound(article.value);
        else
          expect(['file-broken', 'file-encrypted', 'file-empty', 'file-too-large']).toContain(article.code);
      },
    ),
    { numRuns: 150 },
  );
});
