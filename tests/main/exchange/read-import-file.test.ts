/** Files that are chosen for import: what they are is told by what is in them, and bad ones are refused with a sentence. */
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportFiles } from '../../../main/exchange/read-import-file.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const annotation = JSON.stringify({
  type: 'Annotation',
  target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'Ships' } },
});
const row = JSON.stringify({
  uri: 'https://a.example/',
  target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Ships' }] }],
});

describe('a file', () => {
  it.each([
    ['a.jsonld', annotation, 'web-annotation'],
    ['b.json', `\ufeff[${annotation}]`, 'web-annotation'],
    ['c.jsonl', `${annotation}\n{"type": "Anno\n${annotation}\n`, 'web-annotation'],
    ['d.json', `{"total": 1, "rows": [${row}]}`, 'hypothesis'],
    ['e.ann', 'T1\tQuote 0 5\tShips\n', 'brat'],
    ['f.txt', 'Ships came.', 'brat'],
  ])('%s is told by what is in it', async (name, content, format) => {
    const folder = await temporaryFolder({ [name]: content, 'f.ann': 'T1\tQuote 0 5\tShips\n' });
    const read = await readImportFiles([join(folder, name)]);
    expect(read).toMatchObject({ ok: true, value: { format } });
    expect(read.ok && read.value.annotations.length).toBeGreaterThan(0);
    expect(read.ok && read.value.broken.length).toBe(name === 'c.jsonl' ? 1 : 0);
  });

  it.each([
    ['half.json', '{"type": "Annotation", "target', 'not-json'],
    ['words.jsonld', 'Nothing but words.', 'not-json'],
    ['other.json', '{"cells": []}', 'unknown-format'],
    ['number.json', '7', 'unknown-format'],
    ['nested.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'unknown-format'],
    ['empty.json', '', 'file-empty'],
    ['alone.txt', 'Words.', 'file-missing'],
  ])('%s is refused with a sentence', async (name, content, code) => {
    const folder = await temporaryFolder({ [name]: content });
    const read = await readImportFiles([join(folder, name)]);
    expect(read).toMatchObject({ ok: false, code });
    expect(!read.ok && read.message).toMatch(/[.]$/u);
  });

  it('that is no text is refused', async () => {
    const folder = await temporaryFolder({});
    await writeFile(join(folder, 'picture.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    expect(await readImportFiles([join(folder, 'picture.json')])).toMatchObject({ code: 'file-binary' });
  });

  it('of 500 MB is refused before it is read', async () => {
    const folder = await temporaryFolder({});
    const file = await open(join(folder, 'huge.jsonld'), 'w');
    await file.truncate(500 * 1024 * 1024);
    await file.close();
    expect(await readImportFiles([join(folder, 'huge.jsonld')])).toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('500 MB; the limit is 256 MB') as string,
    });
  });

  it('that is not there is told', async () => {
    expect(await readImportFiles(['/not/there.json'])).toMatchObject({ code: 'file-missing' });
  });
});

describe('several files', () => {
  it('of brat are read together, from a folder with folders in it or one by one', async () => {
    const folder = await temporaryFolder({ 'a.ann': 'T1\tQuote 0 5\tShips\n', 'a.txt': 'Ships came.' });
    await mkdir(join(folder, 'week 2'));
    await writeFile(join(folder, 'week 2', 'b.ann'), Buffer.from('T1\tQuote 0 4\tÉtés\n', 'latin1'));
    await writeFile(join(folder, 'week 2', 'b.txt'), Buffer.from('Étés à venir.', 'latin1'));
    const whole = await readImportFiles([folder]);
    expect(
      whole.ok &&
        whole.value.annotations.map(({ article, segments }) => [article.path, segments[0]?.quote?.exact]),
    ).toEqual([
      ['a', 'Ships'],
      ['week 2/b', 'Étés'],
    ]);
    const picked = await readImportFiles([join(folder, 'a.ann'), join(folder, 'week 2', 'b.ann')]);
    expect(picked).toMatchObject({ ok: true, value: { annotations: [{}, {}] } });
  });

  it('of other formats are not', async () => {
    const folder = await temporaryFolder({ 'a.json': annotation, 'b.json': annotation });
    expect(await readImportFiles([join(folder, 'a.json'), join(folder, 'b.json')])).toMatchObject({
      code: 'mixed-formats',
    });
  });

  it('in a folder without any are told', async () => {
    expect(await readImportFiles([await temporaryFolder({ 'a.txt': 'Words.' })])).toMatchObject({
      code: 'no-annotations-file',
    });
  });
});
