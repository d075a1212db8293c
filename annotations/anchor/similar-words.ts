/** Places where an anchor's words may stand in another wording: found by what is left of the words, or between their old surroundings. */
import { compilePattern } from './approximate-match.ts';
import { likelyRegions } from './likely-regions.ts';
import { longestAligned } from './prepared-anchor.ts';
import type { PreparedAnchor } from './prepared-anchor.ts';
import type { SearchedText } from './searched-text.ts';
import { compareSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Offsets are of folded units. */
export interface SimilarPlace {
  readonly first: number;
  readonly last: number;
  /** 0 to 1: one less the share of characters that were changed, added or taken away. */
  readonly similarity: number;
  readonly surroundings: Surroundings;
}

/** How far from the voted place words and surroundings are looked for, beside half the length of the words. */
const slack = 96;

/** From here on a surrounding is taken for the old one, and its edge for the edge of the words. */
const knownAgain = 0.7;

/** @param expected folded offset where the words should begin */
export function findSimilarWords(
  anchor: PreparedAnchor,
  searched: SearchedText,
  expected: number,
): SimilarPlace[] {
  const places: SimilarPlace[] = [];
  for (const region of likelyRegions(anchor, searched, expected)) {
    for (const { first, last } of rangesNear(anchor, searched.folded.units, region)) {
      if (places.some((place) => place.first === first && place.last === last)) continue;
      places.push({
        first,
        last,
        similarity: similarityOf(anchor, searched.folded.units, first, last),
        surroundings: compareSurroundings(anchor, searched.folded.units, first, last),
      });
    }
  }
  return places;
}

interface FoldedRange {
  readonly first: number;
  readonly last: number;
}

/** Each edge is where the words themselves end or where the old surroundings begin: every pair that makes a range. */
function rangesNear(anchor: PreparedAnchor, units: Uint16Array, region: number): FoldedRange[] {
  const length = anchor.words.length;
  const reach = slack + (Math.min(length, longestAligned) >>> 1);
  const inside = (offset: number) => Math.max(0, Math.min(units.length, offset));
  const from = inside(region - reach);
  const to = inside(region + length + reach);
  const own = alignWords(anchor, units, from, to);
  const firsts = [own.first];
  const lasts = [own.last];
  if (anchor.prefix.length > 0) {
    const start = inside(from - anchor.prefix.length);
    const found = anchor.before().match(units, start, inside(own.last), false);
    if (found.distance <= (1 - knownAgain) * anchor.prefix.length) firsts.push(start + found.reach);
  }
  if (anchor.suffix.length > 0) {
    const end = inside(to + anchor.suffix.length);
    const found = anchor.after().match(units, inside(own.first), end, false);
    if (found.distance <= (1 - knownAgain) * anchor.suffix.length) lasts.push(end - found.reach);
  }
  return firsts.flatMap((first) =>
    lasts
      .filter((last) => last > first && last - first <= 3 * length + reach)
      .map((last) => ({ first, last })),
  );
}

/** The stretch between `from` and `to` that is most like the words. */
function alignWords(anchor: PreparedAnchor, units: Uint16Array, from: number, to: number): FoldedRange {
  const { length } = anchor.words;
  if (length <= longestAligned) {
    const last = from + anchor.tail().match(units, from, to, false).reach;
    return { first: last - anchor.head().match(units, from, last, true).reach, last };
  }
  const middle = Math.min(to, from + (to - from) / 2);
  const first = Math.floor(middle) - anchor.head().match(units, from, Math.floor(middle), false).reach;
  const last = Math.ceil(middle) + anchor.tail().match(units, Math.ceil(middle), to, false).reach;
  return { first, last };
}

/** Long words are compared by their first and last parts, as they are aligned. */
function similarityOf({ words }: PreparedAnchor, units: Uint16Array, first: number, last: number): number {
  const range = units.subarray(first, last);
  if (words.length <= longestAligned && range.length <= 4 * longestAligned) return similarity(words, range);
  const head = similarity(words.subarray(0, longestAligned), range.subarray(0, longestAligned));
  const tail = similarity(words.subarray(-longestAligned), range.subarray(-longestAligned));
  return (head + tail) / 2;
}

function similarity(one: Uint16Array, other: Uint16Array): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  const { distanceAtEnd } = compilePattern(one, 'forwards').match(other, 0, other.length, true);
  return 1 - distanceAtEnd / longer;
}
