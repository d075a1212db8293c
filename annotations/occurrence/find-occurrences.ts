/** Finds wherever words stand in an article, folded as the search folds them, and never within other words. Offsets are UTF-16 code units. */
import { sureRanges } from '../annotation/change-words.ts';
import type { AnalystId, PlacedAnnotation } from '../annotation/annotation.ts';
import { nearlyAll } from '../annotation/near-duplicate.ts';
import type { Article } from '../article/article.ts';
import type { TagId } from '../codebook/codebook.ts';
import { makeExcerpt } from '../search/excerpt.ts';
import { foldSearchText, unfoldRange, type FoldedWords } from '../search/fold-search-text.ts';
import type { Excerpt } from '../search/search-model.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { wordCutAt } from '../selection/word-edges.ts';

/** One place where the words stand. */
export interface Occurrence extends SelectedRange {
  readonly excerpt: Excerpt;
  readonly furniture: boolean;
  /** The tags that annotations give to nearly these words. */
  readonly tagged: readonly { readonly tag: TagId; readonly own: boolean }[];
}

/** The folded words that must follow each other; empty when there is no letter, figure or symbol among them. */
export function occurrenceWords(words: string): readonly string[] {
  const parts = foldSearchText(words)
    .folded.split(' ')
    .filter((part) => part !== '');
  return parts.some((part) => /[^\p{P}\p{C}]/u.test(part)) ? parts : [];
}

/** The places of the words in a text, in order. Those that reach over two blocks only count when the words asked for did. */
export function findOccurrences(
  article: Pick<Article, 'text' | 'blocks'>,
  folded: FoldedWords,
  words: string,
): readonly SelectedRange[] {
  const parts = occurrenceWords(words);
  if (parts.length === 0) return [];
  const { text } = article;
  const pattern = new RegExp(parts.map(escaped).join(' +'), 'gu');
  const spansBlocks = words.includes('\n');
  const places: SelectedRange[] = [];
  for (const { 0: found, index } of folded.folded.matchAll(pattern)) {
    const range = unfoldRange(folded.shifts, index, index + found.length);
    if (wordCutAt(text, range.start) !== null || wordCutAt(text, range.end) !== null) continue;
    if (!spansBlocks && blocksOf(article, range).length > 1) continue;
    places.push(range);
  }
  return places;
}

/** The places of the words in an article with what there is to know of each before it is tagged. */
export function listOccurrences(
  article: Pick<Article, 'text' | 'blocks'>,
  placed: readonly PlacedAnnotation[],
  analyst: AnalystId,
  words: string,
): readonly Occurrence[] {
  const tagged = placed.map((item) => ({ item, ranges: sureRanges(item) }));
  return findOccurrences(article, foldSearchText(article.text), words).map((range) => ({
    ...range,
    excerpt: makeExcerpt(article.text, [range]),
    furniture: blocksOf(article, range).every(({ kind }) => kind === 'furniture'),
    tagged: tagged
      .filter(({ ranges }) => ranges.length === 1 && ranges.some((other) => nearlySame(range, other)))
      .map(({ item }) => ({ tag: item.annotation.tag, own: item.annotation.analyst === analyst })),
  }));
}

function nearlySame(one: SelectedRange, other: SelectedRange): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared >= nearlyAll * all;
}

function blocksOf({ blocks }: Pick<Article, 'blocks'>, { start, end }: SelectedRange): Article['blocks'] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while ((blocks[after]?.start ?? Infinity) < end) after += 1;
  return blocks.slice(low, after);
}

function escaped(part: string): string {
  return part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
