/** Where every short run of characters stands in a folded text: what makes looking for a thousand passages cost one reading. */

export interface GramIndex {
  /** Units in a run. */
  readonly gramLength: number;
  /** How many places the run of `pattern` at `at` may stand at, in constant time. Two runs may share a number: never too few. */
  count(pattern: Uint16Array, at: number): number;
  /** Those places, ascending. */
  places(pattern: Uint16Array, at: number): Uint32Array;
}

/** Five letters single out a few places of a long article and survive edits between words. */
const letterGram = 5;
/** Scripts without blanks say as much in two characters. */
const ideographGram = 2;

/** From U+2E80 on stand CJK, Hangul and kana; surrogates are above as well, and emoji are as telling. */
const firstIdeograph = 0x2e80;

/** A counting sort over hashed runs: two passes, 4 bytes a unit and 4 a slot of the table. */
export function indexGrams(units: Uint16Array): GramIndex {
  const gramLength = mostlyIdeographs(units) ? ideographGram : letterGram;
  const grams = Math.max(0, units.length - gramLength + 1);
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(grams + 1)) + 1));
  const shift = 32 - bits;
  const slotOf = (source: Uint16Array, at: number): number => {
    let hash = 0;
    for (let index = at; index < at + gramLength; index += 1) {
      hash = Math.imul(hash ^ (source[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return Math.imul(hash, 0x85ebca6b) >>> shift;
  };
  const slots = new Uint32Array(grams);
  const bounds = new Uint32Array((1 << bits) + 1);
  for (let at = 0; at < grams; at += 1) {
    const slot = slotOf(units, at);
    slots[at] = slot;
    bounds[slot + 1] = (bounds[slot + 1] ?? 0) + 1;
  }
  for (let slot = 1; slot < bounds.length; slot += 1) {
    bounds[slot] = (bounds[slot] ?? 0) + (bounds[slot - 1] ?? 0);
  }
  const next = bounds.slice();
  const sorted = new Uint32Array(grams);
  for (let at = 0; at < grams; at += 1) {
    const slot = slots[at] ?? 0;
    const place = next[slot] ?? 0;
    sorted[place] = at;
    next[slot] = place + 1;
  }
  return {
    gramLength,
    count: (pattern, at) => {
      const slot = slotOf(pattern, at);
      return (bounds[slot + 1] ?? 0) - (bounds[slot] ?? 0);
    },
    places: (pattern, at) => {
      const slot = slotOf(pattern, at);
      return sorted.subarray(bounds[slot], bounds[slot + 1]);
    },
  };
}

function mostlyIdeographs(units: Uint16Array): boolean {
  let ideographs = 0;
  for (const unit of units) if (unit >= firstIdeograph) ideographs += 1;
  return ideographs * 3 > units.length;
}
