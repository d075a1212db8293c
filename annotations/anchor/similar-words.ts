/** Places where an anchor's words may stand in another wording: found by what is left of the words, or between their old surroundings. */
import { compilePattern } from './approximate-match.ts';
import { likelyRegions } from './likely-regions.ts';
import { longestAligned } from './prepared-anchor.ts';
import type { PreparedAnchor } from './prepared-anchor.ts';
import { firstAtOrAfter } from './searched-text.ts';
import type { SearchedText } from './searched-text.ts';
import { agreementOf, compareSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Offsets are of folded units. */
export interface SimilarPlace {
  readonly first: number;
  readonly last: number;
  /** 0, as any other words, to 1, the same but for capitals and typesetting: what was kept counts as much as what was added. */
  readonly similarity: number;
  readonly surroundings: Surroundings;
}

/** How far from the voted place the words are looked for, beside half their length. In folded units. */
const slack = 96;

/** How far beyond that the surroundings are: a link or a clause may have been put between. */
const surroundingsSlack = 160;

/** From here on a surrounding is taken for the old one, and its edge for the edge of the words. */
const knownAgain = 0.7;

/** A surrounding must have this many units: two or three characters stand everywhere. */
const shortestKnown = 8;

/** @param expected folded offset where the words should begin */
export function findSimilarWords(
  anchor: PreparedAnchor,
  searched: SearchedText,
  expected: number,
): SimilarPlace[] {
  const places: SimilarPlace[] = [];
  const { units } = searched.folded;
  // Nothing but invisible characters leaves nothing to compare.
  if (anchor.words.length === 0) return places;
  for (const region of [...likelyRegions(anchor, searched, expected), expected]) {
    for (const range of rangesNear(anchor, searched, region)) {
      const { first, last } = range;
      if (places.some((place) => place.first === first && place.last === last)) continue;
      places.push(similarPlace(anchor, units, range));
    }
  }
  return places;
}

/** The stretch between two folded offsets that is most like the words. */
export function mostSimilarWithin(
  anchor: PreparedAnchor,
  { folded: { units } }: SearchedText,
  from: number,
  to: number,
): SimilarPlace {
  const range = alignWords(anchor, units, Math.max(0, from), Math.min(units.length, to));
  return similarPlace(anchor, units, range);
}

function similarPlace(anchor: PreparedAnchor, units: Uint16Array, range: WordsRange): SimilarPlace {
  const { first, last, kept } = range;
  const whole = similarityOf(anchor, units, first, last);
  return {
    first,
    last,
    similarity: (whole + Math.max(whole, kept)) / 2,
    surroundings: compareSurroundings(anchor, units, first, last),
  };
}

interface FoldedRange {
  readonly first: number;
  readonly last: number;
}

interface WordsRange extends FoldedRange {
  /** 0, as anywhere, to 1: how much of the old words stands somewhere in the range. */
  readonly kept: number;
}

/**
 * Where the words themselves stand, and the whole of what stands between their old surroundings: it is what an editor made of
 * them, also where that is twice as long. The second speaks for both where it takes the first in.
 */
function rangesNear(anchor: PreparedAnchor, searched: SearchedText, region: number): WordsRange[] {
  const { units } = searched.folded;
  const length = anchor.words.length;
  const reach = slack + (Math.min(length, longestAligned) >>> 1);
  const inside = (offset: number) => Math.max(0, Math.min(units.length, offset));
  const from = inside(region - reach);
  const to = inside(region + length + reach);
  const own = alignWords(anchor, units, from, to);
  const before = endOfPrefix(anchor, units, inside(from - surroundingsSlack), to);
  const after = startOfSuffix(anchor, units, before ?? from, inside(to + surroundingsSlack));
  let first = before ?? own.first;
  let last = after ?? own.last;
  const takesIn = first <= own.first && last >= own.last;
  if (takesIn && own.kept >= recognisable) {
    // A whole sentence that was put between words and surroundings is no part of them.
    first = afterLastSentence(searched, first, own.first);
    last = beforeNextSentence(searched, own.last, last);
  }
  if (last <= first || last - first > 4 * length + reach) return [own];
  const framed = { first, last, kept: own.kept };
  return takesIn ? [framed] : [{ ...framed, kept: 0 }, own];
}

/** Where the old prefix, or nearly it, ends last between two offsets. */
function endOfPrefix(
  anchor: PreparedAnchor,
  units: Uint16Array,
  from: number,
  to: number,
): number | undefined {
  const { length } = anchor.prefix;
  if (length < shortestKnown) return undefined;
  const { distance, lastReach } = anchor.before().match(units, Math.max(0, from - length), to, false);
  return distance <= (1 - knownAgain) * length ? Math.max(0, from - length) + lastReach : undefined;
}

/** Where the old suffix, or nearly it, begins first between two offsets. */
function startOfSuffix(
  anchor: PreparedAnchor,
  units: Uint16Array,
  from: number,
  to: number,
): number | undefined {
  const { length } = anchor.suffix;
  if (length < shortestKnown) return undefined;
  const end = Math.min(units.length, to + length);
  const { distance, lastReach } = anchor.after().match(units, from, end, false);
  return distance <= (1 - knownAgain) * length ? end - lastReach : undefined;
}

/** From here on the words are known by themselves, and their surroundings only say where they end. */
const recognisable = 0.3;

const sentenceEnd = /[.!?。！？…]["'”’»)\]]*\s|\n|[。！？]/gu;

function afterLastSentence({ text, folded }: SearchedText, from: number, to: number): number {
  if (from >= to) return from;
  const start = folded.starts[from] ?? 0;
  const between = text.slice(start, folded.starts[to] ?? text.length);
  const end = [...between.matchAll(sentenceEnd)].at(-1);
  return end === undefined ? from : firstAtOrAfter(folded.starts, start + end.index + end[0].length);
}

function beforeNextSentence({ text, folded }: SearchedText, from: number, to: number): number {
  if (from >= to) return to;
  // The words may end with the full stop: it is looked at again, as the end of their own sentence.
  const start = folded.starts[Math.max(0, from - 1)] ?? 0;
  const between = text.slice(start, folded.starts[to] ?? text.length);
  const end = between.search(sentenceEnd);
  if (end === -1) return to;
  const length = between.slice(end).match(sentenceEnd)?.[0]?.trimEnd().length ?? 0;
  return Math.max(from, firstAtOrAfter(folded.starts, start + end + length));
}

/** The stretch between `from` and `to` that is most like the words. */
function alignWords(anchor: PreparedAnchor, units: Uint16Array, from: number, to: number): WordsRange {
  const { length } = anchor.words;
  if (length <= longestAligned) {
    const end = anchor.tail().match(units, from, to, false);
    const last = from + end.lastReach;
    const first = last - anchor.head().match(units, from, last, true).firstReach;
    return { first, last, kept: agreementOf(end.distance, length) };
  }
  const middle = Math.floor((from + to) / 2);
  const start = anchor.head().match(units, from, middle, false);
  const end = anchor.tail().match(units, middle, to, false);
  const kept = agreementOf(start.distance + end.distance, 2 * longestAligned);
  return { first: middle - start.lastReach, last: middle + end.lastReach, kept };
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
  return agreementOf(distanceAtEnd, longer);
}
