/** Places every segment of an annotation in a text as it is now. */
import type { Annotation, PlacedAnnotation } from '../annotation/annotation.ts';
import { placeAnchor } from './place-anchor.ts';
import type { AnchoredText } from './place-anchor.ts';

/** The placements stand index by index beside the segments. */
export function placeAnnotation(annotation: Annotation, article: AnchoredText): PlacedAnnotation {
  return {
    annotation,
    placements: annotation.segments.map((segment) => placeAnchor(segment.anchor, article)),
  };
}
