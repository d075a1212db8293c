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

test.each([
  ['an article keeps its place under its new number', '#a3', '#a2'],
  ['words in an article lead to the article', '#w2-5', '#a1'],
  ['a row of an article leads to the article', '#r3-1', '#a2'],
  ['an article that is left out leads to the beginning', '#a1', ''],
  ['a part of the report keeps its name', '#evidence', '#evidence'],
  ['the beginning stays the beginning', '', ''],
  ['anything else leads to the beginning', '#%22%3E', ''],
])('%s', (_, fragment, expected) => {
  expect(placeInNext(`app://report-preview/x.html${fragment}`, before, after)).toBe(expected);
});
