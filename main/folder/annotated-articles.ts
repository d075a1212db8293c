/** The articles of a folder that have annotations, also those that are not in the folder any more. */
import type { Analyst, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { KnownArticle } from '../../annotations/article/identity.ts';
import type { Problem } from '../../app/desk-views.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';

/** The annotations of one article, with their places in its text. */
export interface AnnotatedArticle {
  readonly placed: readonly PlacedAnnotation[];
  readonly analysts: readonly Analyst[];
  readonly problems: readonly Problem[];
}

export interface AnnotatedArticles {
  /** `path` is where the article was last; null when no record says. */
  readonly articles: readonly {
    readonly article: ArticleId;
    readonly path: string | null;
    readonly count: number;
  }[];
  /** What is wrong with files of the store, in sentences. */
  readonly problems: readonly string[];
}

export async function annotatedArticles(
  store: AnnotationStore,
  records: readonly KnownArticle[],
): Promise<AnnotatedArticles> {
  const summaries = [...(await store.summarise())];
  const paths = new Map(records.map((record) => [record.id, record.path]));
  const articles = summaries.map(([article, { tags }]) => ({
    article,
    path: paths.get(article) ?? null,
    count: [...tags.values()].reduce((sum, each) => sum + each, 0),
  }));
  return { articles, problems: store.problems.map(({ message }) => message) };
}
