/** Metadata of an article about which nothing is known yet. */
import type { ArticleMetadata } from './article.ts';

export const noMetadata: ArticleMetadata = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  language: null,
  url: null,
  section: null,
};
