/**
 * Decides whether two passages that agree are twins, or only share a phrase that anybody writes. A long passage is one by itself; a short one
 * must carry content and be rare in the folder, and need carry less where both articles set it in quotation marks.
 */
import type { Aligned } from './align.ts';
import { capital, character, edge, quoted, type FolderWords } from './folder-words.ts';
import type { Shingles } from './shingles.ts';

/** Share of words that must agree, and of what they weigh: sentences of one make agree in all that is not content. */
const leastAlike = 0.6;
const leastWeightAlike = { short: 0.75, long: 0.6 };
/** Words of at least this much weight are no phrase, however often they stand in the folder. */
const longWeight = 9;
/** What the words of a fragment must weigh together, by where both articles have it. */
const needs = { wholeQuotation: 1.5, bothQuoted: 3, oneQuoted: 3.5, wholeSentence: 3.5, plain: 5 };
/** What a fragment needs more in a folder of ten times as many words, from so many on: chance alone makes more of them agree. */
const moreByTen = 0.6;
const smallFolder = 10_000;
/** A name says less than other words: two articles that name the same people share no passage. */
const nameShare = 0.35;
/** Share of a passage's words within quotation marks from which on it counts as quoted. */
const mostlyQuoted = 0.75;
/** A fragment may stand in this many places or articles, or in this share of the articles, and still be rare. */
const rarePlaces = 8;
const rareShare = 0.01;

export interface Grounds {
  readonly words: FolderWords;
  readonly shingles: Shingles;
  /** By key; they do not depend on the order in which the words came. */
  readonly keyHashes: Int32Array;
  /** The article of each word, by its index. */
  readonly articles: Uint32Array;
  /** What each word says in itself, and in this folder. */
  readonly weights: Float32Array;
  readonly rareWeights: Float32Array;
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
  const one = read(aligned.start, aligned.end, grounds);
  const other = read(aligned.otherStart, aligned.otherEnd, grounds);
  const alike = aligned.weight < longWeight ? leastWeightAlike.short : leastWeightAlike.long;
  if (2 * aligned.weight < alike * (one.allWeight + other.allWeight)) return false;
  // Words that were added or replaced must not count as shared.
  if (Math.min(one.weight, other.weight, aligned.weight) >= longWeight) return true;
  const { need, rarely } = needed(aligned, one, other, words);
  // What somebody set in quotation marks is no chance.
  const byChance = need === needs.wholeQuotation ? 0.5 : 1;
  const more = byChance * moreByTen * Math.max(0, Math.log10(words.size / smallFolder));
  // A fragment in which content was replaced must carry as much more.
  const replaced = (one.allWeight + other.allWeight) / 2 - aligned.weight;
  const carried = rarely ? Math.min(one.rareWeight, other.rareWeight) : Math.min(one.weight, other.weight);
  if (Math.min(carried, aligned.weight) < need + more + replaced) return false;
  const often = Math.max(rarePlaces, words.firsts.length * rareShare);
  const rarest = rarestRun(aligned, grounds);
  return (
    rarest === null ||
    (grounds.shingles.counts[rarest] ?? 0) <= often ||
    grounds.shingles.articlesWith(rarest, grounds.articles) <= often
  );
}

interface Reading {
  /** Names counted for what they say, and as other words. */
  readonly weight: number;
  readonly allWeight: number;
  readonly rareWeight: number;
  readonly isQuoted: boolean;
}

/** What the words must weigh, and whether those that the folder is full of count for less. */
function needed(
  { start, end, otherStart, otherEnd }: Aligned,
  one: Reading,
  other: Reading,
  words: FolderWords,
): { readonly need: number; readonly rarely: boolean } {
  const isWhole = isEdge(start, words) && isEdge(end, words);
  const isOtherWhole = isEdge(otherStart, words) && isEdge(otherEnd, words);
  if (one.isQuoted && other.isQuoted)
    return isWhole || isOtherWhole
      ? { need: needs.wholeQuotation, rarely: false }
      : { need: needs.bothQuoted, rarely: true };
  if (isWhole && isOtherWhole) return { need: needs.wholeSentence, rarely: false };
  return { need: one.isQuoted || other.isQuoted ? needs.oneQuoted : needs.plain, rarely: true };
}

/** Whether a sentence or quotation begins or ends between two words. */
function isEdge(border: number, { flags, size }: FolderWords): boolean {
  return border >= size || ((flags[border] ?? 0) & edge) !== 0;
}

function read(start: number, end: number, { words, weights, rareWeights }: Grounds): Reading {
  const { keys, flags } = words;
  let weight = 0;
  let allWeight = 0;
  let rareWeight = 0;
  let inQuotes = 0;
  for (let at = start; at < end; at += 1) {
    const key = keys[at] ?? 0;
    const flag = flags[at] ?? 0;
    const share = (flag & capital) === 0 ? 1 : nameShare;
    weight += share * (weights[key] ?? 0);
    allWeight += weights[key] ?? 0;
    rareWeight += share * (rareWeights[key] ?? 0);
    if ((flag & quoted) !== 0) inQuotes += 1;
  }
  return { weight, allWeight, rareWeight, isQuoted: inQuotes >= (end - start) * mostlyQuoted };
}

/** Where in the passage the run begins that stands in the fewest places; null where none stands twice. */
export function rarestRun(
  { start, end }: Pick<Aligned, 'start' | 'end'>,
  { shingles: { counts } }: Pick<Grounds, 'shingles'>,
): number | null {
  let rarest: number | null = null;
  let fewest = Infinity;
  for (let at = start; at < end; at += 1) {
    const count = counts[at] ?? 0;
    if (count < 2 || count >= fewest) continue;
    fewest = count;
    rarest = at;
  }
  return rarest;
}
