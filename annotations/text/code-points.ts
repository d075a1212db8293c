/** Conversion between UTF-16 offsets (used inside the program) and Unicode code points (used at every border) over one text. */

/** Converts offsets of one text both ways in O(log p), where p is the number of surrogate pairs. */
export interface CodePointIndex {
  /** Length of the text in code points. A lone surrogate counts as one. */
  readonly length: number;
  /** UTF-16 offset to code points. An offset inside a surrogate pair gives the code point it cuts; out of range is clamped. */
  toCodePoints(offset: number): number;
  /** Code points to UTF-16 offset. Out of range is clamped. */
  toUtf16(offset: number): number;
}

/** Builds the index in one pass; a text without surrogate pairs costs nothing to keep. */
export function codePointIndex(text: string): CodePointIndex {
  const pairs = surrogatePairs(text);
  const length = text.length - pairs.length;
  return {
    length,
    toCodePoints(offset) {
      const inside = clamp(offset, text.length);
      return inside - countBelow(pairs.length, (index) => pairAt(pairs, index) < inside);
    },
    toUtf16(offset) {
      const inside = clamp(offset, length);
      return inside + countBelow(pairs.length, (index) => pairAt(pairs, index) - index < inside);
    },
  };
}

/** Length of a text in code points, without building an index. */
export function codePointLength(text: string): number {
  return text.length - surrogatePairs(text).length;
}

/** UTF-16 offsets of the first half of every surrogate pair, ascending. */
function surrogatePairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index);
  return pairs;
}

function pairAt(pairs: readonly number[], index: number): number {
  return pairs[index] ?? Number.POSITIVE_INFINITY;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(Math.trunc(offset), length));
}

/** How many of the first `count` indices satisfy a condition that is true up to some index and false after it. */
function countBelow(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
