/** Figures, however they are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKey, findFigures } from '../../../annotations/wording/figures.ts';

const keys = (text: string) => findFigures(text).map(figureKey);

describe('the same figure written otherwise', () => {
  it.each([
    ['1.2 million', '1,200,000'],
    ['1.2m', '1 200 000'],
    ['1.2-million', '1.200.000'],
    ['$5 million', '5 million dollars'],
    ['US$5m', 'five million US dollars'],
    ['€3bn', '3 billion euros'],
    ['£40', 'forty pounds'],
    ['12 percent', 'twelve per cent'],
    ['12%', '12 pct'],
    ['half of them', '50 percent of them'],
    ['a quarter of them', '25 % of them'],
    ['two-thirds of the boats', 'two thirds of the boats'],
    ['twenty-five', '25'],
    ['one hundred and five', '105'],
    ['two hundred thousand', '200,000'],
    ['two thousand three hundred', '2,300'],
    ['3rd', 'third'],
    ['twenty-first', '21st'],
    ['a dozen', '12'],
    ['a million', '1,000,000'],
    ['4,500', '4\u202f500'],
  ])('%s is %s', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
    expect(keys(one)).toHaveLength(1);
  });
});

describe('other figures', () => {
  it.each([
    ['40 million', '45 million'],
    ['5 percent', '5 percentage points'],
    ['5 percent', '5'],
    ['$5', '€5'],
    ['A$5', '$5'],
    ['5', '5th'],
    ['1.2 million', '12 million'],
    ['hundreds of boats', 'thousands of boats'],
    ['a third of them', 'half of them'],
  ])('%s is not %s', (one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(other)).toHaveLength(1);
    expect(keys(one)).not.toEqual(keys(other));
  });
});

it.each([
  [
    'words that only look like figures',
    'Attend the tenth-rate weight of often stone, onetime.',
    ['ordinal:10'],
  ],
  ['a size without a number', 'Thanks a bit, hundred-fold', []],
  ['two figures in a row', 'between 10 and 15, or 10-15', [':10', ':15', ':10', ':15']],
  ['figures within names of things', 'the A320 and the T-34 and MH17', [':34']],
  ['numbers told one by one', 'two three', []],
])('%s', (_name, text, expected) => {
  expect(keys(text)).toEqual(expected);
});

it('a number with and without separators is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999_999_999 }), (value) => {
      expect(keys(value.toLocaleString('en'))).toEqual([`:${value}`]);
      expect(keys(String(value))).toEqual([`:${value}`]);
    }),
  );
});
