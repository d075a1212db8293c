/** Answers which annotations stand at an offset or in a range of the text, however many overlap there. */
import type { AnnotationId } from '../annotation/annotation.ts';
import { compareSpans } from './span.ts';
import type { Span } from './span.ts';

/** Offsets are UTF-16 code units. Answers are in text order, an annotation with several segments there once. */
export interface IntervalIndex {
  /** Every span, in text order. */
  readonly spans: readonly Span[];
  /** Annotations that cover the character after `offset`. */
  annotationsAt(offset: number): AnnotationId[];
  /** Annotations that share at least one character with the range from `start` to `end` (exclusive). */
  annotationsIn(start: number, end: number): AnnotationId[];
  /** The same, span by span. */
  spansIn(start: number, end: number): Span[];
}

/**
 * Builds the index in O(n log n); a question costs O(log n + answers). It is an interval tree laid over the sorted array, the
 * middle of each stretch being its root (Cormen et al., Introduction to Algorithms, 14.3): every root knows how far the spans of
 * its stretch reach, so that a stretch which ends too early is skipped whole.
 */
export function createIntervalIndex(unsorted: readonly Span[]): IntervalIndex {
  const spans = unsorted.filter((span) => span.end > span.start).sort(compareSpans);
  const reach = new Float64Array(spans.length);
  fillReach(spans, reach, 0, spans.length);

  function spansIn(start: number, end: number): Span[] {
    const found: Span[] = [];
    const visit = (low: number, high: number): void => {
      if (low >= high) return;
      const middle = (low + high) >>> 1;
      const span = spans[middle];
      if (span === undefined || (reach[middle] ?? 0) <= start) return;
      visit(low, middle);
      if (span.start >= end) return;
      if (span.end > start) found.push(span);
      visit(middle + 1, high);
    };
    if (end > start) visit(0, spans.length);
    return found;
  }

  const annotationsIn = (start: number, end: number) => [
    ...new Set(spansIn(start, end).map((span) => span.id)),
  ];
  return { spans, spansIn, annotationsIn, annotationsAt: (offset) => annotationsIn(offset, offset + 1) };
}

/** Writes into `reach`, for the root of each stretch, the furthest end in that stretch, and returns it. */
function fillReach(spans: readonly Span[], reach: Float64Array, low: number, high: number): number {
  if (low >= high) return 0;
  const middle = (low + high) >>> 1;
  const furthest = Math.max(
    spans[middle]?.end ?? 0,
    fillReach(spans, reach, low, middle),
    fillReach(spans, reach, middle + 1, high),
  );
  reach[middle] = furthest;
  return furthest;
}
