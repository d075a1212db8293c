/** Leaves out of the header what the article's own byline and dateline say already: nothing stands on the page twice. */
import type { Article, ArticleMetadata, Found } from '../../annotations/article/article.ts';

/** The metadata that the text's particulars do not say; what they say is null. */
export function unsaidMetadata({ text, blocks, metadata }: ReadArticle): ArticleMetadata {
  const particulars = blocks
    .filter((block) => block.kind === 'byline' || block.kind === 'dateline')
    .map((block) => folded(text.slice(block.start, block.end)));
  const unsaid = <Value>(found: Found<Value> | null, words: (value: Value) => string): Found<Value> | null =>
    found?.origin === 'text' && particulars.some((line) => line.includes(folded(words(found.value))))
      ? null
      : found;
  const itself = (value: string): string => value;
  return {
    ...metadata,
    outlet: unsaid(metadata.outlet, itself),
    section: unsaid(metadata.section, itself),
    byline: unsaid(metadata.byline, itself),
    published: unsaid(metadata.published, (date) => date.written),
  };
}

export type ReadArticle = Pick<Article, 'text' | 'blocks' | 'metadata'>;

function folded(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().toLowerCase();
}
