/** Finds words in one text, by the folding of the folder's search: case, accents, the shape of quotation marks and dashes make no difference. */
import { foldSearchText, unfoldRange } from '../../annotations/search/fold-search-text.ts';
import type { FoldedWords } from '../../annotations/search/fold-search-text.ts';

/** More places than this nobody steps through; the count says that there are more. */
export const mostPlaces = 5000;

/** One article is looked through again with every key, so it is folded only once. */
let last: { readonly text: string; readonly folded: FoldedWords } | null = null;

/** All places where the words stand together, in order and without overlap, in UTF-16 offsets of the text; at most `mostPlaces`. */
export function findInText(
  text: string,
  words: string,
): readonly { readonly start: number; readonly end: number }[] {
  const wanted = foldSearchText(words).folded.trim();
  if (wanted === '') return [];
  if (last?.text !== text) last = { text, folded: foldSearchText(text) };
  const { folded, shifts } = last.folded;
  // Blanks of any number and kind are one: lines may be broken and indented anywhere.
  const pattern = new RegExp(wanted.split(/ +/u).map(escaped).join(' +'), 'gu');
  const places: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(pattern)) {
    if (places.length === mostPlaces) break;
    places.push(unfoldRange(shifts, match.index, match.index + match[0].length));
  }
  return places;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
