/** Which words of a variant stand in quotation marks, as the article has them around the words. */
import { segmentSeparator } from '../annotation/order-annotations.ts';
import { findQuotations } from '../attribution/quotations.ts';
import type { ClaimVariant } from '../claim/variant.ts';
import type { SelectedRange } from '../selection/selected-range.ts';

/** In UTF-16 code units of the variant's words. An analyst's word that all of it is direct or indirect speech goes before the marks. */
export function quotedRanges({ words, surroundings, attribution }: ClaimVariant): readonly SelectedRange[] {
  if (attribution.manner === 'indirect') return [];
  const quotations = findQuotations(surroundings.text);
  let at = 0;
  const found = surroundings.words.flatMap((segment): readonly SelectedRange[] => {
    const begin = at;
    at += segment.end - segment.start + segmentSeparator.length;
    return quotations.flatMap(({ start, end }) => {
      const from = Math.max(start, segment.start);
      const to = Math.min(end, segment.end);
      return from < to ? [{ start: begin + from - segment.start, end: begin + to - segment.start }] : [];
    });
  });
  return found.length === 0 && attribution.manner === 'direct' ? [{ start: 0, end: words.length }] : found;
}
