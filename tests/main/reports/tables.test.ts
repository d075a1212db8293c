/** The tables of a report are read back as a spreadsheet or a program would read them. */
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvwMetadata } from '../../../annotations/report/tables/csvw-metadata.ts';
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import type { ReportTable } from '../../../annotations/report/tables/table.ts';
import { longestCell, sheetRows } from '../../../annotations/report/workbook/sheet-rows.ts';
import type { ReportFormat } from '../../../app/exports.ts';
import { writeReports } from '../../../main/reports/write-reports.ts';
import { articleOf, headingOf, marked, reportArticle } from '../../annotations/report/report-builders.ts';
import { readTable } from './read-csv.ts';
import { unzipped } from './unzipped.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-tables-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const tables = ['annotations.csv', 'articles.csv', 'claim-members.csv', 'claims.csv', 'csv-metadata.json'];

async function* each(items: readonly ReportItem[]): AsyncGenerator<ReportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

async function write(format: ReportFormat, notes: readonly string[], out = join(folder, 'out')) {
  const article = articleOf([['paragraph', 'The lock “opens” 🚢, they say; \u05e9\u05dc\u05d5\u05dd.']], {
    path: 'news, "a"/lock.txt',
    metadata: { outlet: { value: '=Outlet', origin: 'page' } },
  });
  const placed = notes.map((note) => marked(article, 'opens” 🚢', { note }));
  const written = await writeReports({
    targets: [{ format, path: out }],
    heading: headingOf(),
    articles: each([reportArticle(article, placed)]),
    total: 1,
  });
  return { written, out };
}

async function bytesIn(path: string): Promise<number> {
  const stats = await Promise.all((await readdir(path)).map((name) => stat(join(path, name))));
  return stats.reduce((sum, { size }) => sum + size, 0);
}

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'];
const hostile = [
  'a,b',
  'a"b',
  'two\nlines',
  ' blank ',
  '</t><script>',
  'constructor',
  '__proto__',
  '_x0041_',
  'עברית 🚢',
];

describe('CSV', () => {
  it('is four tables and what they mean, with a byte order mark and rows ended as RFC 4180 has them', async () => {
    const { out } = await write('csv', ['note']);
    expect((await readdir(out)).sort()).toEqual(tables);
    const text = await readFile(join(out, 'annotations.csv'), 'utf8');
    expect(text.startsWith('\ufeffannotation_id,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(await readdir(folder)).toEqual(['out']);
  });

  it.each(hostile)('gives a note back as it was: %j', async (note) => {
    const { out } = await write('csv', [note]);
    const rows = readTable((await readFile(join(out, 'annotations.csv'), 'utf8')).slice(1));
    expect(rows).toMatchObject([{ note, words: 'opens” 🚢', starts: '10', ends: '18' }]);
  });

  it.each(formulas)('lets no spreadsheet run %j', async (note) => {
    const { out } = await write('csv', [note]);
    const text = await readFile(join(out, 'annotations.csv'), 'utf8');
    expect(readTable(text.slice(1))).toMatchObject([{ note: `'${note}`, outlet: `'=Outlet` }]);
  });

  it('names in every annotation an article that is there, as the metadata says', async () => {
    const { out } = await write('csv', ['a', 'b']);
    const metadata = JSON.parse(await readFile(join(out, 'csv-metadata.json'), 'utf8')) as {
      readonly tables: readonly {
        readonly url: string;
        readonly tableSchema: {
          readonly columns: readonly { readonly name: string }[];
          readonly foreignKeys?: readonly {
            readonly columnReference: string;
            readonly reference: { readonly resource: string; readonly columnReference: string };
          }[];
        };
      }[];
    };
    const rows = new Map<string, readonly Readonly<Record<string, string>>[]>();
    for (const { url, tableSchema } of metadata.tables) {
      const text = (await readFile(join(out, url), 'utf8')).slice(1);
      rows.set(url, readTable(text));
      expect(text.split('\r\n')[0]).toBe(tableSchema.columns.map(({ name }) => name).join(','));
    }
    let checked = 0;
    for (const { url, tableSchema } of metadata.tables) {
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        const known = rows.get(reference.resource)?.map((row) => row[reference.columnReference]);
        for (const row of rows.get(url) ?? []) {
          expect(known).toContain(row[columnReference]);
          checked += 1;
        }
      }
    }
    expect(checked).toBe(2);
  });

  it('replaces its own files in a folder that is there and leaves the others', async () => {
    const out = join(folder, 'out');
    await mkdir(out);
    await writeFile(join(out, 'claims.csv'), 'old');
    await writeFile(join(out, 'mine.txt'), 'mine');
    await write('csv', []);
    expect((await readdir(out)).sort()).toEqual([...tables, 'mine.txt']);
    expect(await readFile(join(out, 'claims.csv'), 'utf8')).toContain('claim_id');
    expect(await readdir(folder)).toEqual(['out']);
  });

  it('does not take the place of a file', async () => {
    await writeFile(join(folder, 'out'), 'mine');
    const { written } = await write('csv', []);
    expect(written).toMatchObject({ ok: false, code: 'not-writable' });
    expect(written).toHaveProperty('message', expect.stringContaining('is a file'));
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['out']);
  });

  it('says of every column what it means', () => {
    const { tables: described } = JSON.parse(csvwMetadata(headingOf())) as {
      readonly tables: readonly {
        readonly tableSchema: { readonly columns: readonly Record<string, unknown>[] };
      }[];
    };
    for (const { tableSchema } of described) {
      for (const column of tableSchema.columns) {
        expect(column['name']).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(String(column['dc:description']).length).toBeGreaterThan(10);
        expect(column).toHaveProperty('datatype');
      }
    }
  });
});

describe('the Excel workbook', () => {
  async function notesOf(notes: readonly string[]): Promise<{ strings: readonly string[]; sheets: string }> {
    const { out } = await write('xlsx', notes);
    const parts = await unzipped(await readFile(out));
    const sheets = [...parts]
      .filter(([name]) => /^xl\/worksheets\/\w+\.xml$/u.test(name))
      .map(([, xml]) => xml);
    const strings = sheets.flatMap((xml) => [
      ...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('t'),
    ]);
    return { strings: strings.map((node) => node.textContent ?? ''), sheets: sheets.join('') };
  }

  it.each([...formulas, ...hostile])('gives a note as text, never as a formula: %j', async (note) => {
    const { strings, sheets } = await notesOf([note]);
    // As Excel reads it: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring).
    const read = strings.map((text) =>
      text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
    expect(read).toContain(note);
    expect(sheets).not.toMatch(/<f[ >]/);
  });

  it('has a sheet for each table', async () => {
    const { out } = await write('xlsx', ['a']);
    const workbook = (await unzipped(await readFile(out))).get('xl/workbook.xml');
    for (const name of ['Annotations', 'Claims', 'Members of claims', 'Articles']) {
      expect(workbook).toContain(`name="${name}"`);
    }
  });

  it('cuts what no cell of Excel holds, between characters, and says so', async () => {
    const { written } = await write('xlsx', ['🚢'.repeat(20_000)]);
    expect(written).toMatchObject({ ok: true, value: { omitted: [expect.stringContaining('1 cell cut')] } });
    const { strings } = await notesOf(['🚢'.repeat(20_000)]);
    const cut = strings.find((text) => text.startsWith('🚢🚢')) ?? '';
    expect(cut.length).toBeLessThanOrEqual(longestCell);
    expect(cut).not.toMatch(/\p{Cs}/u);
    expect(cut).toMatch(/cut/);
  });

  it('takes rows as far as a sheet goes, and counts the others', () => {
    const numbers: ReportTable<number> = {
      name: 'claims',
      title: 'Numbers',
      primaryKey: [],
      foreignKeys: [],
      columns: [
        { name: 'number', title: 'Number', meaning: 'A number.', datatype: 'integer', value: (row) => row },
      ],
    };
    const rows = sheetRows(numbers, 4);
    expect(rows.add([7, 8])).toBe(
      '<row r="2"><c r="A2"><v>7</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>',
    );
    expect(rows.add([9, 10])).toBe('<row r="4"><c r="A4"><v>9</v></c></row>');
    expect(rows.add([11])).toBe('');
    expect(rows.left).toBe(2);
  });

  it('has every row in its place, with its cells below their titles', async () => {
    const { out } = await write('xlsx', ['a', 'b', 'c']);
    const parts = await unzipped(await readFile(out));
    const titles = new DOMParser()
      .parseFromString(parts.get('xl/sharedStrings.xml') ?? '', 'text/xml')
      .getElementsByTagName('t');
    const sheet = new DOMParser().parseFromString(parts.get('xl/worksheets/sheet1.xml') ?? '', 'text/xml');
    const rows = [...sheet.getElementsByTagName('row')].map((row) => [...row.getElementsByTagName('c')]);
    expect(rows.map((row) => row[0]?.getAttribute('r'))).toEqual(['A1', 'A2', 'A3', 'A4']);
    const column = rows[0]?.find((cell) => titles[Number(cell.textContent)]?.textContent === 'Note');
    const letters = column?.getAttribute('r')?.replace('1', '') ?? '';
    const notes = rows.slice(1).map((row) => row.find((cell) => cell.getAttribute('r')?.startsWith(letters)));
    expect(letters).not.toBe('');
    expect(notes.map((cell) => cell?.textContent)).toEqual(['a', 'b', 'c']);
  });

  it('is written while the articles pass by', async () => {
    const article = articleOf([['paragraph', 'The lock opens.']], { path: 'lock.txt' });
    const written: number[] = [];
    async function* passing(): AsyncGenerator<ReportItem> {
      for (let index = 0; index < 3; index += 1) {
        written.push(await bytesIn(folder));
        yield reportArticle(article, [marked(article, 'lock', { note: String(index).repeat(5000) })]);
      }
    }
    await writeReports({
      targets: [{ format: 'xlsx', path: join(folder, 'out') }],
      heading: headingOf(),
      articles: passing(),
      total: 3,
    });
    const [before = 0, one = 0, two = 0] = written;
    expect(before).toBe(0);
    expect(one).toBeGreaterThan(5000);
    expect(two).toBeGreaterThan(one + 5000);
    expect(await readdir(folder)).toEqual(['out']);
  });

  it('has no character that XML forbids', async () => {
    const { strings } = await notesOf(['a\u0000b\u000bc\ud800d']);
    expect(strings).toContain('a\ufffdb\ufffdc\ufffdd');
  });
});
