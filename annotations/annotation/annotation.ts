/** The annotation: words of one article that an analyst tagged, and the same with its place in today's text. */
import type { Anchor, Placement } from '../anchor/anchor.ts';
import type { ArticleId } from '../article/article.ts';
import type { TagId } from '../codebook/codebook.ts';
import type { Attribution } from './attribution.ts';
import type { Check } from './check.ts';

export type AnnotationId = string;
export type AnalystId = string;

/** Who annotates. The id names the analyst's files and stays when the name is changed. */
export interface Analyst {
  readonly id: AnalystId;
  readonly name: string;
}

/** Whoever made an annotation that an analyst took in from another program or folder. */
export interface Creator {
  /** As the other program names them; null where it only gives a name. */
  readonly id: string | null;
  readonly name: string;
}

/** One run of words. A quote split by "he said" has two. */
export interface Segment {
  readonly anchor: Anchor;
}

export interface Annotation {
  readonly id: AnnotationId;
  readonly article: ArticleId;
  readonly analyst: AnalystId;
  /** At least one, in text order. */
  readonly segments: readonly Segment[];
  readonly tag: TagId;
  /** Plain text; empty when there is none. */
  readonly note: string;
  readonly attribution: Attribution;
  readonly check: Check;
  /** Absent where the analyst made it, as with all that was not imported. */
  readonly creator?: Creator;
  /** ISO 8601 in UTC with milliseconds. */
  readonly created: string;
  readonly modified: string;
  /** What others made of it while it was changed here, until the analyst has chosen; absent when there is nothing to choose. */
  readonly otherVersions?: readonly OtherVersion[];
}

/** A version of an annotation that was changed in two places at once. */
export interface OtherVersion {
  /** Where it comes from, in words: the name of a file, or another program. */
  readonly from: string;
  /** All that an analyst can decide, as it is there; null where it was deleted there. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

/** An annotation with where each segment stands in the text as it is now, index by index. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly placements: readonly Placement[];
}
