/** What is searched in an article, and what a search finds. Offsets are UTF-16 code units. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';
import type { TagId } from '../codebook/codebook.ts';

/** Words of an article besides its text. */
export type SearchField =
  | { readonly kind: 'headline' | 'outlet' | 'byline'; readonly words: string }
  | { readonly kind: 'tag'; readonly tag: TagId; readonly words: string }
  | { readonly kind: 'note' | 'speaker'; readonly annotation: AnnotationId; readonly words: string };

/** Words in their surroundings, in one line: blanks of any kind are single-width spaces, so that offsets still fit. */
export interface Excerpt {
  readonly words: string;
  /** What was found within `words`: in order, not overlapping, at least one. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Whether something stands before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export type SearchHit =
  /** `start` to `end` is the first mark, in the article's text. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly excerpt: Excerpt }
  | { readonly kind: 'headline' | 'outlet' | 'byline'; readonly excerpt: Excerpt }
  | { readonly kind: 'tag'; readonly tag: TagId; readonly excerpt: Excerpt }
  | { readonly kind: 'note' | 'speaker'; readonly annotation: AnnotationId; readonly excerpt: Excerpt };

/** The hits of one article: headline, outlet and byline first, then tags, speakers and notes, then its text in order. */
export interface ArticleHits {
  readonly article: ArticleId;
  readonly hits: readonly SearchHit[];
  /** Whether the text has more passages than are given. */
  readonly more: boolean;
}
