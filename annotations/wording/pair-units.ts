/** Within a stretch that differs: which figure, date, hedge or name of the base stands where which one of the variant does. */
import { compareNames } from '../attribution/same-speaker.ts';
import type { WordingUnit } from './wording-units.ts';

/** A wording that is being compared: its text, its units, and the day its article appeared (ISO 8601; null where not known). */
export interface ReadWording {
  readonly text: string;
  readonly units: readonly WordingUnit[];
  readonly published: string | null;
}

export interface UnitPair {
  /** Indexes of units. */
  readonly base: number;
  readonly variant: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Comparisons beyond which a stretch is too long for its parts to answer one another. */
const mostComparisons = 10_000;
/** Units on one side beyond which figures answer one another only when the same word follows. */
const shortStretch = 12;
/** Units on one side beyond which names that have nothing in common do not answer one another. */
const shortestStretch = 4;

/** Pairs in order that never cross, of the greatest likeness together (the longest common subsequence, weighted). */
export function pairUnits(
  base: ReadWording,
  variant: ReadWording,
  here: Stretch,
  there: Stretch,
): readonly UnitPair[] {
  const rows = here.end - here.start;
  const columns = there.end - there.start;
  if (rows === 0 || columns === 0 || rows * columns > mostComparisons) return [];
  const length = Math.max(rows, columns);
  const likeness = (row: number, column: number): number =>
    likenessOf(base, variant, here.start + row, there.start + column, length);
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const like = likeness(row, column);
      const skipped = Math.max(best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0);
      const paired = like === 0 ? 0 : like + (best[row + 1]?.[column + 1] ?? 0);
      (best[row] ?? new Float64Array())[column] = Math.max(skipped, paired);
    }
  }
  const pairs: UnitPair[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const value = best[row]?.[column] ?? 0;
    const like = likeness(row, column);
    if (like > 0 && value === like + (best[row + 1]?.[column + 1] ?? 0)) {
      pairs.push({ base: here.start + row, variant: there.start + column });
      row += 1;
      column += 1;
    } else if (value === (best[row + 1]?.[column] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** 0 where two units do not answer one another. */
function likenessOf(
  base: ReadWording,
  variant: ReadWording,
  at: number,
  there: number,
  length: number,
): number {
  const isLong = length > shortStretch;
  const [one, other] = [base.units[at], variant.units[there]];
  if (one === undefined || one.kind !== other?.kind) return 0;
  const followed = base.units[at + 1]?.key === variant.units[there + 1]?.key ? 1 : 0;
  switch (one.kind) {
    case 'figure':
      if (other.kind !== 'figure' || (isLong && followed === 0 && one.figure.unit === '')) return 0;
      return one.figure.unit === other.figure.unit ? 4 + followed : isLong ? 0 : 2 + followed;
    case 'date':
      return isLong ? 0 : 3 + followed;
    case 'hedge':
      return isLong ? 0 : 2 + followed;
    case 'word': {
      if (other.kind !== 'word' || !one.name || !other.name) return 0;
      const [first, second] = [
        base.text.slice(one.start, one.end),
        variant.text.slice(other.start, other.end),
      ];
      return areSpellings(first, second) ? 3 + followed : length > shortestStretch ? 0 : 1 + followed;
    }
  }
}

/** Places that English spells in two ways which no rule of transcription turns into one another. */
const places: readonly (readonly string[])[] = [
  ['kyiv', 'kiev'],
  ['kharkiv', 'kharkov'],
  ['lviv', 'lvov'],
  ['mykolaiv', 'nikolaev'],
  ['dnipro', 'dnepr'],
  ['donbas', 'donbass'],
  ['beijing', 'peking'],
  ['mumbai', 'bombay'],
  ['yangon', 'rangoon'],
];

/** Whether two words are one name in two spellings. */
export function areSpellings(one: string, other: string): boolean {
  const how = compareNames(one, other);
  if (how === 'same' || how === 'spelled') return true;
  const [first, second] = [one.toLowerCase(), other.toLowerCase()].map((name) =>
    name.replace(/[’']s?$/u, ''),
  );
  return places.some((names) => names.includes(first ?? '') && names.includes(second ?? ''));
}
