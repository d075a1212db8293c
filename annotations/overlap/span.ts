/** Spans: the places of annotations in one text, as the overlap structures take them. Offsets are UTF-16 code units. */
import type { AnnotationId, PlacedAnnotation } from '../annotation/annotation.ts';

/** Where one segment of an annotation stands, `start` inclusive and `end` exclusive. */
export interface Span {
  readonly id: AnnotationId;
  readonly start: number;
  readonly end: number;
}

/** The spans of everything that is surely placed; ambiguous, changed and lost segments have none. */
export function placedSpans(placed: readonly PlacedAnnotation[]): Span[] {
  const spans: Span[] = [];
  for (const { annotation, placements } of placed) {
    for (const placement of placements) {
      if (placement.state === 'exact' || placement.state === 'moved') {
        spans.push({ id: annotation.id, start: placement.start, end: placement.end });
      }
    }
  }
  return spans;
}

/** Text order: by start, the longer first where they begin together, then by id so that the order never flickers. */
export function compareSpans(one: Span, other: Span): number {
  return (
    one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}
