/** The stretches of two wordings, with nothing lost on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVariants } from '../../../annotations/wording/compare-variants.ts';
import { describeChange } from '../../../annotations/wording/describe-change.ts';
import { anyText } from '../arbitraries.ts';
import { variant } from '../claim/variants.ts';

describe('the parts', () => {
  const show = (before: string, after: string) =>
    compareVariants(variant(before), variant(after))
      .parts.map((part) =>
        part.change === null
          ? part.after
          : (part.before === '' ? '' : `[${part.before}]`) + (part.after === '' ? '' : `{${part.after}}`),
      )
      .join('');

  it.each([
    ['words taken out', 'The old lock held.', 'The lock held.', 'The [old ]lock held.'],
    ['words taken out at the end', 'The lock held, he said.', 'The lock held.', 'The lock held[, he said].'],
    ['words taken out at the beginning', '“So the lock held.”', '“The lock held.”', '“[So ]The lock held.”'],
    ['words put in', 'The lock held.', 'The lock really held.', 'The lock {really }held.'],
    ['words replaced', 'The lock held.', 'The lock broke.', 'The lock [held]{broke}.'],
  ])('read as one text, with %s', (_name, before, after, expected) => {
    expect(show(before, after)).toBe(expected);
  });

  const anyWording = fc.oneof(
    anyText,
    fc
      .array(
        fc.constantFrom(
          '“',
          '”',
          ' ',
          ', ',
          '… ',
          'lock',
          'held',
          '40',
          'four',
          'Reker',
          'may',
          'reportedly',
          'Tuesday',
          'said',
          'director',
        ),
        { maxLength: 30 },
      )
      .map((words) => words.join(' ')),
  );

  it('hold both wordings whole, and every change of the words has its place', () => {
    fc.assert(
      fc.property(anyWording, anyWording, (before, after) => {
        const of = (text: string) => ({
          ...variant(''),
          words: text,
          surroundings: { text, words: [{ start: 0, end: text.length }] },
        });
        const { parts, changes, shared, of: all } = compareVariants(of(before), of(after));
        expect(parts.map((part) => part.before).join('')).toBe(before);
        expect(parts.map((part) => part.after).join('')).toBe(after);
        expect(shared).toBeLessThanOrEqual(all);
        const placed = new Set(parts.map(({ change }) => change));
        for (const index of changes.keys()) expect(placed.has(index)).toBe(true);
        for (const change of changes) expect(describeChange(change)).toMatch(/“.*\.$/su);
      }),
    );
  });

  it('of a wording and itself are no change', () => {
    fc.assert(
      fc.property(anyWording, (text) => {
        const same = {
          ...variant(''),
          words: text,
          surroundings: { text, words: [{ start: 0, end: text.length }] },
        };
        expect(compareVariants(same, same).changes).toEqual([]);
      }),
    );
  });
});
