/** What the folder's annotations come to, article by article: counts and speakers for lists, words for the search. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import { countByTag } from '../../annotations/annotation/order-annotations.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { claimFacts, type ClaimFacts } from '../../annotations/attribution/claim-facts.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';

export interface AnnotationSummary {
  readonly tags: ReadonlyMap<TagId, number>;
  /** SHA-256 of the texts on which the annotations were made. */
  readonly madeOn: ReadonlySet<string>;
  readonly claims: ClaimFacts;
  /** Notes that say something, of annotations and of checks. */
  readonly notes: readonly { readonly annotation: AnnotationId; readonly words: string }[];
  /** Each speaker once, with an annotation that names them. */
  readonly speakers: readonly { readonly annotation: AnnotationId; readonly words: string }[];
}

/** No more of an annotation than is counted, searched and compared. */
interface SummarisedParts extends Pick<Annotation, 'id' | 'tag' | 'note' | 'attribution' | 'check'> {
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

function partsOf({ id, tag, note, attribution, check, segments }: Annotation): SummarisedParts {
  const madeOn = [...new Set(segments.map(({ anchor }) => anchor.textSha256))];
  return { id, tag, note, attribution, check, madeOn };
}

function summarise(parts: readonly SummarisedParts[]): AnnotationSummary {
  const claims = claimFacts(parts);
  return {
    tags: countByTag(parts),
    madeOn: new Set(parts.flatMap(({ madeOn }) => madeOn)),
    claims,
    notes: parts.flatMap(({ id, note, check }) =>
      [note, check.note].filter((words) => words !== '').map((words) => ({ annotation: id, words })),
    ),
    speakers: claims.speakers.flatMap(({ name, role }) => {
      const first = parts.find(({ attribution }) => attribution.speaker?.name === name);
      return first === undefined
        ? []
        : [{ annotation: first.id, words: role === '' ? name : `${name}, ${role}` }];
    }),
  };
}
