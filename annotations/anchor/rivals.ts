/**
 * While an anchor's words seem to stand surely at one place, another place may be the one that was meant: then one is a copy, perhaps
 * pasted in before the original was worked on, and only the analyst can say which.
 */
import { contextLength } from './anchor.ts';
import { inOrder } from './judge-occurrences.ts';
import type { Expectation } from './neighbours.ts';
import type { PreparedAnchor } from './prepared-anchor.ts';
import type { Occurrence } from './same-words.ts';
import type { SearchedText } from './searched-text.ts';
import { findSimilarWords, mostSimilarWithin, type SimilarPlace } from './similar-words.ts';

/**
 * An original that was worked on keeps two of the three: its words, what stood before them, what stood after. Each is kept when half of
 * what makes it more than any other prose is there.
 */
const kept = 0.5;

/** From here on a side is taken for the old one: what stands there stood there before. */
const sameSide = 0.7;

/**
 * The rival of a place, or undefined. Places with the very same words are none: they have been told apart by their surroundings.
 * @param occurrences all of them, with the sure one
 * @param expectation what the neighbours say that stand clear of the anchor's words
 */
export function findRival(
  anchor: PreparedAnchor,
  sure: Occurrence,
  occurrences: readonly Occurrence[],
  searched: SearchedText,
  expectation: Expectation,
): SimilarPlace | undefined {
  const { starts, ends } = searched.folded;
  const isOther = (place: SimilarPlace): boolean => {
    const [start, end] = [starts[place.first] ?? 0, ends[place.last - 1] ?? 0];
    return occurrences.every((same) => end <= same.start || start >= same.end) && isOriginal(place);
  };
  const [first, last] = [searched.foldedOffset(sure.start), searched.foldedOffset(sure.end)];
  const { before, after } = sure.surroundings;
  // A copy often stands right beside its original, where each is as near as the other to what is expected.
  const reach = anchor.words.length + (anchor.words.length >>> 1) + contextLength;
  const beside = [
    ...(before.agreement < sameSide ? [mostSimilarWithin(anchor, searched, first - reach, first)] : []),
    ...(after.agreement < sameSide ? [mostSimilarWithin(anchor, searched, last, last + reach)] : []),
  ].find(isOther);
  const off = distance(sure.start, expectation);
  if (beside !== undefined || off === 0) return beside;
  return findSimilarWords(anchor, searched, searched.foldedOffset(expectation.start)).find((place) => {
    const start = starts[place.first] ?? 0;
    return distance(start, expectation) < off && inOrder({ start }, expectation) && isOther(place);
  });
}

function isOriginal({ similarity, surroundings: { before, after } }: SimilarPlace): boolean {
  return [similarity, before.agreement, after.agreement].filter((share) => share >= kept).length >= 2;
}

/** How far a place is from where the neighbour on either side expects the words. */
function distance(start: number, { start: before, startAfter: after }: Expectation): number {
  return Math.min(Math.abs(start - before), Math.abs(start - after));
}
