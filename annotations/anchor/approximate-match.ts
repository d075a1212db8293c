/**
 * Finds where a pattern stands in a text with the fewest changed, added and missing characters: G. Myers, "A fast bit-vector
 * algorithm for approximate string matching based on dynamic programming", Journal of the ACM 46 (1999), in the words of 32 rows
 * that H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003) lays out.
 */

/** Which way pattern and text are read. Backwards finds where a match begins that ends at a known place. */
export type Direction = 'forwards' | 'backwards';

export interface ApproximateMatch {
  /** Edits of the best match anywhere in the stretch. */
  readonly distance: number;
  /** How many units of the stretch were read when the best match ended; of several, the first and the last. */
  readonly firstReach: number;
  readonly lastReach: number;
  /** Edits of the best match that ends with the stretch. */
  readonly distanceAtEnd: number;
}

/** A pattern made ready to be looked for many times. */
export interface Pattern {
  readonly length: number;
  /**
   * Reads the units from `from` to `to` (exclusive) of `units`, forwards or, if the pattern was made so, from the end.
   * `anchored`: the match has to begin where the reading begins; otherwise anywhere.
   */
  match(units: Uint16Array, from: number, to: number, anchored: boolean): ApproximateMatch;
}

const wordBits = 32;

/** Takes time and memory in proportion to the pattern; a match then takes text × pattern / 32 steps. */
export function compilePattern(pattern: Uint16Array, direction: Direction): Pattern {
  const length = pattern.length;
  const words = Math.max(1, Math.ceil(length / wordBits));
  const rows = new Map<number, Int32Array>();
  for (let index = 0; index < length; index += 1) {
    const unit = pattern[direction === 'forwards' ? index : length - 1 - index] ?? 0;
    let bits = rows.get(unit);
    if (bits === undefined) {
      bits = new Int32Array(words);
      rows.set(unit, bits);
    }
    bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
  }
  const absent = new Int32Array(words);
  const increases = new Int32Array(words);
  const decreases = new Int32Array(words);
  const lastBit = 1 << ((length - 1) & 31);
  const topBit = 1 << (wordBits - 1);

  function match(units: Uint16Array, from: number, to: number, anchored: boolean): ApproximateMatch {
    if (length === 0) return { distance: 0, firstReach: 0, lastReach: 0, distanceAtEnd: 0 };
    increases.fill(-1);
    decreases.fill(0);
    let score = length;
    let distance = length;
    let firstReach = 0;
    let lastReach = 0;
    for (let read = 1; read <= to - from; read += 1) {
      const unit = units[direction === 'forwards' ? from + read - 1 : to - read] ?? 0;
      const equal = rows.get(unit) ?? absent;
      let carry = anchored ? 1 : 0;
      for (let word = 0; word < words; word += 1) {
        const plus = increases[word] ?? 0;
        const minus = decreases[word] ?? 0;
        let same = equal[word] ?? 0;
        const vertical = same | minus;
        if (carry < 0) same |= 1;
        const horizontal = ((((same & plus) + plus) | 0) ^ plus) | same;
        let up = minus | ~(horizontal | plus);
        let down = plus & horizontal;
        const outBit = word === words - 1 ? lastBit : topBit;
        const out = (up & outBit) !== 0 ? 1 : (down & outBit) !== 0 ? -1 : 0;
        up = (up << 1) | (carry > 0 ? 1 : 0);
        down = (down << 1) | (carry < 0 ? 1 : 0);
        increases[word] = down | ~(vertical | up);
        decreases[word] = up & vertical;
        carry = out;
      }
      score += carry;
      if (score <= distance) {
        if (score < distance) firstReach = read;
        distance = score;
        lastReach = read;
      }
    }
    return { distance, firstReach, lastReach, distanceAtEnd: score };
  }

  return { length, match };
}
