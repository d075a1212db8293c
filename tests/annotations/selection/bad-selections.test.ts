/** Selections as they should not be: each comes to an annotation that is whole, or to a sentence that says why there is none. */
import { describe, expect, it } from 'vitest';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import { annotationWords } from '../../../annotations/annotation/order-annotations.ts';
import { passage, placeOf, type Passage } from '../sentence/passages.ts';

const article = passage(
  ['headline', 'Port reopens'],
  'Rain fell on the 👩🏽‍🚒 crew at the cafe\u0301.',
  ['furniture', 'Share this story'],
  'The end.',
);

function tagged(range: { readonly start: number; readonly end: number }, of: Passage = article): string {
  const made = newAnnotation({
    id: '1',
    article: { ...of, id: 'harbour-00000001', source: { textSha256: 'a'.repeat(64) } },
    selection: range,
    tag: 'quote',
    analyst: 'ana',
    now: '2026-03-12T10:00:00.000Z',
  });
  return made.ok ? annotationWords(made.value) : made.message;
}

describe('a selection', () => {
  it.each([
    ['inside furniture is tagged all the same', placeOf(article, 'this story'), 'this story'],
    [
      'that begins in furniture and ends outside it is one run of words',
      { start: placeOf(article, 'story').start, end: placeOf(article, 'The end').end },
      'story\n\nThe end',
    ],
    [
      'across blocks is one run of words',
      { start: placeOf(article, 'reopens').start, end: placeOf(article, 'Rain').end },
      'reopens\n\nRain',
    ],
    ['of the whole article is all of it', { start: 0, end: article.text.length }, article.text],
    [
      'of one half of a surrogate pair is the whole character',
      { start: placeOf(article, '👩').start + 1, end: placeOf(article, '👩').start + 2 },
      '👩🏽‍🚒',
    ],
    [
      'that ends before an accent takes it along',
      { start: placeOf(article, 'cafe').start, end: placeOf(article, 'cafe').end },
      'cafe\u0301',
    ],
    [
      'of an accent alone is its letter',
      { start: placeOf(article, '\u0301').start, end: placeOf(article, '\u0301').end },
      'e\u0301',
    ],
    ['of nothing', { start: 5, end: 5 }, 'Select some words of the article first, then choose a tag.'],
    [
      'of the gap between two blocks',
      { start: placeOf(article, 'reopens').end, end: placeOf(article, 'Rain').start },
      'Select some words of the article first, then choose a tag.',
    ],
    [
      'of an article without words',
      { start: 0, end: 0 },
      'Select some words of the article first, then choose a tag.',
    ],
  ])('%s', (_name, range, words) => {
    expect(tagged(range)).toBe(words);
  });

  it('of an article of a million words is made, and keeps its ends', () => {
    const words = 'word '.repeat(1_000_000);
    expect(tagged({ start: 0, end: words.length }, passage(words))).toHaveLength(words.length - 1);
  });
});
