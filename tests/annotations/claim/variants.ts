/** Variants for tests, with only what a test is about spelled out. */
import { segmentSeparator } from '../../../annotations/annotation/order-annotations.ts';
import type { ClaimVariant } from '../../../annotations/claim/variant.ts';

/** A variant whose words are given as they stand in their sentence: the words in [brackets] are annotated, or all of it where there are none. */
export function variant(marked: string, fields: Partial<ClaimVariant> = {}): ClaimVariant {
  const text = marked.replaceAll(/[[\]]/gu, '');
  const words: { start: number; end: number }[] = [];
  for (const match of marked.matchAll(/\[([^\]]*)\]/gu)) {
    const start = match.index - 2 * words.length;
    words.push({ start, end: start + (match[1] ?? '').length });
  }
  if (words.length === 0) words.push({ start: 0, end: text.length });
  return {
    article: 'harbour-00000001',
    annotation: text.slice(0, 20),
    kind: 'wording',
    outlet: null,
    title: 'The lock',
    published: null,
    words: words.map(({ start, end }) => text.slice(start, end)).join(segmentSeparator),
    ranges: words,
    surroundings: { text, words },
    attribution: {},
    foundHedges: [],
    ...fields,
  };
}
