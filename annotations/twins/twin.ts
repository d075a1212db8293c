/** Twins: passages of the folder that nearly repeat one another, from whole paragraphs to quoted fragments of four words. */
import type { ArticleId } from '../article/article.ts';

/** Words of one article; `start` inclusive and `end` exclusive, in UTF-16 code units of its canonical text. */
export interface TwinPassage {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** Passages that carry the same words, at least two of them; two may lie in one article, and then never overlap. */
export interface TwinGroup {
  /** How alike the passages are, from 0 to 1 for the same words; the least alike pair that holds the group together. */
  readonly score: number;
  /** In the order of the folder, then of the text. */
  readonly passages: readonly TwinPassage[];
}
