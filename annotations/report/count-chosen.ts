/** What a choice comes to before any article is read: how many annotations it takes, in which articles, and what there is to choose from. */
import { openCheck, type CheckStatus } from '../annotation/check.ts';
import { facets, facetValue, type Facet, type FacetedAnnotation } from '../annotation/facets.ts';
import type { ArticleId } from '../article/article.ts';
import type { Codebook, TagId } from '../codebook/codebook.ts';
import { annotationChooser, type ReportChoice } from './report-choice.ts';

/** Annotations of one article that no choice can tell apart. A folder has far fewer of these than annotations. */
export interface AnnotationGroup {
  /** One that stands for all of them, without notes, evidence and roles. */
  readonly like: FacetedAnnotation;
  readonly annotations: number;
}

export interface ChosenCounts {
  /** Annotations that are taken, and those there are in the folder. */
  readonly annotations: number;
  readonly ofAnnotations: number;
  /** The articles that have an annotation which is taken, in the order of the folder. */
  readonly articles: readonly ArticleId[];
  readonly ofArticles: number;
  /** By facet the annotations of the whole folder by value, whatever is chosen. */
  readonly offered: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

export function groupAnnotations(annotations: readonly FacetedAnnotation[]): readonly AnnotationGroup[] {
  const groups = new Map<string, { readonly like: FacetedAnnotation; annotations: number }>();
  for (const { tag, attribution, check, analyst } of annotations) {
    const speaker = attribution.speaker?.name ?? null;
    const key = JSON.stringify([tag, speaker, check.status, analyst]);
    const group = groups.get(key) ?? { like: likeness(tag, speaker, check.status, analyst), annotations: 0 };
    group.annotations += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * @param articles those of the folder that can be read, in its order
 * @param groupsOf the annotations of an article, grouped
 */
export function countChosen(
  articles: readonly ArticleId[],
  groupsOf: (article: ArticleId) => readonly AnnotationGroup[],
  choice: ReportChoice,
  codebook: Codebook,
): ChosenCounts {
  const isChosen = annotationChooser(choice, codebook);
  const chosenArticles = choice.articles === null ? null : new Set(choice.articles);
  const offered: Record<Facet, Map<string, number>> = {
    tag: new Map(),
    speaker: new Map(),
    status: new Map(),
    analyst: new Map(),
  };
  const annotated: ArticleId[] = [];
  let taken = 0;
  let all = 0;
  for (const article of articles) {
    const before = taken;
    for (const { like, annotations } of groupsOf(article)) {
      all += annotations;
      for (const facet of facets) addTo(offered[facet], facetValue(like, facet, codebook), annotations);
      if (chosenArticles?.has(article) !== false && isChosen(like)) taken += annotations;
    }
    if (taken > before) annotated.push(article);
  }
  return {
    annotations: taken,
    ofAnnotations: all,
    articles: annotated,
    ofArticles: articles.length,
    offered,
  };
}

function likeness(
  tag: TagId,
  speaker: string | null,
  status: CheckStatus,
  analyst: string,
): FacetedAnnotation {
  return {
    tag,
    attribution: speaker === null ? {} : { speaker: { name: speaker, role: '' } },
    check: { ...openCheck, status },
    analyst,
  };
}

function addTo(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}
