/** Sorts and filters a coverage: which rows and columns are shown, and in which order. What is shown is never measured anew. */
import { compareNames } from '../attribution/same-speaker.ts';
import type { ClaimStatus } from '../claim/claim.ts';
import type { CarriageKind, Coverage, CoverageCell, CoverageColumn, CoverageRow } from './coverage.ts';
import { weight } from './make-coverage.ts';

export const rowOrders = ['added', 'title', 'most-carried', 'least-carried', 'most-changed'] as const;
export type RowOrder = (typeof rowOrders)[number];

export const columnOrders = ['folder', 'name', 'published', 'most-carried'] as const;
export type ColumnOrder = (typeof columnOrders)[number];

export const differences = ['absence', 'wording', 'hedging', 'speaker'] as const;
/** In what the outlets that carry a claim may differ: some do not carry it, some change its words, only some hedge it, or name another speaker. */
export type Difference = (typeof differences)[number];

export interface CoverageArrangement {
  readonly rows: RowOrder;
  readonly columns: ColumnOrder;
  /** Words of the claim's title, in any order and case; empty for all. */
  readonly text: string;
  /** Null for all. */
  readonly status: ClaimStatus | null;
  /** Only claims on which the outlets differ so; null for all. */
  readonly difference: Difference | null;
  /** Only claims that some outlet carries so; null for all. */
  readonly carriage: CarriageKind | null;
}

export const asItComes: CoverageArrangement = {
  rows: 'added',
  columns: 'folder',
  text: '',
  status: null,
  difference: null,
  carriage: null,
};

export function arrangeCoverage(coverage: Coverage, arrangement: CoverageArrangement): Coverage {
  const order = columnOrder(coverage, arrangement.columns);
  const wanted = fold(arrangement.text).split(/\s+/u);
  const rows = coverage.rows.filter(
    (row) =>
      wanted.every((word) => fold(row.claim.title).includes(word)) &&
      (arrangement.status === null || row.claim.standing.status === arrangement.status) &&
      (arrangement.difference === null || (row.isKnown && differs(row, arrangement.difference))) &&
      (arrangement.carriage === null ||
        (row.isKnown && row.cells.some(({ carriage }) => carriage.kind === arrangement.carriage))),
  );
  const sorted = sortRows(rows, arrangement.rows);
  if (arrangement.columns === 'folder') return { columns: coverage.columns, rows: sorted };
  return {
    columns: inOrder(coverage.columns, order),
    rows: sorted.map((row) => ({ ...row, cells: inOrder(row.cells, order) })),
  };
}

/** Whether outlets differ on a claim in one respect. What nobody decided is no difference. */
export function differs({ cells }: CoverageRow, difference: Difference): boolean {
  const carrying = cells.filter(({ carriage }) => carriage.kind !== 'absent');
  switch (difference) {
    case 'absence':
      return carrying.length < cells.length;
    case 'wording':
      return carrying.some(({ carriage }) => carriage.kind !== 'verbatim');
    case 'hedging':
      return new Set(carrying.map(({ hedges }) => hedges.length > 0)).size > 1;
    case 'speaker':
      return speakersDiffer(carrying);
  }
}

function speakersDiffer(cells: readonly CoverageCell[]): boolean {
  const [first, ...others] = cells.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));
  if (first === undefined) return false;
  return others.some((speaker) =>
    speaker === null || first === null ? speaker !== first : compareNames(first, speaker) === null,
  );
}

function sortRows(rows: readonly CoverageRow[], order: RowOrder): readonly CoverageRow[] {
  switch (order) {
    case 'added':
      return rows;
    case 'title':
      return rows.toSorted((one, other) => compareText(one.claim.title, other.claim.title));
    case 'most-carried':
      return rows.toSorted((one, other) => other.carried - one.carried);
    case 'least-carried':
      return rows.toSorted((one, other) => one.carried - other.carried);
    case 'most-changed':
      return rows.toSorted((one, other) => changedness(other) - changedness(one));
  }
}

/** How far the outlets that carry a claim are from its wording, from 0 to 1 on average. */
function changedness({ cells }: CoverageRow): number {
  const weights = cells.flatMap(({ carriage }) => (carriage.kind === 'absent' ? [] : [weight(carriage)]));
  return weights.length === 0 ? 0 : weights.reduce((sum, each) => sum + (3 - each) / 2, 0) / weights.length;
}

/** Indexes of the columns in the order in which they are shown. */
function columnOrder({ columns, rows }: Coverage, order: ColumnOrder): readonly number[] {
  const indexes = [...columns.keys()];
  const name = (index: number): string => columns[index]?.name ?? '';
  switch (order) {
    case 'folder':
      return indexes;
    case 'name':
      return indexes.toSorted((one, other) => compareText(name(one), name(other)));
    case 'published':
      return indexes.toSorted((one, other) => compareText(firstDay(columns[one]), firstDay(columns[other])));
    case 'most-carried': {
      const carried = indexes.map(
        (index) => rows.filter(({ cells }) => (cells[index]?.carriage.kind ?? 'absent') !== 'absent').length,
      );
      return indexes.toSorted((one, other) => (carried[other] ?? 0) - (carried[one] ?? 0));
    }
  }
}

/** Articles without a date come last. */
function firstDay(column: CoverageColumn | undefined): string {
  const days = (column?.articles ?? []).flatMap(({ published }) => published?.iso ?? []);
  return days.sort()[0] ?? '\uffff';
}

function inOrder<Item>(items: readonly Item[], order: readonly number[]): readonly Item[] {
  return order.flatMap((index) => items[index] ?? []);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compareText(one: string, other: string): number {
  return collator.compare(one, other);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
