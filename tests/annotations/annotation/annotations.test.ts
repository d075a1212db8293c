/** New annotations from selections, and annotations in order. */
import { describe, expect, it } from 'vitest';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import {
  annotationWords,
  countByTag,
  orderAnnotations,
} from '../../../annotations/annotation/order-annotations.ts';
import { annotation, placed, sampleText, textHash } from '../builders.ts';

describe('newAnnotation', () => {
  const article = {
    id: 'harbour-00000001',
    text: sampleText,
    blocks: [{ kind: 'paragraph' as const, start: 0, end: sampleText.length }],
    source: { textSha256: textHash },
  };
  const request = { id: '1', article, tag: 'quote', analyst: 'ana', now: '2024-05-01T10:00:00.000Z' };

  it('anchors the tidied words', () => {
    const made = newAnnotation({ ...request, selection: { start: 0, end: 10 } });
    expect(made).toEqual({ ok: true, value: annotation('1') });
  });

  it('says what to do when nothing is selected', () => {
    const made = newAnnotation({ ...request, selection: { start: 3, end: 4 } });
    expect(made).toMatchObject({ ok: false, code: 'selection-empty' });
  });
});

describe('orderAnnotations', () => {
  it('follows the text, the longer first, with the unplaced last', () => {
    const lost = { annotation: annotation('lost'), placements: [{ state: 'lost' }] } as const;
    const items = [lost, placed('late', 9, 12), placed('short', 2, 4), placed('long', 2, 8)];
    expect(orderAnnotations(items).map((item) => item.annotation.id)).toEqual([
      'long',
      'short',
      'late',
      'lost',
    ]);
  });
});

describe('countByTag and annotationWords', () => {
  it('counts the tags that occur', () => {
    const counts = countByTag([annotation('1'), annotation('2', { tag: 'opinion' }), annotation('3')]);
    expect(Object.fromEntries(counts)).toEqual({ quote: 2, opinion: 1 });
  });

  it('shows a split quote as one', () => {
    const parts = [
      annotation('1', { words: '“It will hold,”' }),
      annotation('2', { words: '“for a hundred years.”' }),
    ];
    const segments = parts.flatMap((part) => part.segments);
    expect(annotationWords({ segments })).toBe('“It will hold,” […] “for a hundred years.”');
  });
});
