/** The part of a passage that corresponds to some words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingPart } from '../../../annotations/claim/matching-part.ts';

const part = (passage: string, words: string): string => {
  const { start, end } = matchingPart(passage, words);
  return passage.slice(start, end);
};

describe('the part of a passage that corresponds to words', () => {
  it.each([
    [
      'leaves out who says it',
      'We are ready to sail together,” harbour director Mats Reker said',
      'We are ready to sail together',
      'We are ready to sail together',
    ],
    [
      'leaves out what stands before',
      'The minister added that the lock stays shut until May',
      'the lock stays shut until May',
      'the lock stays shut until May',
    ],
    [
      'keeps what came in between',
      '“We are ready,” he said, “to sail together”',
      'We are ready to sail together',
      'We are ready,” he said, “to sail together',
    ],
    [
      'knows another spelling',
      'so Nikolay Patrushev said on Monday',
      'Nikolai Patrushev said',
      'Nikolay Patrushev said',
    ],
    [
      'is all of it where the words go further',
      'stays shut until May',
      'The lock stays shut until May, he said',
      'stays shut until May',
    ],
    [
      'is all of it where they have nothing in common',
      'Boats wait upstream',
      'The lock is shut',
      'Boats wait upstream',
    ],
    [
      'is not stretched by a single word that came by chance',
      'the boats wait while the lock stays shut until May',
      'the lock stays shut until May',
      'the lock stays shut until May',
    ],
  ])('%s', (_name, passage, words, expected) => {
    expect(part(passage, words)).toBe(expected);
  });

  it('lies within the passage and cuts no word, whatever the texts are', () => {
    const text = fc.array(fc.constantFrom('harbour', 'lock', 'May', 'said', '“', ',', '😀', 'é'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const passage = one.join(' ');
        const { start, end } = matchingPart(passage, other.join(' '));
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(passage.length);
        expect(start).toBeLessThanOrEqual(end);
        for (const edge of [start, end]) {
          const around = edge === 0 ? '' : passage.slice(edge - 1, edge + 1);
          expect(around).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
        }
      }),
    );
  });
});
