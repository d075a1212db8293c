/** How a link of an article is named in a request. */
import type { ArticleId } from '../annotations/article/article.ts';

/** A link of an article: the article that holds it, and the address as it stands there. */
export interface LinkInArticle {
  readonly article: ArticleId;
  readonly address: string;
}

/** The longest address of a link, in UTF-16 code units. */
export const longestAddress = 10_000;
