/** Reads what a person typed into the search box: words that must all occur, and phrases in quotation marks. */
import { foldSearchText } from './fold-search-text.ts';

/** Folded words and phrases, each of which must occur; none of them is empty or part of another. */
export type SearchQuery = readonly string[];

/** More words than this narrow nothing down any more. */
const mostWords = 20;

/** A phrase that is still being typed, without its closing mark, counts to the end. */
export function parseQuery(typed: string): SearchQuery {
  const { folded } = foldSearchText(typed.replace(loneSurrogates, ''));
  const words = new Set<string>();
  for (const [, phrase, word] of folded.matchAll(/"([^"]*)(?:"|$)|([^\s"]+)/gu)) {
    const wanted = (phrase ?? word ?? '').trim();
    if (wanted !== '') words.add(wanted);
  }
  const all = [...words];
  return all
    .filter((word) => !all.some((other) => other !== word && other.includes(word)))
    .slice(0, mostWords);
}

/** Half a character can be pasted but not found. */
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
