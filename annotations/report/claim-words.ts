/** The exact words of a claim as one line of text. */
import { segmentSeparator } from '../annotation/order-annotations.ts';
import type { ClaimSegment } from './report-model.ts';

/** The words of all segments as the article has them now, in order; nothing inside a segment is changed. */
export function claimWords(segments: readonly ClaimSegment[]): string {
  return segments.map((segment) => segment.words).join(segmentSeparator);
}
