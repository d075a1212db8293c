/** Which stretches of an article an excerpt shows: the whole sentences around what is painted. */
import type { Article } from '../../article/article.ts';
import { sentencesOf } from '../../sentence/article-sentences.ts';
import type { Strand } from './strands.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In text order, none touching another, in UTF-16 code units of the article. */
export function excerptStretches(article: Article, strands: readonly Strand[]): readonly Stretch[] {
  const sentences = sentencesOf(article);
  const stretches = strands
    .map(({ start, end }) => ({
      start: Math.min(start, sentences.at(start)?.start ?? start),
      end: Math.max(end, sentences.at(end - 1)?.end ?? end),
    }))
    .sort((one, other) => one.start - other.start);
  const joined: { start: number; end: number }[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const between = last === undefined ? 'x' : article.text.slice(last.end, stretch.start);
    if (last !== undefined && between.trim() === '') last.end = Math.max(last.end, stretch.end);
    else joined.push({ ...stretch });
  }
  return joined;
}
