/** The words that changed between two wordings, and nothing lost on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../../annotations/difference/word-difference.ts';
import { anyText } from '../arbitraries.ts';

/** Removed words in [brackets], added ones in {braces}. */
const marked = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[${text}]` : `{${text}}`))
    .join('');

describe('the difference of two wordings', () => {
  it.each([
    ['nothing', 'The lock held.', 'The lock held.', 'The lock held.'],
    ['a hedge dropped', 'The lock reportedly held.', 'The lock held.', 'The lock [reportedly ]held.'],
    ['another figure', 'It cost 40 million.', 'It cost 45 million.', 'It cost [40]{45} million.'],
    ['two words as one change', 'The old lock held.', 'A new lock held.', '[The old]{A new} lock held.'],
    ['everything', 'Yes', 'No', '[Yes]{No}'],
    ['all of it taken out', 'gone', '', '[gone]'],
    ['all of it put in', '', 'new', '{new}'],
    ['letters of other scripts', 'Он сказал да.', 'Он сказал нет.', 'Он сказал [да]{нет}.'],
  ])('shows %s', (_name, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('holds both wordings whole', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = wordDifference(before, after);
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('of two long texts with nothing in common is one part for the other', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${String(index)}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, index) => `b${String(index)}`).join('  ');
    expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
