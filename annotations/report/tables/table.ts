/** Tables of a report for spreadsheets and statistics: their columns say what they mean, and every format is made from them. */

export type TableDatatype = 'string' | 'integer' | 'dateTime' | 'date' | 'anyURI';

/** A list is written with `listSeparator` between its items; null is an empty cell. */
export type CellValue = string | number | readonly string[] | null;

export interface TableColumn<Row> {
  /** Lower case with underscores, so that every program takes it as a name. */
  readonly name: string;
  readonly title: string;
  /** One sentence for whoever has only the table. */
  readonly meaning: string;
  readonly datatype: TableDatatype;
  /** Whether a cell holds several values. */
  readonly list?: true;
  readonly value: (row: Row) => CellValue;
}

export interface ForeignKey {
  readonly column: string;
  readonly table: TableName;
  readonly references: string;
}

export interface ReportTable<Row> {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Columns that name a row. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

export const tableNames = ['articles', 'annotations', 'claims', 'claim-members'] as const;
export type TableName = (typeof tableNames)[number];

export const listSeparator = ' | ';

export function joinCell(value: CellValue): string | number | null {
  return typeof value === 'object' && value !== null ? value.join(listSeparator) : value;
}
