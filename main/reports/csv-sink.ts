/** The tables of a report as CSV files that stream, with the CSVW metadata that says what their columns mean. */
import { stringify } from 'csv-stringify/sync';
import { allowedCharacters } from '../../annotations/report/allowed-characters.ts';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import { annotationTable } from '../../annotations/report/tables/annotation-table.ts';
import { articleTable } from '../../annotations/report/tables/article-table.ts';
import { claimTable, memberTable } from '../../annotations/report/tables/claim-table.ts';
import { csvFileName, csvwMetadata } from '../../annotations/report/tables/csvw-metadata.ts';
import { joinCell, type ReportTable } from '../../annotations/report/tables/table.ts';
import { writeChunks } from './grow-file.ts';
import type { GrowingFile } from './report-files.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFolder } from './staged-folder.ts';

/** Without it Excel takes the file for one in the system's old code page. */
const byteOrderMark = '\ufeff';

export function csvSink(heading: ReportHeading, { out, files, signal }: SinkOrder): ReportSink {
  const stage = stageFolder(out, files);
  const growing = new Map<string, GrowingFile>();
  const add = async <Row>(table: ReportTable<Row>, rows: readonly Row[]): Promise<void> => {
    let file = growing.get(table.name);
    const begins = file === undefined;
    file ??= await stage.begin(csvFileName(table.name));
    growing.set(table.name, file);
    const head = begins ? byteOrderMark + csvLines([table.columns.map(({ name }) => name)]) : '';
    await writeChunks(file, [head, csvLines(rows.map((row) => cellsOf(table, row)))], signal);
  };
  return {
    async article(numbered) {
      await add(articleTable, [numbered]);
      await add(
        annotationTable,
        numbered.annotations.map((reported) => ({ article: numbered, reported, heading })),
      );
    },
    async finish() {
      const claims = heading.claims?.claims ?? [];
      await add(articleTable, []);
      await add(annotationTable, []);
      await add(claimTable, claims);
      await add(
        memberTable,
        claims.flatMap((claim) => claim.variants.map((variant) => ({ claim, variant }))),
      );
      const metadata = await stage.begin('csv-metadata.json');
      await metadata.write(csvwMetadata(heading));
      await stage.finish();
    },
    place: () => stage.place(),
    abandon: () => stage.abandon(),
  };
}

type Cell = string | number | null;

function cellsOf<Row>({ columns }: ReportTable<Row>, row: Row): readonly Cell[] {
  return columns.map(({ value }) => {
    const cell = joinCell(value(row));
    return typeof cell === 'string' ? allowedCharacters(cell) : cell;
  });
}

/** Cells are quoted where they need it; what a spreadsheet would run as a formula gets an apostrophe. */
function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true });
}
