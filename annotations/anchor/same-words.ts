/** Every place of a text that has an anchor's words, to the letter or but for typesetting, and how its surroundings agree. */
import type { Anchor } from './anchor.ts';
import { sameWords } from './fold-text.ts';
import type { GramIndex } from './gram-index.ts';
import type { PreparedAnchor } from './prepared-anchor.ts';
import { firstAtOrAfter } from './searched-text.ts';
import type { SearchedText } from './searched-text.ts';
import { compareSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { cutsWord } from './word-boundary.ts';

export interface Occurrence {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** To the letter, not only but for blanks, quotation marks, dashes and the like. */
  readonly literal: boolean;
  readonly surroundings: Surroundings;
}

/** Places on each side of the expected one that are taken up; words with more are too common to be told apart. */
const mostOnASide = 200;

/** Places whose surroundings are compared, the likeliest and again as many of the nearest. */
const mostCompared = 12;

/** Places looked at on each side; a text of one letter has as many as letters, and each costs the length of the words. */
const mostTries = 5000;

/** @param expected about where the words should stand, in UTF-16 code units */
export function findSameWords(
  anchor: PreparedAnchor,
  searched: SearchedText,
  expected: number,
): Occurrence[] {
  const { units } = searched.folded;
  const middle = searched.foldedOffset(expected);
  const places = likeliest(anchor, units, foldedPlaces(anchor.words, searched, middle), middle);
  return places.flatMap((place): Occurrence[] => {
    const last = place + anchor.words.length;
    const range = rangeOf(anchor.anchor.exact, searched, place, last);
    return range === undefined || cutsOtherWords(anchor.anchor, searched.text, range)
      ? []
      : [{ ...range, surroundings: compareSurroundings(anchor, units, place, last) }];
  });
}

/** The places nearest to the expected one, and those whose surroundings agree furthest to the letter. */
function likeliest(
  anchor: PreparedAnchor,
  units: Uint16Array,
  places: readonly number[],
  middle: number,
): readonly number[] {
  if (places.length <= 2 * mostCompared) return places;
  const agreeing = places
    .map((place) => ({ place, run: literalRun(anchor, units, place) }))
    .sort((one, other) => other.run - one.run)
    .map(({ place }) => place);
  const nearest = [...places].sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  return [...new Set([...agreeing.slice(0, mostCompared), ...nearest.slice(0, mostCompared)])];
}

/** How many units around a place are those around the words, counted outwards from them to the first other. */
function literalRun({ prefix, words, suffix }: PreparedAnchor, units: Uint16Array, place: number): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === units[place - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === units[place + words.length + after]) after += 1;
  return before + after;
}

/** “test” that is now the beginning of “tests” is another word, unless the anchor began or ended inside a word before. */
function cutsOtherWords(
  { exact, prefix, suffix }: Anchor,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const old = prefix + exact + suffix;
  return (
    (cutsWord(text, start) && !cutsWord(old, prefix.length)) ||
    (cutsWord(text, end) && !cutsWord(old, prefix.length + exact.length))
  );
}

/** Undefined where only capitals were folded into the same words: that is another wording. */
function rangeOf(
  exact: string,
  { text, folded }: SearchedText,
  first: number,
  last: number,
): Omit<Occurrence, 'surroundings'> | undefined {
  const start = folded.starts[first] ?? 0;
  const end = folded.ends[last - 1] ?? start;
  // Blanks and invisible characters at the edges may belong to the folded units without belonging to the words.
  for (const from of [start, end - exact.length]) {
    if (text.startsWith(exact, from)) return { start: from, end: from + exact.length, literal: true };
  }
  return sameWords(exact, text.slice(start, end)) ? { start, end, literal: false } : undefined;
}

/** Where the folded words stand in the folded text, the nearest to `middle` on each side of it. */
function foldedPlaces(
  words: Uint16Array,
  { folded: { units }, grams }: SearchedText,
  middle: number,
): number[] {
  const found: number[] = [];
  if (words.length === 0) return found;
  if (words.length < grams.gramLength) {
    const first = words[0] ?? 0;
    for (let at = middle, side = 0; at < units.length && side < mostOnASide; at += 1) {
      if (units[at] !== first || !standsAt(words, units, at)) continue;
      found.push(at);
      side += 1;
    }
    for (let at = middle - 1, side = 0; at >= 0 && side < mostOnASide; at -= 1) {
      if (units[at] !== first || !standsAt(words, units, at)) continue;
      found.push(at);
      side += 1;
    }
    return found;
  }
  const rarest = rarestRun(words, grams);
  const places = grams.places(words, rarest);
  const later = firstAtOrAfter(places, middle + rarest);
  for (const step of [1, -1]) {
    let side = 0;
    let tries = 0;
    for (let index = step === 1 ? later : later - 1; index >= 0 && index < places.length; index += step) {
      const at = (places[index] ?? 0) - rarest;
      tries += 1;
      if (standsAt(words, units, at)) {
        found.push(at);
        side += 1;
      }
      if (side === mostOnASide || tries === mostTries) break;
    }
  }
  return found;
}

/** The run of the words that stands at the fewest places of the text. */
function rarestRun(words: Uint16Array, grams: GramIndex): number {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  const runs = words.length - grams.gramLength + 1;
  // Of a book-long passage some runs are enough to find a rare one.
  for (let at = 0; at < runs; at += Math.max(1, runs >>> 8)) {
    const count = grams.count(words, at);
    if (count < fewest) {
      fewest = count;
      rarest = at;
    }
  }
  return rarest;
}

function standsAt(words: Uint16Array, units: Uint16Array, at: number): boolean {
  if (at < 0 || at + words.length > units.length) return false;
  for (let index = 0; index < words.length; index += 1) if (words[index] !== units[at + index]) return false;
  return true;
}
