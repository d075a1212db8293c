/** Which part of a passage corresponds to some words: a twin often reaches further than what was tagged in it. */
import { diffArrays } from 'diff';
import { foldSearchText } from '../search/fold-search-text.ts';
import { wordKey } from '../twins/word-key.ts';

/** In UTF-16 code units of the passage. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

interface Word extends Part {
  readonly key: string;
}

/** Words that stand together in both from which on the part begins and to which it ends; a single one may have come by chance. */
const leastRun = 2;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * From the first to the last run of words that both have, in their order, whatever stands between; the whole passage where they have no run
 * of words in common. Spelling counts as for twins. Myers's algorithm over words, as the package `diff` has it.
 */
export function matchingPart(passage: string, words: string): Part {
  const here = wordsOf(passage);
  const there = wordsOf(words);
  const same = (at: number, other: number): boolean =>
    here[at] !== undefined && here[at].key === there[other]?.key;
  const changes = diffArrays(keysOf(here), keysOf(there));
  let at = 0;
  let other = 0;
  let first: number | null = null;
  let last = 0;
  for (const { added, removed, value } of changes) {
    if (!added && !removed && value.length >= leastRun) {
      if (first === null) {
        first = at;
        // A word that comes twice may have been taken where it stands earlier.
        for (let back = 1; same(at - back, other - back); back += 1) first = at - back;
      }
      last = at + value.length - 1;
      for (let on = value.length; same(at + on, other + on); on += 1) last = at + on;
    }
    if (!added) at += value.length;
    if (!removed) other += value.length;
  }
  const [from, to] = first === null ? [undefined, undefined] : [here[first], here[last]];
  return from === undefined || to === undefined
    ? { start: 0, end: passage.length }
    : { start: from.start, end: to.end };
}

function keysOf(words: readonly Word[]): string[] {
  return words.map(({ key }) => key);
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(segmenter.segment(text)).flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true
      ? [{ key: wordKey(foldSearchText(segment).folded), start: index, end: index + segment.length }]
      : [],
  );
}
