/** An annotation as the command line prints it: offsets in Unicode code points, each segment with what came of looking for it. */
import type { Placement } from '../../annotations/anchor/anchor.ts';
import type { Analyst, Creator, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Attribution } from '../../annotations/annotation/attribution.ts';
import type { CheckStatus } from '../../annotations/annotation/check.ts';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import { findTag, type Codebook } from '../../annotations/codebook/codebook.ts';
import type { CodePointIndex } from '../../annotations/text/code-points.ts';
import { placementJson, type PlacementJson } from './placement-json.ts';

export interface SegmentJson extends PlacementJson {
  /** The words as the article has them; those that were marked where they have no sure place. */
  readonly exact: string;
}

export interface AnnotationJson {
  readonly id: string;
  readonly analyst: Analyst;
  /** Who made it, where the analyst imported it; null where the analyst made it. */
  readonly creator: Creator | null;
  /** The article's path in the folder. */
  readonly article: string;
  /** SHA-256 of the text that the offsets count in. */
  readonly textSha256: string;
  /** The id of the tag it counts as: of one that was merged, the tag that took its place. */
  readonly tag: string;
  readonly tagName: string;
  readonly note: string;
  /** Fields that nobody decided about are absent. */
  readonly attribution: Attribution;
  readonly check: CheckJson;
  readonly created: string;
  readonly modified: string;
  readonly segments: readonly SegmentJson[];
}

/** Evidence in an article names its path, null when the article is no longer in the folder. */
export interface CheckJson {
  readonly status: CheckStatus;
  readonly evidence: readonly (
    | { readonly kind: 'link'; readonly url: string; readonly note: string }
    | {
        readonly kind: 'passage';
        readonly article: string | null;
        readonly exact: string;
        readonly note: string;
      }
  )[];
  readonly note: string;
}

/** What an annotation is told with. */
export interface AnnotationSetting {
  readonly analysts: readonly Analyst[];
  readonly codePoints: CodePointIndex;
  readonly codebook: Codebook;
  /** Where the article with an id is, null when it is gone. */
  readonly pathOf: (article: ArticleId) => string | null;
}

export function annotationJson(
  { annotation, placements }: PlacedAnnotation,
  article: Article,
  { analysts, codePoints, codebook, pathOf }: AnnotationSetting,
): AnnotationJson {
  const { id, analyst, tag, note, attribution, check, creator, created, modified } = annotation;
  const known = findTag(codebook, tag);
  return {
    id,
    analyst: analysts.find((one) => one.id === analyst) ?? { id: analyst, name: analyst },
    creator: creator ?? null,
    article: article.source.path,
    textSha256: article.source.textSha256,
    tag: known?.id ?? tag,
    tagName: known?.name ?? tag,
    note,
    attribution,
    check: {
      status: check.status,
      evidence: check.evidence.map((item) =>
        item.kind === 'link'
          ? { kind: 'link', url: item.url, note: item.note }
          : { kind: 'passage', article: pathOf(item.article), exact: item.anchor.exact, note: item.note },
      ),
      note: check.note,
    },
    created,
    modified,
    segments: annotation.segments.map(({ anchor }, index) =>
      segmentJson(placements[index] ?? { state: 'lost' }, anchor.exact, article.text, codePoints),
    ),
  };
}

function segmentJson(
  placement: Placement,
  marked: string,
  text: string,
  codePoints: CodePointIndex,
): SegmentJson {
  const sure = placement.state === 'exact' || placement.state === 'moved';
  const { state, ...place } = placementJson(placement, codePoints);
  return { state, exact: sure ? text.slice(placement.start, placement.end) : marked, ...place };
}
