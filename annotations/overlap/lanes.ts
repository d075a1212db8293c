/** Gives annotations that overlap lanes of their own, so that the line under one never hides the line under another. */
import type { AnnotationId } from '../annotation/annotation.ts';
import { FreeLanes } from './free-lanes.ts';
import { compareSpans } from './span.ts';
import type { Span } from './span.ts';
import type { SpanList } from './span-list.ts';

/**
 * The lane of each annotation, from 0: the lowest that is free from its first character to its last. An annotation with several
 * segments keeps its lane between them, so that the parts of a split quote stand at one height. Greedy colouring of intervals in
 * order of their start uses the fewest lanes there can be.
 */
export function assignLanes(spans: readonly Span[]): Map<AnnotationId, number> {
  const lanes = new Map<AnnotationId, number>();
  const free = new FreeLanes();
  for (const span of wholeExtents(spans)) lanes.set(span.id, free.take(span.start, span.end));
  return lanes;
}

/**
 * The lanes that change when a whole extent has come to the list or has gone from it, given those of before. The lanes are again what
 * `assignLanes` gives for all: everything before the extent keeps its lane, and what follows does from where nothing that differs from
 * before is still in the way.
 */
export function reassignLanes(
  extents: SpanList,
  changed: Span,
  laneOf: (id: AnnotationId) => number,
): Map<AnnotationId, number> {
  const lanes = new Map<AnnotationId, number>();
  const running = extents
    .spansIn(changed.start, changed.start + 1)
    .filter((span) => compareSpans(span, changed) < 0)
    .map((span) => ({ lane: laneOf(span.id), end: span.end }));
  const free = new FreeLanes(running);
  let differentUntil = changed.end;
  for (const span of extents.from(changed)) {
    if (span.start >= differentUntil) break;
    const lane = free.take(span.start, span.end);
    const isNew = span.id === changed.id;
    if (!isNew && lane === laneOf(span.id)) continue;
    lanes.set(span.id, lane);
    differentUntil = Math.max(differentUntil, span.end);
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
