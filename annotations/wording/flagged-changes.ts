/**
 * The figures, dates and titles that differ between two variants: among their words, and beside them in the sentences that hold the words.
 * Made for comparing all variants of a claim with one another, so only what can hold such a difference is looked at.
 */
import type { ClaimVariant } from '../claim/variant.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { alignUnits, type AlignedRun } from './align-units.ts';
import { classifyStretch } from './classify-stretch.ts';
import { compareAttributions } from './compare-attributions.ts';
import { elapsedDates } from './elapsed-dates.ts';
import type { ReadWording } from './pair-units.ts';
import { readSurroundings, readVariant } from './read-variant.ts';
import { isCalling, isRank } from './telling-words.ts';
import type { WordingChange } from './wording-change.ts';
import type { WordingUnit } from './wording-units.ts';

export type FlaggedChange = Extract<WordingChange, { kind: 'figure' | 'date' | 'role' }>;

/** Where the words of a change stand, and whose text its ranges count in: the variants' own words, or the sentences around them. */
export type FlaggedPlace = 'words' | 'beside';

export interface FlaggedDifference {
  /** With words on both sides. */
  readonly change: FlaggedChange;
  readonly place: FlaggedPlace;
}

/** Units on either side beyond which a stretch beside the words is another thing told, and its figures are of something else. */
const longestBeside = 6;

export function flaggedChanges(one: ClaimVariant, other: ClaimVariant): readonly FlaggedDifference[] {
  const inWords = changesBetween(readVariant(one), readVariant(other), Number.POSITIVE_INFINITY);
  const attributed = compareAttributions(one, other).filter(isFlagged);
  const among = [...inWords, ...attributed].map((change) => ({ change, place: 'words' as const }));
  if (!hasMore(one) && !hasMore(other)) return among;
  const said = new Set(among.map(({ change }) => sidesOf(change)));
  const beside = changesBetween(readSurroundings(one), readSurroundings(other), longestBeside).filter(
    (change) =>
      !said.has(sidesOf(change)) &&
      !(isTagged(one, change.before?.range) && isTagged(other, change.after?.range)),
  );
  return [...among, ...beside.map((change) => ({ change, place: 'beside' as const }))];
}

/** @param longest units on either side beyond which a stretch is left out */
function changesBetween(base: ReadWording, variant: ReadWording, longest: number): readonly FlaggedChange[] {
  if (tellTheSame(base, variant)) return [];
  const runs = alignUnits(base.units, variant.units);
  const pieces = runs.flatMap((run) =>
    run.kind !== 'same' && mayDiffer(base, variant, run, longest) ? classifyStretch(base, variant, run) : [],
  );
  return [...pieces.map(({ change }) => change), ...elapsedDates(base, variant, runs)].filter(isFlagged);
}

/** The same figures, dates and titles in the same order, in articles that appeared on the same day: nothing can differ. */
function tellTheSame(base: ReadWording, variant: ReadWording): boolean {
  const [one, other] = [tellingKeys(base), tellingKeys(variant)];
  return one === other && (base.published === variant.published || !one.includes(dated));
}

const telling = new WeakMap<ReadWording, string>();
/** Begins the keys of dates. */
const dated = '\ndate ';

function tellingKeys(wording: ReadWording): string {
  const before = telling.get(wording);
  if (before !== undefined) return before;
  const made = wording.units
    .filter(isTelling)
    .map(({ key }) => `\n${key}`)
    .join('');
  telling.set(wording, made);
  return made;
}

/** Whether both sides of a stretch have what can answer one another, before it is taken apart. */
function mayDiffer(
  base: ReadWording,
  variant: ReadWording,
  { base: here, variant: there }: AlignedRun,
  longest: number,
): boolean {
  const [before, after] = [
    base.units.slice(here.start, here.end),
    variant.units.slice(there.start, there.end),
  ];
  if (before.length === 0 || after.length === 0) return false;
  if (before.length > longest || after.length > longest) return false;
  return before.some(isTelling) || after.some(isTelling);
}

function isTelling({ kind, key }: WordingUnit): boolean {
  return kind === 'figure' || kind === 'date' || isCalling(key) || isRank(key);
}

/** Dates that may be the same, and a different form of one, are no difference. */
function isFlagged(change: WordingChange): change is FlaggedChange {
  if (change.before === null || change.after === null) return false;
  switch (change.kind) {
    case 'figure':
      return change.how === 'value';
    case 'date':
      return change.how !== 'precision';
    case 'role':
      return true;
    case 'hedge':
    case 'quote-cut':
    case 'speech':
    case 'attribution':
    case 'name':
    case 'order':
    case 'words':
      return false;
  }
}

function hasMore({ words, surroundings }: ClaimVariant): boolean {
  return surroundings.text.length > words.length;
}

function isTagged({ surroundings }: ClaimVariant, range: SelectedRange | null | undefined): boolean {
  if (range === null || range === undefined) return false;
  return surroundings.words.some(({ start, end }) => start < range.end && range.start < end);
}

function sidesOf({ kind, before, after }: FlaggedChange): string {
  return JSON.stringify([kind, before?.text, after?.text]);
}
