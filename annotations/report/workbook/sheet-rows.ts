/**
 * The rows of a worksheet as SpreadsheetML (ECMA-376 Part 1, 18.3.1), as text: tables of any length are written in a stream, which
 * libraries that keep a workbook as a tree of objects cannot do. Texts stand in their cells, typed as text, so none is ever a formula.
 */
import { allowedCharacters } from '../allowed-characters.ts';
import { joinCell, type ReportTable } from '../tables/table.ts';

/** In UTF-16 code units: what a cell of Excel holds (Excel specifications and limits). */
export const longestCell = 32_767;
const cutMark = '… [cut: the cell is full]';

/** What a sheet of Excel holds, with the row of titles (Excel specifications and limits). */
const mostRows = 1_048_576;

export interface SheetRows<Row> {
  /** The rows after the ones that were given before. */
  add(rows: readonly Row[]): string;
  /** Cells that were cut. */
  readonly cut: number;
  /** Rows for which the sheet had no place. */
  readonly left: number;
}

/** The first row is the second of the sheet, below the titles. */
export function sheetRows<Row>({ columns }: ReportTable<Row>, most = mostRows): SheetRows<Row> {
  const letters = columns.map((_, index) => columnLetters(index));
  let last = 1;
  let cut = 0;
  let left = 0;
  const cellOf = (value: string | number | null, place: string): string => {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    const text = cellText(value);
    if (text.isCut) cut += 1;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.text)}</t></is></c>`;
  };
  return {
    add(rows) {
      const taken = rows.slice(0, most - last);
      left += rows.length - taken.length;
      const written = taken.map((row) => {
        last += 1;
        const cells = columns.map(({ value }, index) =>
          cellOf(joinCell(value(row)), `${letters[index] ?? ''}${last}`),
        );
        return `<row r="${last}">${cells.join('')}</row>`;
      });
      return written.join('');
    },
    get cut() {
      return cut;
    },
    get left() {
      return left;
    },
  };
}

/** What of a text a cell takes. What looks like an escape of the format (`_x000D_`) is escaped, or it would be read as one. */
export function cellText(text: string): { readonly text: string; readonly isCut: boolean } {
  const allowed = allowedCharacters(text);
  const isCut = allowed.length > longestCell;
  const short = isCut ? cutAt(allowed, longestCell - cutMark.length) + cutMark : allowed;
  return { text: short.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'), isCut };
}

function cutAt(text: string, end: number): string {
  const inPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return text.slice(0, inPair ? end - 1 : end);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A, B, … Z, AA, AB, …; @param index from 0 */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (index % 26));
}
