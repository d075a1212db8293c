/**
 * Whether the figures of a report's charts and counts are those of its annotations. Articles are counted exactly. Of names that a report
 * gives among other words only this is sure: a figure is no larger than the annotations that may be meant, and all figures come to the sum.
 */
import type { CheckStatus } from '../annotation/check.ts';
import { foldOutlet } from '../coverage/make-coverage.ts';
import { statusNames } from '../report/annotation-lines.ts';

/** As the report names its tables. */
export const countTableKinds = [
  'chart-tags',
  'chart-outlets',
  'chart-statuses',
  'chart-speakers',
  'counts-article',
  'counts-analyst',
] as const;
export type CountTableKind = (typeof countTableKinds)[number];

export interface CountTable {
  readonly kind: CountTableKind;
  /** The heads after the first one: names of tags, and the one of all. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** The article that the row leads to. */
    readonly article: number | null;
    readonly figures: readonly number[];
  }[];
  /** Annotations that the table says it leaves out. */
  readonly further: number;
}

/** What of an annotation counts in the tables. */
export interface CountedLine {
  readonly article: number;
  readonly tag: string;
  /** Whose it is, followed by a comma and when. */
  readonly analyst: string;
  readonly outlet: string | null;
  /** Who said it first, then the rest. */
  readonly said: string;
  /** Statuses that it may have by what is said; none where nobody checked it. */
  readonly statuses: readonly CheckStatus[];
}

export interface CountDifference {
  readonly table: CountTableKind;
  /** The row; null where all rows together do not come to the sum. */
  readonly row: string | null;
  readonly column: string;
  readonly stated: number;
  readonly counted: number;
}

const allColumns: ReadonlySet<string> = new Set(['All', 'Annotations']);

/** At most one difference for each row; the sum is only told where every row may be right. */
export function compareCounts(
  tables: readonly CountTable[],
  lines: readonly CountedLine[],
): readonly CountDifference[] {
  return tables.flatMap((table) => {
    const rows = rowDifferences(table, lines);
    return rows.length > 0 ? rows : sumDifferences(table, lines);
  });
}

function rowDifferences(
  { kind, columns, rows }: CountTable,
  lines: readonly CountedLine[],
): readonly CountDifference[] {
  const byArticle = kind === 'counts-article' ? groupedByArticle(lines) : null;
  return rows.flatMap((row): readonly CountDifference[] => {
    const number = row.article ?? Number(/^\d+/u.exec(row.name)?.[0] ?? 0);
    const own =
      byArticle === null || row.name === 'All'
        ? lines.filter((line) => mayBe(kind, row.name, line))
        : (byArticle.get(number) ?? []);
    for (const [index, column] of columns.entries()) {
      if (column === 'Share') continue;
      const stated = row.figures[index] ?? 0;
      const counted = own.filter(({ tag }) => allColumns.has(column) || tag === column).length;
      const wrong = byArticle === null && row.name !== 'All' ? stated > counted : stated !== counted;
      if (wrong) return [{ table: kind, row: row.name, column, stated, counted }];
    }
    return [];
  });
}

function groupedByArticle(lines: readonly CountedLine[]): ReadonlyMap<number, readonly CountedLine[]> {
  const groups = new Map<number, CountedLine[]>();
  for (const line of lines) {
    const group = groups.get(line.article);
    if (group === undefined) groups.set(line.article, [line]);
    else group.push(line);
  }
  return groups;
}

/** Rows of which each is small enough may still be too small together. */
function sumDifferences(
  { kind, columns, rows, further }: CountTable,
  lines: readonly CountedLine[],
): readonly CountDifference[] {
  if (kind === 'counts-article') return [];
  const own = kind === 'counts-analyst' ? rows.slice(0, -1) : rows;
  for (const [index, column] of columns.entries()) {
    // Of what is left out nobody says which tags it has.
    if (column === 'Share' || (further > 0 && !allColumns.has(column))) continue;
    const stated = own.reduce((sum, { figures }) => sum + (figures[index] ?? 0), further);
    const counted = lines.filter(({ tag }) => allColumns.has(column) || tag === column).length;
    if (stated !== counted) return [{ table: kind, row: null, column, stated, counted }];
  }
  return [];
}

/** Whether an annotation may be one of those that a row counts. */
function mayBe(
  kind: CountTableKind,
  name: string,
  { tag, outlet, statuses, said, analyst }: CountedLine,
): boolean {
  switch (kind) {
    case 'chart-tags':
      return tag === name;
    case 'chart-outlets':
      return outlet === null ? name === 'No outlet named' : foldOutlet(outlet) === foldOutlet(name);
    case 'chart-statuses':
      return (
        statuses.some((status) => statusNames[status] === name) ||
        (statuses.length === 0 && name === statusNames.open)
      );
    case 'chart-speakers':
      return said.startsWith(`Speaker: ${name}`) || (name === 'Nobody named' && !namesSomebody(said));
    case 'counts-analyst':
      return name === 'All' || analyst.startsWith(`${name}, `);
    case 'counts-article':
      return true;
  }
}

function namesSomebody(said: string): boolean {
  return said.startsWith('Speaker: ') && !said.startsWith('Speaker: nobody named');
}
