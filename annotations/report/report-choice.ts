/** What goes into a report: which articles, which annotations, how much of the texts, and which parts. */
import type { AnalystId } from '../annotation/annotation.ts';
import type { CheckStatus } from '../annotation/check.ts';
import { facetValue, type FacetedAnnotation } from '../annotation/facets.ts';
import type { ArticleId } from '../article/article.ts';
import { effectiveTag, type Codebook, type TagId } from '../codebook/codebook.ts';
import { TagTree } from '../codebook/tag-tree.ts';

export const textExtents = ['full', 'excerpts', 'none'] as const;
/** `excerpts`: the sentences around what is annotated; `none`: the tables only. */
export type TextExtent = (typeof textExtents)[number];

/** Each list narrows; null takes everything. All lists have to agree. */
export interface ReportChoice {
  readonly articles: readonly ArticleId[] | null;
  /** A tag takes its kinds with it, and those that were merged into it. */
  readonly tags: readonly TagId[] | null;
  /** Names as the folder has them; `noSpeaker` stands for annotations that name nobody, decided or not. */
  readonly speakers: readonly string[] | null;
  readonly statuses: readonly CheckStatus[] | null;
  readonly analysts: readonly AnalystId[] | null;
  readonly notes: boolean;
  readonly text: TextExtent;
  /** The claims with their coverage, where the folder has any. */
  readonly claims: boolean;
  /** The appendix that says for every line where its words stand. */
  readonly evidence: boolean;
}

/** Everything: what a report is as long as nobody chose. */
export const wholeReport: ReportChoice = {
  articles: null,
  tags: null,
  speakers: null,
  statuses: null,
  analysts: null,
  notes: true,
  text: 'full',
  claims: true,
  evidence: true,
};

/** Whether the choice takes only some of the annotations of an article. */
export function narrowsAnnotations({ tags, speakers, statuses, analysts }: ReportChoice): boolean {
  return [tags, speakers, statuses, analysts].some((narrowed) => narrowed !== null);
}

/** Tells of an annotation whether the choice takes it, as far as tag, speaker, status and analyst go. */
export function annotationChooser(
  { tags, speakers, statuses, analysts }: ReportChoice,
  codebook: Codebook,
): (annotation: FacetedAnnotation) => boolean {
  const tree = new TagTree(codebook);
  const families = tags?.flatMap((tag) => [...tree.family(effectiveTag(codebook, tag))]) ?? null;
  const narrowed = (
    [
      ['tag', families],
      ['speaker', speakers],
      ['status', statuses],
      ['analyst', analysts],
    ] as const
  ).flatMap(([facet, values]) => (values === null ? [] : [{ facet, values: new Set<string>(values) }]));
  return (annotation) =>
    narrowed.every(({ facet, values }) => values.has(facetValue(annotation, facet, codebook)));
}
