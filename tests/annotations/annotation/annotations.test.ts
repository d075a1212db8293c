/** New annotations from selections, and annotations in order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAnnotation, tidySelection } from '../../../annotations/annotation/new-annotation.ts';
import {
  annotationWords,
  countByTag,
  orderAnnotations,
} from '../../../annotations/annotation/order-annotations.ts';
import { anyText } from '../arbitraries.ts';
import { annotation, placed, sampleText, textHash } from '../builders.ts';

describe('tidySelection', () => {
  it.each([
    ['words as they are', 'one two', 0, 3, 'one'],
    ['without blanks around', 'one  two \n', 3, 10, 'two'],
    ['without blanks of no width', 'one \u200btwo\ufeff', 3, 9, 'two'],
    ['backwards', 'one two', 7, 4, 'two'],
    ['with a whole emoji', 'a👩🏽‍🚒b', 3, 4, '👩🏽‍🚒'],
    ['with a whole accented letter', 'cafe\u0301 au', 0, 4, 'cafe\u0301'],
    ['beyond the text', 'one', -4, 40, 'one'],
  ])('takes %s', (_name, text, start, end, words) => {
    const range = tidySelection(text, { start, end });
    expect(range && text.slice(range.start, range.end)).toBe(words);
  });

  it.each([
    ['nothing', 'one', 1, 1],
    ['blanks', 'one \n\u00a0 two', 3, 7],
    ['what is outside', 'one', 5, 9],
  ])('refuses %s', (_name, text, start, end) => {
    expect(tidySelection(text, { start, end })).toBeNull();
  });

  it('never begins or ends with a blank, and holds every other character that was selected', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, start, end) => {
        const range = tidySelection(text, { start, end });
        if (range === null) return;
        const words = text.slice(range.start, range.end);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
        const asked = text
          .slice(Math.min(start, end), Math.max(start, end))
          .replace(/[\s\u200b\u2060\ufeff]/g, '');
        expect(words.replace(/[\s\u200b\u2060\ufeff]/g, '')).toContain(asked);
      }),
    );
  });
});

describe('newAnnotation', () => {
  const article = { id: 'harbour-00000001', text: sampleText, source: { textSha256: textHash } };
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
