/**
 * CSV on the Web: the metadata is expanded with the W3C's own context (http://www.w3.org/ns/csvw, as the package rdf-parser-csvw has it among
 * its tests), and the tables are read by that package as the metadata describes them.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CsvwParser from 'rdf-parser-csvw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReports } from '../../../main/reports/write-reports.ts';
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import { claimsOf, pay } from '../../annotations/report/claim-reports.ts';
import { articleOf, headingOf, marked, reportArticle } from '../../annotations/report/report-builders.ts';
import { triplesOf, type JsonObject } from '../../annotations/interchange/json-ld-triples.ts';
import { readTable } from './read-csv.ts';

interface Vocabulary {
  readonly '@context': JsonObject;
  readonly '@graph': Readonly<
    Record<'rdfs_classes' | 'rdfs_properties', readonly { readonly '@id': string }[]>
  >;
}

const csvw = 'http://www.w3.org/ns/csvw';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
let folder = '';
let vocabulary: Vocabulary;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-csvw-'));
  const file = new URL('../../../node_modules/rdf-parser-csvw/test/support/csvw.json', import.meta.url);
  vocabulary = JSON.parse(await readFile(file, 'utf8')) as Vocabulary;
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* each(items: readonly ReportItem[]): AsyncGenerator<ReportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

/** A folder of tables with claims, split quotations, line ends, signs of CSV, emoji and right-to-left words. */
async function writeTables(): Promise<string> {
  const out = join(folder, 'out');
  const articles = pay.map(({ article, annotation, words }, index) => {
    const made = articleOf([['paragraph', `${words} 🚢 \u05e9\u05dc\u05d5\u05dd, “twice” said.`]], {
      id: article,
      path: `${article}.txt`,
      metadata: { published: { value: { iso: '2026-03-12', written: '12 March' }, origin: 'page' } },
    });
    const split = marked(made, ['🚢 \u05e9\u05dc\u05d5\u05dd', 'said'], {
      id: `split-${index}`,
      note: 'He "said",\nand =so; on',
    });
    return reportArticle(made, [marked(made, words, { id: annotation }), split]);
  });
  const written = await writeReports({
    targets: [{ format: 'csv', path: out }],
    heading: headingOf({ claims: claimsOf() }),
    articles: each(articles),
    total: articles.length,
  });
  expect(written).toMatchObject({ ok: true });
  return out;
}

async function metadataIn(out: string): Promise<JsonObject & { readonly tables: readonly JsonObject[] }> {
  return JSON.parse(await readFile(join(out, 'csv-metadata.json'), 'utf8')) as JsonObject & {
    readonly tables: readonly JsonObject[];
  };
}

const withContext = (document: JsonObject) => triplesOf(document, { [csvw]: vocabulary });

describe('the metadata of the tables', () => {
  it('loses nothing when a processor expands it with the W3C’s own context', async () => {
    const metadata = await metadataIn(await writeTables());
    const triples = await withContext(metadata);
    const values = new Set(
      [...triples].flatMap(({ object }) =>
        object.termType === 'Literal' ? [object.value, object.datatype.value] : [object.value],
      ),
    );
    const said = [...leaves({ ...metadata, '@context': null })].map((value) =>
      String(value).replace(/^xsd:/u, xsd),
    );
    expect(said.length).toBeGreaterThan(200);
    // Datatypes become names of XML Schema, tables names of files; all else is kept as it is written.
    const kept = (value: string) =>
      [value, `${xsd}${value}`, `${csvw}#${value}`].some((known) => values.has(known));
    expect(said.filter((value) => !kept(value))).toEqual([]);
  });

  it('uses no word of the W3C’s vocabulary that is not in it', async () => {
    const known = new Set(
      vocabulary['@graph'].rdfs_properties.map((term) => term['@id'].replace('csvw:', `${csvw}#`)),
    );
    const triples = await withContext(await metadataIn(await writeTables()));
    const used = new Set(
      [...triples].map(({ predicate }) => predicate.value).filter((term) => term.startsWith(csvw)),
    );
    expect(used.size).toBeGreaterThan(12);
    expect([...used].filter((term) => !known.has(term))).toEqual([]);
  });
});

describe('a table that a program reads by its metadata', () => {
  it.each([
    ['articles', 3],
    ['annotations', 6],
    ['claims', 1],
    ['claim-members', 3],
  ])('gives every cell of %s with its datatype', async (name, most) => {
    const out = await writeTables();
    const metadata = await metadataIn(out);
    const table = metadata.tables.find(({ url }) => url === `${name}.csv`);
    if (table === undefined) throw new Error(`The metadata describes no ${name}.`);
    const { '@context': context, dialect } = metadata;
    const parser = new CsvwParser({
      metadata: await withContext({ '@context': context, dialect, ...table }),
      baseIRI: `https://report.example/${name}.csv`,
      timezone: 'UTC',
    });
    const read = new Map<string, string[]>();
    const columnIri = `https://report.example/${name}.csv#`;
    for await (const { predicate, object } of parser.import(createReadStream(join(out, `${name}.csv`)))) {
      // The others say which row of which table it is.
      if (!predicate.value.startsWith(columnIri)) continue;
      const column = predicate.value.slice(columnIri.length);
      const datatype = object.termType === 'Literal' ? object.datatype.value.replace(xsd, '') : '';
      read.set(column, [...(read.get(column) ?? []), `${datatype} ${object.value}`]);
    }
    const rows = readTable((await readFile(join(out, `${name}.csv`), 'utf8')).slice(1));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(most);
    const { columns } = table['tableSchema'] as {
      readonly columns: readonly { readonly name: string; readonly datatype: string }[];
    };
    for (const { name: column, datatype } of columns) {
      const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
      const expected = cells.map((cell) => `${datatype} ${cell}`);
      expect(read.get(column) ?? []).toEqual(expected);
    }
  });
});

function* leaves(value: unknown): Generator<string | number | boolean> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* leaves(each);
}
