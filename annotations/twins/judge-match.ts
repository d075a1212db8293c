/**
 * Decides whether two passages that agree are twins, or only share a phrase that anybody writes. A long passage is one by itself; a short one
 * must carry content and be rare in the folder, and need carry less where both articles set it in quotation marks.
 */
import type { Aligned } from './align.ts';
import { capital, character, quoted, type FolderWords } from './folder-words.ts';
import type { Shingles } from './shingles.ts';

/** Share of words that must agree. */
const leastAlike = 0.6;
/** Words of at least this much weight are no phrase: how often they stand in the folder does not matter then. */
const longWeight = 8;
/** What the words of a fragment must weigh together, by where both articles have it. */
const needs = { bothQuoted: 2, oneQuoted: 3.2, plain: 4.5 };
/** A name says less than other words: two articles that name the same people share no passage. */
const nameShare = 0.35;
/** Share of a passage's words within quotation marks from which on it counts as quoted. */
const mostlyQuoted = 0.75;
/** A fragment may stand this often, or in this share of the articles, and still be rare. */
const rarePlaces = 8;
const rareShare = 0.01;

export interface Grounds {
  readonly words: FolderWords;
  readonly shingles: Shingles;
  readonly weights: Float32Array;
}

/** How alike two passages are, from 0 to 1. */
export function likeness({ start, end, otherStart, otherEnd, matched }: Aligned): number {
  return (2 * matched) / (end - start + otherEnd - otherStart);
}

export function areTwins(aligned: Aligned, grounds: Grounds): boolean {
  const { words } = grounds;
  const isCharacters = ((words.flags[aligned.start] ?? 0) & character) !== 0;
  if (aligned.matched < (isCharacters ? 8 : 4)) return false;
  if (likeness(aligned) < leastAlike) return false;
  if (aligned.weight >= longWeight * 2) return true;
  const one = read(aligned.start, aligned.end, grounds);
  const other = read(aligned.otherStart, aligned.otherEnd, grounds);
  // Words that were added or replaced must not count as shared.
  const weight = Math.min(one.weight, other.weight, aligned.weight);
  if (weight >= longWeight) return true;
  const quotedOnes = Number(one.isQuoted) + Number(other.isQuoted);
  const need = quotedOnes === 2 ? needs.bothQuoted : quotedOnes === 1 ? needs.oneQuoted : needs.plain;
  if (weight < need) return false;
  return fewestPlaces(aligned, grounds) <= Math.max(rarePlaces, words.firsts.length * rareShare);
}

function read(
  start: number,
  end: number,
  { words: { keys, flags }, weights }: Grounds,
): { readonly weight: number; readonly isQuoted: boolean } {
  let weight = 0;
  let inQuotes = 0;
  let names = 0;
  for (let at = start; at < end; at += 1) {
    const own = weights[keys[at] ?? 0] ?? 0;
    const flag = flags[at] ?? 0;
    if ((flag & quoted) !== 0) inQuotes += 1;
    weight += own;
    if ((flag & capital) !== 0) names += own;
  }
  const length = end - start;
  return {
    weight: weight - names * (1 - nameShare),
    isQuoted: inQuotes >= length * mostlyQuoted,
  };
}

/** In how many places the rarest run of the passage stands. */
function fewestPlaces({ start, end }: Aligned, { shingles }: Grounds): number {
  let fewest = Infinity;
  for (let at = start; at < end; at += 1) {
    const count = shingles.counts[at] ?? 0;
    if (count > 1 && count < fewest) fewest = count;
  }
  return fewest;
}
