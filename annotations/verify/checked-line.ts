/** What came of checking a line of a report against the files. */

/** A stretch of an article as it is now: UTF-16 code units for the program, code points for people and other programs. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly words: string;
}

export type SegmentFinding =
  | { readonly kind: 'in-place'; readonly place: FoundPlace }
  /** The same words, perhaps in another typesetting, and nowhere else. */
  | { readonly kind: 'moved'; readonly place: FoundPlace }
  /** Other words stand at the best place there is. */
  | { readonly kind: 'changed'; readonly place: FoundPlace }
  | { readonly kind: 'ambiguous'; readonly places: readonly FoundPlace[] }
  | { readonly kind: 'gone' }
  /** The text is the one that the report was made from, but says other words at these offsets, or ends before: the report was changed. */
  | { readonly kind: 'altered'; readonly place: FoundPlace | null }
  /** The report itself says that these words had no sure place. */
  | { readonly kind: 'unplaced' };

export interface CheckedSegment {
  /** The words as the report gives them. */
  readonly quote: string;
  /** Code points, as the report gives them. */
  readonly reported: { readonly start: number; readonly end: number } | null;
  readonly finding: SegmentFinding;
}

/** From the best to the worst. Only the first holds in all: name, bytes, text, place and words. */
export const lineOutcomes = [
  'holds',
  'renamed',
  'file-changed',
  'text-changed',
  'unplaced',
  'moved',
  'ambiguous',
  'words-changed',
  'gone',
  'altered',
  'article-unreadable',
  'article-missing',
  'malformed',
] as const;

/**
 * - `renamed`: the article has another name and still the words at their place;
 * - `file-changed`: the file has other bytes, the text is the same;
 * - `text-changed`: the article changed elsewhere; the words are where they were.
 */
export type LineOutcome = (typeof lineOutcomes)[number];

export interface CheckedLine {
  readonly label: string;
  /** The article as the report names it. */
  readonly path: string;
  readonly outcome: LineOutcome;
  /** Where the article is now, relative to the folder; null where it is not there. */
  readonly found: string | null;
  /** Empty where the words could not be looked at. */
  readonly segments: readonly CheckedSegment[];
  /** Why a line or an article cannot be read, as a sentence; null otherwise. */
  readonly reason: string | null;
}

/** Whether the words of the report stand where it says, in the article that it names or one with the same words there. */
export function wordsStand(outcome: LineOutcome): boolean {
  return outcomesInPlace.includes(outcome);
}

const outcomesInPlace: readonly LineOutcome[] = ['holds', 'renamed', 'file-changed', 'text-changed'];

/** The worst of several; `holds` of none. */
export function worstOutcome(outcomes: readonly LineOutcome[]): LineOutcome {
  return lineOutcomes.findLast((outcome) => outcomes.includes(outcome)) ?? 'holds';
}
