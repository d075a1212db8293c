/** What the folder's annotations come to, article by article: counts for the library, words for the search. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import { countByTag } from '../../annotations/annotation/order-annotations.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';

export interface AnnotationSummary {
  readonly tags: ReadonlyMap<TagId, number>;
  /** SHA-256 of the texts on which the annotations were made. */
  readonly madeOn: ReadonlySet<string>;
  /** Notes that say something. */
  readonly notes: readonly { readonly annotation: AnnotationId; readonly words: string }[];
}

/** No more of an annotation than is counted, searched and compared. */
interface SummarisedParts extends Pick<Annotation, 'id' | 'tag' | 'note'> {
  readonly madeOn: readonly string[];
}

export function summariseAnnotations(annotations: readonly Annotation[]): AnnotationSummary {
  return summarise(annotations.map(partsOf));
}

/** Gathers annotations file by file and keeps no more of each than is counted and searched; of two with one id the later counts. */
export class SummaryCollector {
  private readonly known = new Map<ArticleId, Map<AnnotationId, SummarisedParts>>();

  add(article: ArticleId, annotations: readonly Annotation[]): void {
    if (annotations.length === 0) return;
    const known = this.known.get(article) ?? new Map<AnnotationId, SummarisedParts>();
    for (const annotation of annotations) known.set(annotation.id, partsOf(annotation));
    this.known.set(article, known);
  }

  summaries(): ReadonlyMap<ArticleId, AnnotationSummary> {
    return new Map([...this.known].map(([article, known]) => [article, summarise([...known.values()])]));
  }
}

function partsOf({ id, tag, note, segments }: Annotation): SummarisedParts {
  return { id, tag, note, madeOn: [...new Set(segments.map(({ anchor }) => anchor.textSha256))] };
}

function summarise(parts: readonly SummarisedParts[]): AnnotationSummary {
  return {
    tags: countByTag(parts),
    madeOn: new Set(parts.flatMap(({ madeOn }) => madeOn)),
    notes: parts.flatMap(({ id, note }) => (note === '' ? [] : [{ annotation: id, words: note }])),
  };
}
