/** Places every segment of annotations in a text as it is now. */
import type { Annotation, PlacedAnnotation } from '../annotation/annotation.ts';
import type { AnchoredText } from './anchor.ts';
import { placeAnchors } from './place-anchors.ts';

/** Places all annotations of an article together, so that each helps to find its neighbours. Placements stand beside the segments. */
export function placeAnnotations(
  annotations: readonly Annotation[],
  article: AnchoredText,
): PlacedAnnotation[] {
  const placements = placeAnchors(
    annotations.flatMap(({ segments }) => segments.map(({ anchor }) => anchor)),
    article,
  );
  let at = 0;
  return annotations.map((annotation) => {
    const own = placements.slice(at, at + annotation.segments.length);
    at += annotation.segments.length;
    return { annotation, placements: own };
  });
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
