/** What the folder's annotations come to, article by article: counts and speakers for lists, words for the search. */
import type { Analyst, Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import { countByTag } from '../../annotations/annotation/order-annotations.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { claimFacts, type ClaimFacts } from '../../annotations/attribution/claim-facts.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';
import { groupAnnotations, type AnnotationGroup } from '../../annotations/report/count-chosen.ts';

export interface AnnotationSummary {
  readonly tags: ReadonlyMap<TagId, number>;
  /** SHA-256 of the texts on which the annotations were made. */
  readonly madeOn: ReadonlySet<string>;
  readonly claims: ClaimFacts;
  /** For what a choice of annotations comes to. */
  readonly groups: readonly AnnotationGroup[];
  /** Those of the annotations' analysts whose names are known. */
  readonly analysts: readonly Analyst[];
  /** Notes that say something, of annotations and of checks. */
  readonly notes: readonly { readonly annotation: AnnotationId; readonly words: string }[];
  /** Each speaker once, with an annotation that names them. */
  readonly speakers: readonly { readonly annotation: AnnotationId; readonly words: string }[];
}

/** No more of an annotation than is counted, searched and compared. */
interface SummarisedParts extends Pick<
  Annotation,
  'id' | 'tag' | 'note' | 'attribution' | 'check' | 'analyst'
> {
  readonly madeOn: readonly string[];
}

export function summariseAnnotations(
  annotations: readonly Annotation[],
  analysts: readonly Analyst[],
): AnnotationSummary {
  return summarise(annotations.map(partsOf), analysts);
}

/** Gathers annotations file by file and keeps no more of each than is counted and searched; of two with one id the later counts. */
export class SummaryCollector {
  private readonly known = new Map<ArticleId, Map<AnnotationId, SummarisedParts>>();
  private readonly analysts = new Map<ArticleId, readonly Analyst[]>();

  /** @param analyst whose they are; null where the name is not known */
  add(article: ArticleId, annotations: readonly Annotation[], analyst: Analyst | null): void {
    if (annotations.length === 0) return;
    if (analyst !== null) {
      this.analysts.set(article, [
        ...(this.analysts.get(article) ?? []),
        { id: analyst.id, name: analyst.name },
      ]);
    }
    const known = this.known.get(article) ?? new Map<AnnotationId, SummarisedParts>();
    for (const annotation of annotations) known.set(annotation.id, partsOf(annotation));
    this.known.set(article, known);
  }

  summaries(): ReadonlyMap<ArticleId, AnnotationSummary> {
    return new Map(
      [...this.known].map(([article, known]) => [
        article,
        summarise([...known.values()], this.analysts.get(article) ?? []),
      ]),
    );
  }
}

function partsOf({ id, tag, note, attribution, check, analyst, segments }: Annotation): SummarisedParts {
  const madeOn = [...new Set(segments.map(({ anchor }) => anchor.textSha256))];
  return { id, tag, note, attribution, check, analyst, madeOn };
}

function summarise(parts: readonly SummarisedParts[], analysts: readonly Analyst[]): AnnotationSummary {
  const claims = claimFacts(parts);
  return {
    tags: countByTag(parts),
    madeOn: new Set(parts.flatMap(({ madeOn }) => madeOn)),
    claims,
    groups: groupAnnotations(parts),
    analysts,
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
