/**
 * What the CSV tables mean, for programs: metadata in the vocabulary of W3C's CSV on the Web (Metadata Vocabulary for Tabular Data, W3C
 * Recommendation, 17 December 2015), to lie beside them as `csv-metadata.json`.
 */
import type { ReportHeading } from '../report-model.ts';
import { annotationTable } from './annotation-table.ts';
import { articleTable } from './article-table.ts';
import { claimTable, memberTable } from './claim-table.ts';
import { listSeparator, type ReportTable, type TableColumn } from './table.ts';

/** Cells that a spreadsheet would take for a formula begin with an apostrophe, and the metadata says so. */
const reading =
  'UTF-8 with a byte order mark, by which Excel knows the encoding. A text cell that begins with =, +, -, @, a tab or a carriage return, or with a full-width form of the first four, has an apostrophe put before it, so that no spreadsheet runs it as a formula. Line breaks inside cells are kept as the article has them.';

export function csvFileName(table: string): string {
  return `${table}.csv`;
}

export function csvwMetadata({ title, generatedAt, appVersion }: ReportHeading): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': title,
    'dc:created': { '@value': generatedAt, '@type': 'xsd:dateTime' },
    'dc:creator': `Claimdesk ${appVersion}`,
    'dc:description': reading,
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ['\r\n', '\n'],
    },
    tables: [
      describeTable(articleTable),
      describeTable(annotationTable),
      describeTable(claimTable),
      describeTable(memberTable),
    ],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function describeTable<Row>({ name, title, columns, primaryKey, foreignKeys }: ReportTable<Row>) {
  return {
    url: csvFileName(name),
    'dc:title': title,
    tableSchema: {
      columns: columns.map((column) => describeColumn(column, primaryKey.includes(column.name))),
      primaryKey,
      ...(foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: foreignKeys.map(({ column, table, references }) => ({
              columnReference: column,
              reference: { resource: csvFileName(table), columnReference: references },
            })),
          }),
    },
  };
}

function describeColumn<Row>({ name, title, meaning, datatype, list }: TableColumn<Row>, required: boolean) {
  return {
    name,
    titles: [name, title],
    'dc:description': meaning,
    datatype,
    ...(required ? { required } : {}),
    ...(list === true ? { separator: listSeparator } : {}),
  };
}
