/** An anchor: how a segment finds its words again, and what came of looking for them. Offsets are UTF-16 code units. */

/** The words, their surroundings, and where they stood in the text they were made on. */
export interface Anchor {
  readonly exact: string;
  /** `contextLength` to `longestContext` code units before and after, less at the ends of the text, never cutting a character in two. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the canonical text on which the anchor was made, lower-case hex. */
  readonly textSha256: string;
}

/**
 * How much of the surroundings an anchor keeps on each side at least, in UTF-16 code units. W3C Web Annotation's TextQuoteSelector leaves
 * it open; Hypothesis uses the same. Words that stand more than once keep more.
 */
export const contextLength = 32;

/** And at most, in UTF-16 code units: boilerplate that is longer is told apart by its neighbours only. */
export const longestContext = 256;

/** A text to look in; `textSha256` is the hash of exactly this `text`. */
export interface AnchoredText {
  readonly text: string;
  readonly textSha256: string;
}

export interface CandidatePlace {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how well words and surroundings agree. */
  readonly score: number;
}

/** Only `exact` and `moved` are painted as sure; `ambiguous` and `changed` wait for the analyst with their candidates. */
export type Placement =
  | { readonly state: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'ambiguous' | 'changed'; readonly candidates: readonly CandidatePlace[] }
  | { readonly state: 'lost' };

export type PlacementState = Placement['state'];
