/** Whatever stands in articles, notes, names and claims, a report of any format carries words and nothing that acts. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportItem } from '../../annotations/report/report-model.ts';
import type { ExportedFile } from '../../app/exports.ts';
import { writeReports } from '../../main/reports/write-reports.ts';
import { readCsv } from '../main/reports/read-csv.ts';
import { unzipped } from '../main/reports/unzipped.ts';
import { pageOfMarkdown, pageOfWord } from './convert-report.ts';
import { annotationsOf, hostileReport } from './hostile-report.ts';
import { actingParts } from './inert-html.ts';
import { mutated, ownPayloads, payloads } from './payloads.ts';

const formats = {
  html: 'report.html',
  docx: 'report.docx',
  markdown: 'report.md',
  csv: 'tables',
  xlsx: 'report.xlsx',
  jsonld: 'report.jsonld',
  jsonl: 'report.jsonl',
  brat: 'brat',
  claimreview: 'claims.json',
} as const;

async function* each(items: readonly ReportItem[]): AsyncGenerator<ReportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

const own = payloads.slice(0, ownPayloads.length);
const sets = [
  ['as they are', payloads],
  ['changed', mutated()],
  // Ours are changed in every way: they are few, and each aims at a format of its own.
  [
    'of our own, changed in every way',
    [0, 4, 8, 12, 16].flatMap((round) => mutated(round).slice(0, own.length)),
  ],
] as const;

/** A few articles of payloads: the time of other programs grows with the square of a file. */
const convertedAtOnce = 24;

function inParts(words: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(words.length / convertedAtOnce);
  return Array.from({ length: count }, (_, index) =>
    words.slice(index * convertedAtOnce, (index + 1) * convertedAtOnce),
  );
}

async function write(
  folder: string,
  words: readonly string[],
  names: Partial<Record<ExportedFile['format'], string>>,
): Promise<void> {
  const { heading, items } = hostileReport(words);
  const targets = Object.entries(names).map(([format, name]) => ({
    format: format as ExportedFile['format'],
    path: join(folder, name),
  }));
  const written = await writeReports({ targets, heading, articles: each(items), total: items.length });
  expect(written).toMatchObject({ ok: true, value: { annotations: annotationsOf(words.length) } });
}

describe.each(sets)('payloads %s', (_how, words) => {
  let folder = '';
  const file = (format: keyof typeof formats): string => join(folder, formats[format]);
  const read = (format: keyof typeof formats): Promise<string> => readFile(file(format), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimdesk-hostile-'));
    await write(folder, words, formats);
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('write nothing but the files of the report', async () => {
    expect((await readdir(folder)).sort()).toEqual(Object.values(formats).sort());
  });

  test('an HTML report acts on nothing', async () => {
    const html = await read('html');
    expect(actingParts(html)).toEqual([]);
    expect(html.match(/<style>/gu)).toHaveLength(1);
    expect(html.match(/Content-Security-Policy/gu)).toHaveLength(1);
  }, 120_000);

  test('Markdown stays Markdown, also as the page that other programs make of it', async () => {
    for (const part of inParts(words)) {
      await write(folder, part, { markdown: 'part.md' });
      const page = pageOfMarkdown(await readFile(join(folder, 'part.md'), 'utf8'));
      expect(actingParts(page)).toEqual([]);
    }
    await rm(join(folder, 'part.md'));
  }, 300_000);

  test('Word is well-formed and stays words, also as a page; a share of the payloads, for reading it takes long', async () => {
    const share = words.filter((_, index) => index % Math.ceil(words.length / 150) === 0);
    await write(folder, share, { docx: 'part.docx' });
    const bytes = await readFile(join(folder, 'part.docx'));
    await rm(join(folder, 'part.docx'));
    for (const [name, xml] of await unzipped(bytes)) {
      const problems: string[] = [];
      new DOMParser({
        onError: (level, message) => {
          if (level !== 'warning') problems.push(message);
        },
      }).parseFromString(xml, 'text/xml');
      expect(problems, name).toEqual([]);
    }
    expect(actingParts(await pageOfWord(bytes))).toEqual([]);
  }, 120_000);

  test('a Word file has neither fields, objects nor links that act', async () => {
    for (const [name, xml] of await unzipped(await readFile(file('docx')))) {
      const relations = [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/gu)].map(
        ([all]) => all,
      );
      expect(relations.filter((relation) => !/ Target="(?:https?:\/\/|mailto:)/u.test(relation))).toEqual([]);
      // Numbers of pages, headings, and links of the web and of mail.
      const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, field = '']) => field.trim());
      expect(
        fields.filter(
          (field) =>
            !/^(?:PAGE|NUMPAGES|TOC .*|HYPERLINK \\l .*|HYPERLINK "(?:https?:\/\/|mailto:)[^"\\]*")$/u.test(
              field,
            ),
        ),
        name,
      ).toEqual([]);
      expect(/<w:(?:fldSimple|object|altChunk|control|subDoc)[ />]/u.test(xml), name).toBe(false);
    }
  }, 120_000);

  test('no cell of the tables is a formula', async () => {
    const folderOfTables = file('csv');
    const formulas: string[] = [];
    let cells = 0;
    for (const name of await readdir(folderOfTables)) {
      if (!name.endsWith('.csv')) continue;
      const rows = readCsv((await readFile(join(folderOfTables, name), 'utf8')).replace(/^\ufeff/u, ''));
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      const all = rows.flat();
      formulas.push(...all.filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(cell)));
      cells += all.length;
    }
    expect(formulas.slice(0, 5)).toEqual([]);
    expect(cells).toBeGreaterThan(words.length * 5);
  }, 120_000);

  test('no cell of the workbook is a formula, and nothing of it leads out', async () => {
    for (const [name, xml] of await unzipped(await readFile(file('xlsx')))) {
      if (name.startsWith('xl/worksheets/')) expect(/<f[ />]/u.test(xml), name).toBe(false);
      expect(xml.includes('TargetMode="External"'), name).toBe(false);
      expect(name).toMatch(/^[\w./[\]-]+$/u);
    }
  }, 120_000);

  test('what programs read is whole JSON, with every note as it is', async () => {
    const collection = JSON.stringify(JSON.parse(await read('jsonld')));
    const lines = (await read('jsonl')).trimEnd().split('\n');
    const notes = lines.map((line) => JSON.parse(line) as { readonly note?: string });
    expect(lines).toHaveLength(annotationsOf(words.length));
    expect(() => JSON.parse(collection) as unknown).not.toThrow();
    const reviews: unknown = JSON.parse(await read('claimreview'));
    expect(reviews).toBeTruthy();
    const given = new Set(words);
    expect(notes.filter(({ note }) => note === undefined || !given.has(note)).slice(0, 3)).toEqual([]);
  }, 120_000);

  test('brat gets lines of its own kinds only, in files below the folder', async () => {
    const names = await readdir(file('brat'), { recursive: true, withFileTypes: true });
    const annotated = names.filter((entry) => entry.isFile() && entry.name.endsWith('.ann'));
    expect(annotated.length).toBeGreaterThan(0);
    const line = /^(?:T\d+\t[^\s\t]+ \d+ \d+(?:;\d+ \d+)*\t|[ARE*]\d*\t|#\d+\t[^\t]+ T\d+\t)/u;
    for (const entry of annotated) {
      const lines = (await readFile(join(entry.parentPath, entry.name), 'utf8')).split('\n');
      expect(lines.filter((text) => text !== '' && !line.test(text)).slice(0, 3)).toEqual([]);
    }
  }, 120_000);
});
