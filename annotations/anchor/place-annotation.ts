/** Places every segment of annotations in a text as it is now. */
import type { Annotation, PlacedAnnotation } from '../annotation/annotation.ts';
import type { Anchor, AnchoredText, Placement } from './anchor.ts';
import { placeAnchors } from './place-anchors.ts';

/** Places all annotations of an article together, so that each helps to find its neighbours. Placements stand beside the segments. */
export function placeAnnotations(
  annotations: readonly Annotation[],
  article: AnchoredText,
): PlacedAnnotation[] {
  return withPlacements(annotations, placeAnchors(segmentAnchors(annotations), article));
}

/** The annotations with placements found elsewhere, one for each of their segments in order, as `segmentAnchors` lists them. */
export function withPlacements(
  annotations: readonly Annotation[],
  placements: readonly Placement[],
): PlacedAnnotation[] {
  let at = 0;
  return annotations.map((annotation) => {
    const own = placements.slice(at, at + annotation.segments.length);
    at += annotation.segments.length;
    return { annotation, placements: own };
  });
}

/** The anchors of all segments, annotation by annotation. */
export function segmentAnchors(annotations: readonly Annotation[]): readonly Anchor[] {
  return annotations.flatMap(({ segments }) => segments.map(({ anchor }) => anchor));
}

/** One annotation on its own, such as one just made. */
export function placeAnnotation(annotation: Annotation, article: AnchoredText): PlacedAnnotation {
  return {
    annotation,
    placements: placeAnchors(
      annotation.segments.map(({ anchor }) => anchor),
      article,
    ),
  };
}
