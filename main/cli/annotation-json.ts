/** An annotation as the command line prints it: offsets in Unicode code points, each segment with what came of looking for it. */
import type { Placement } from '../../annotations/anchor/anchor.ts';
import type { Analyst, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article } from '../../annotations/article/article.ts';
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
  /** The article's path in the folder. */
  readonly article: string;
  /** SHA-256 of the text that the offsets count in. */
  readonly textSha256: string;
  /** The id of the tag it counts as: of one that was merged, the tag that took its place. */
  readonly tag: string;
  readonly tagName: string;
  readonly note: string;
  readonly created: string;
  readonly modified: string;
  readonly segments: readonly SegmentJson[];
}

export function annotationJson(
  { annotation, placements }: PlacedAnnotation,
  article: Article,
  analysts: readonly Analyst[],
  codePoints: CodePointIndex,
  codebook: Codebook,
): AnnotationJson {
  const { id, analyst, tag, note, created, modified } = annotation;
  const known = findTag(codebook, tag);
  return {
    id,
    analyst: analysts.find((one) => one.id === analyst) ?? { id: analyst, name: analyst },
    article: article.source.path,
    textSha256: article.source.textSha256,
    tag: known?.id ?? tag,
    tagName: known?.name ?? tag,
    note,
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
