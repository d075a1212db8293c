/** Annotations for tests, with only what a test is about spelled out. */
import { createAnchor } from '../../annotations/anchor/create-anchor.ts';
import { openCheck } from '../../annotations/annotation/check.ts';
import type { Annotation, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';

export const textHash = 'a'.repeat(64);
export const otherTextHash = 'b'.repeat(64);
export const sampleText =
  'The mayor opened the lock. “It will hold,” she said, “for a hundred years.” Few agree.';

/** An annotation of `words` in `sampleText`, or of other words of one's own; everything else may be set. */
export function annotation(
  id: string,
  fields: Partial<Annotation> & { readonly words?: string } = {},
): Annotation {
  const { words = 'The mayor', ...rest } = fields;
  const at = sampleText.indexOf(words);
  const text = at === -1 ? words : sampleText;
  const start = Math.max(at, 0);
  return {
    id,
    article: 'harbour-00000001',
    analyst: 'ana',
    segments: [{ anchor: createAnchor(text, textHash, start, start + words.length) }],
    tag: 'quote',
    note: '',
    attribution: {},
    check: openCheck,
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    ...rest,
  };
}

export function placed(
  id: string,
  start: number,
  end: number,
  fields: Partial<Annotation> = {},
): PlacedAnnotation {
  return { annotation: annotation(id, fields), placements: [{ state: 'exact', start, end }] };
}
