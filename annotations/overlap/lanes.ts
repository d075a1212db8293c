/** Gives annotations that overlap lanes of their own, so that the line under one never hides the line under another. */
import type { AnnotationId } from '../annotation/annotation.ts';
import { compareSpans } from './span.ts';
import type { Span } from './span.ts';

/**
 * The lane of each annotation, from 0: the lowest that is free from its first character to its last. An annotation with several
 * segments keeps its lane between them, so that the parts of a split quote stand at one height. Greedy colouring of intervals in
 * order of their start uses the fewest lanes there can be.
 */
export function assignLanes(spans: readonly Span[]): Map<AnnotationId, number> {
  const lanes = new Map<AnnotationId, number>();
  const laneEnds: number[] = [];
  for (const span of wholeExtents(spans)) {
    const free = laneEnds.findIndex((end) => end <= span.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = span.end;
    lanes.set(span.id, lane);
  }
  return lanes;
}

function wholeExtents(spans: readonly Span[]): Span[] {
  const extents = new Map<AnnotationId, Span>();
  for (const span of spans) {
    if (span.end <= span.start) continue;
    const known = extents.get(span.id) ?? span;
    extents.set(span.id, {
      id: span.id,
      start: Math.min(known.start, span.start),
      end: Math.max(known.end, span.end),
    });
  }
  return [...extents.values()].sort(compareSpans);
}
