/** The reader's place in a preview, found again in the next one. */
import { expect, test } from 'vitest';
import { placeInNext } from '../../../main/shell/preview-place.ts';

const before = new Map([
  ['a1', 'ferry'],
  ['a2', 'quay'],
  ['a3', 'union'],
]);
const after = new Map([
  ['a1', 'quay'],
  ['a2', 'union'],
]);

const stay = { kind: 'stay' };

test.each([
  ['an article is gone to under its new number', '#a3', { kind: 'go', fragment: '#a2' }],
  ['words in an article lead to the article', '#w2-5', { kind: 'go', fragment: '#a1' }],
  ['a row of an article leads to the article', '#r3-1', { kind: 'go', fragment: '#a2' }],
  ['an article that is left out leaves the preview where it is', '#a1', stay],
  ['a part of the report leaves it where it is', '#evidence', stay],
  ['so does the beginning', '', stay],
  ['and anything else', '#%22%3E', stay],
])('%s', (_, fragment, expected) => {
  expect(placeInNext(`app://report-preview/x.html${fragment}`, before, after)).toEqual(expected);
});

test('an article that keeps its number stays where it was scrolled to', () => {
  expect(placeInNext('app://report-preview/x.html#w2-5', before, before)).toEqual(stay);
});
