/** The tables of a report as one Excel workbook with a sheet for each. Every cell of text is typed as text, so none is ever a formula. */
import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { allowedCharacters } from '../../annotations/report/allowed-characters.ts';
import { counted } from '../../annotations/report/report-time.ts';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import { annotationTable } from '../../annotations/report/tables/annotation-table.ts';
import { articleTable } from '../../annotations/report/tables/article-table.ts';
import { claimTable, memberTable } from '../../annotations/report/tables/claim-table.ts';
import { joinCell, type ReportTable } from '../../annotations/report/tables/table.ts';
import { withNewFile } from './grow-file.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFile } from './staged-file.ts';

/** In UTF-16 code units: what a cell of Excel holds (Excel specifications and limits). */
export const longestCell = 32_767;
const cutMark = '… [cut: the cell is full]';

type Cell = { readonly value: string; readonly type: typeof String } | number | null;
type SheetRow = Cell[];

export function xlsxSink(heading: ReportHeading, { out, files }: SinkOrder): ReportSink {
  const staged = stageFile(out, files);
  const articles: SheetRow[] = [];
  const annotations: SheetRow[] = [];
  return {
    article(numbered) {
      articles.push(rowOf(articleTable, numbered));
      for (const reported of numbered.annotations) {
        annotations.push(rowOf(annotationTable, { article: numbered, reported, heading }));
      }
      return Promise.resolve();
    },
    async finish() {
      const claims = heading.claims?.claims ?? [];
      const members = claims.flatMap((claim) => claim.variants.map((variant) => ({ claim, variant })));
      const bytes = await writeExcelFile([
        sheetOf(annotationTable, annotations),
        sheetOf(
          claimTable,
          claims.map((claim) => rowOf(claimTable, claim)),
        ),
        sheetOf(
          memberTable,
          members.map((member) => rowOf(memberTable, member)),
        ),
        sheetOf(articleTable, articles),
      ]).toBuffer();
      await withNewFile(staged.path, files, async (file) => {
        await file.write(bytes);
        await file.sync();
      });
    },
    omitted: () => {
      const cut = [...articles, ...annotations].flat().filter(isCut).length;
      return cut === 0 ? [] : [`xlsx: ${counted(cut, 'cell', 'cells')} cut at 32,767 characters.`];
    },
    place: () => staged.place(),
    abandon: () => staged.abandon(),
  };
}

function rowOf<Row>({ columns }: ReportTable<Row>, row: Row): SheetRow {
  return columns.map(({ value }): Cell => {
    const cell = joinCell(value(row));
    if (typeof cell !== 'string') return cell;
    return cell === '' ? null : { value: cellText(cell), type: String };
  });
}

function sheetOf<Row>({ title, columns }: ReportTable<Row>, rows: readonly SheetRow[]): Sheet<Buffer> {
  return {
    sheet: title,
    data: [columns.map(({ title: head }) => ({ value: head, fontWeight: 'bold' as const })), ...rows],
    columns: columns.map(({ name }) => ({ width: widths[name] ?? 16 })),
    stickyRowsCount: 1,
  };
}

function isCut(cell: Cell): boolean {
  return typeof cell === 'object' && cell?.value.endsWith(cutMark) === true;
}

/** In characters, as Excel counts; what readers read needs room, hashes and ids do not. */
const widths: Readonly<Record<string, number>> = {
  words: 60,
  note: 40,
  claim: 50,
  title: 40,
  article_title: 40,
};

/** What of a text a cell takes. What looks like an escape of the format (`_x000D_`) is escaped, or it would be read as one. */
export function cellText(text: string): string {
  const allowed = allowedCharacters(text);
  const short =
    allowed.length <= longestCell ? allowed : cutAt(allowed, longestCell - cutMark.length) + cutMark;
  const escaped = short.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  // write-excel-file 4.1 looks texts up in a plain object and takes the names of what every object has for known texts.
  return escaped in Object.prototype ? escapeFirst(escaped) : escaped;
}

function cutAt(text: string, end: number): string {
  const inPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return text.slice(0, inPair ? end - 1 : end);
}

function escapeFirst(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
}
