/**
 * The tables of a report as one Excel workbook with a sheet for each. write-excel-file makes the package with its styles and titles; the
 * rows stream into it, because it keeps a workbook whole in memory.
 */
import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import { counted } from '../../annotations/report/report-time.ts';
import { annotationTable } from '../../annotations/report/tables/annotation-table.ts';
import { articleTable } from '../../annotations/report/tables/article-table.ts';
import { claimTable, memberTable } from '../../annotations/report/tables/claim-table.ts';
import type { ReportTable } from '../../annotations/report/tables/table.ts';
import { sheetRows } from '../../annotations/report/workbook/sheet-rows.ts';
import { articlesFirst } from './articles-first.ts';
import { readPackage, writePackage, type FillPart } from './office-package.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFile } from './staged-file.ts';

export function xlsxSink(heading: ReportHeading, order: SinkOrder): ReportSink {
  const { out, files, signal } = order;
  const staged = stageFile(out, files);
  const articles = growingSheet(articleTable, order);
  const annotations = growingSheet(annotationTable, order);
  const claims = growingSheet(claimTable, order);
  const members = growingSheet(memberTable, order);
  /** In the order of the workbook. */
  const sheets = [annotations, claims, members, articles];
  const remove = async (): Promise<void> => {
    for (const { waiting } of sheets) await waiting.remove();
  };
  return {
    async article(numbered) {
      await articles.add([numbered]);
      await annotations.add(
        numbered.annotations.map((reported) => ({ article: numbered, reported, heading })),
      );
    },
    async finish() {
      const all = heading.claims?.claims ?? [];
      await claims.add(all);
      await members.add(all.flatMap((claim) => claim.variants.map((variant) => ({ claim, variant }))));
      const parts = await emptyWorkbook(sheets);
      const filled = sheets.map(({ waiting }, index): [string, FillPart] => [
        `xl/worksheets/sheet${index + 1}.xml`,
        (sheet) => withRows(sheet, waiting.read()),
      ]);
      await writePackage(parts, new Map(filled), staged.path, files, signal);
      await remove();
    },
    omitted() {
      const cut = sheets.reduce((sum, { rows }) => sum + rows.cut, 0);
      return [
        ...(cut === 0 ? [] : [`xlsx: ${counted(cut, 'cell', 'cells')} cut at 32,767 characters.`]),
        ...sheets.flatMap(({ title, rows: { left } }) =>
          left === 0 ? [] : [`xlsx: the sheet “${title}” is full; ${counted(left, 'row', 'rows')} left out.`],
        ),
      ];
    },
    place: () => staged.place(),
    async abandon() {
      await remove();
      await staged.abandon();
    },
  };
}

/** A sheet whose rows wait in a file of their own: parts of a package are written one after the other. */
function growingSheet<Row>(table: ReportTable<Row>, order: SinkOrder) {
  const rows = sheetRows(table);
  const waiting = articlesFirst(order);
  return {
    title: table.title,
    head: headOf(table),
    rows,
    waiting,
    add: (added: readonly Row[]) => waiting.add([rows.add(added)]),
  };
}

function headOf<Row>({ title, columns }: ReportTable<Row>): Sheet<Buffer> {
  return {
    sheet: title,
    data: [columns.map(({ title: head }) => ({ value: head, fontWeight: 'bold' as const }))],
    columns: columns.map(({ name }) => ({ width: widths[name] ?? 16 })),
    stickyRowsCount: 1,
  };
}

/** In characters, as Excel counts; what readers read needs room, hashes and ids do not. */
const widths: Readonly<Record<string, number>> = {
  words: 60,
  note: 40,
  claim: 50,
  title: 40,
  article_title: 40,
};

async function emptyWorkbook(
  sheets: readonly { readonly head: Sheet<Buffer> }[],
): Promise<ReadonlyMap<string, Buffer>> {
  return readPackage(await writeExcelFile(sheets.map(({ head }) => head)).toBuffer());
}

async function* withRows(sheet: Buffer, rows: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const end = sheet.indexOf('</sheetData>');
  yield sheet.subarray(0, end);
  yield* rows;
  yield sheet.subarray(end);
}
