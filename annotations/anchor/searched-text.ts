/** A text made ready for placing many anchors in it: folded and indexed once, and only when it is needed. */
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import { indexGrams } from './gram-index.ts';
import type { GramIndex } from './gram-index.ts';

export interface SearchedText {
  readonly text: string;
  readonly folded: FoldedText;
  readonly grams: GramIndex;
  /** The folded unit at or after a UTF-16 offset, in O(log n). */
  foldedOffset(offset: number): number;
}

export function prepareText(text: string): SearchedText {
  const folded = foldText(text);
  return {
    text,
    folded,
    grams: indexGrams(folded.units),
    foldedOffset: (offset) => firstAtOrAfter(folded.starts, offset),
  };
}

/** Index of the first of ascending `values` that is `wanted` or more; their number if there is none. */
export function firstAtOrAfter(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
