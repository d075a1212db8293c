/** The exact words of an annotation as one line of text. */
import { segmentSeparator } from '../annotation/order-annotations.ts';
import type { ReportedSegment } from './report-model.ts';

/** The words of all segments as the article has them now, in order; nothing inside a segment is changed. */
export function annotationWords(segments: readonly ReportedSegment[]): string {
  return segments.map((segment) => segment.words).join(segmentSeparator);
}
