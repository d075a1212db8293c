/** What the folder's annotations come to, article by article: counts for the library, words for the search. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import { countByTag } from '../../annotations/annotation/order-annotations.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';

export interface AnnotationSummary {
  readonly tags: ReadonlyMap<TagId, number>;
  /** Notes that say something. */
  readonly notes: readonly { readonly annotation: AnnotationId; readonly words: string }[];
}

type SummarisedParts = Pick<Annotation, 'id' | 'tag' | 'note'>;

export function summariseAnnotations(annotations: readonly SummarisedParts[]): AnnotationSummary {
  return {
    tags: countByTag(annotations),
    notes: annotations.flatMap(({ id, note }) => (note === '' ? [] : [{ annotation: id, words: note }])),
  };
}

/** Gathers annotations file by file and keeps no more of each than is counted and searched; of two with one id the later counts. */
export class SummaryCollector {
  private readonly known = new Map<ArticleId, Map<AnnotationId, SummarisedParts>>();

  add(article: ArticleId, annotations: readonly Annotation[]): void {
    if (annotations.length === 0) return;
    const known = this.known.get(article) ?? new Map<AnnotationId, SummarisedParts>();
    for (const { id, tag, note } of annotations) known.set(id, { id, tag, note });
    this.known.set(article, known);
  }

  summaries(): ReadonlyMap<ArticleId, AnnotationSummary> {
    return new Map(
      [...this.known].map(([article, known]) => [article, summariseAnnotations([...known.values()])]),
    );
  }
}
