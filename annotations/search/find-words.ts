/** Finds the words of a query in one text: where each stands, and the passages in which most of them come together. */
import { excerptReach, type Mark } from './excerpt.ts';
import { unfoldRange, type FoldedWords } from './fold-search-text.ts';
import type { SearchQuery } from './parse-query.ts';

/** Places looked at for one word: a word that is everywhere needs no more to be shown. */
const mostPlaces = 60;

/** A place, and which word of the query stands there. */
export interface WordMark extends Mark {
  readonly word: number;
}

/** All places of the words, in order and without overlap, in offsets of the text. */
export function findMarks(query: SearchQuery, { folded, shifts }: FoldedWords): readonly WordMark[] {
  const places: WordMark[] = [];
  for (const [index, word] of query.entries()) {
    let count = 0;
    for (
      let at = folded.indexOf(word);
      at !== -1 && count < mostPlaces;
      at = folded.indexOf(word, at + word.length)
    ) {
      places.push({ ...unfoldRange(shifts, at, at + word.length), word: index });
      count += 1;
    }
  }
  places.sort((one, other) => one.start - other.start || other.end - one.end);
  const marks: WordMark[] = [];
  for (const place of places) if (place.start >= (marks.at(-1)?.end ?? 0)) marks.push(place);
  return marks;
}

/** Groups marks into passages that fit into one excerpt each, in order. */
export function passagesOf(marks: readonly WordMark[]): readonly (readonly WordMark[])[] {
  const passages: WordMark[][] = [];
  for (const mark of marks) {
    const last = passages.at(-1);
    const start = last?.[0]?.end;
    if (last !== undefined && start !== undefined && mark.end <= start + excerptReach) last.push(mark);
    else passages.push([mark]);
  }
  return passages;
}
