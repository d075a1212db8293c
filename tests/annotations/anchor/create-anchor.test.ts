/** Anchors hold the words and their context, and never half a character. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextLength } from '../../../annotations/anchor/anchor.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { textHash } from '../builders.ts';

const anchorOf = (text: string, start: number, end: number) => createAnchor(text, textHash, start, end);

describe('createAnchor', () => {
  it.each([
    [
      'words in the middle',
      'one two three',
      4,
      7,
      { exact: 'two', prefix: 'one ', suffix: ' three', start: 4, end: 7 },
    ],
    ['the whole text', 'one', 0, 3, { exact: 'one', prefix: '', suffix: '', start: 0, end: 3 }],
    ['a start inside an emoji', 'a😀b', 2, 4, { exact: '😀b', prefix: 'a', suffix: '', start: 1, end: 4 }],
    ['an end inside an emoji', 'a😀b', 0, 2, { exact: 'a😀', prefix: '', suffix: 'b', start: 0, end: 3 }],
    ['offsets outside the text', 'one', -5, 99, { exact: 'one', prefix: '', suffix: '', start: 0, end: 3 }],
  ])('keeps %s', (_name, text, start, end, expected) => {
    expect(anchorOf(text, start, end)).toEqual({ ...expected, textSha256: textHash });
  });

  it('shortens the context rather than cut a character', () => {
    const text = `😀${'x'.repeat(contextLength - 1)}word${'y'.repeat(contextLength - 1)}😀`;
    const start = text.indexOf('word');
    const anchor = anchorOf(text, start, start + 4);
    expect(anchor.prefix).toBe('x'.repeat(contextLength - 1));
    expect(anchor.suffix).toBe('y'.repeat(contextLength - 1));
  });

  it('joins to the text it was made on, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(300), fc.nat(300), (text, one, other) => {
        const anchor = anchorOf(text, Math.min(one, other), Math.max(one, other));
        const around = anchor.prefix + anchor.exact + anchor.suffix;
        expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
        expect(text.startsWith(around, anchor.start - anchor.prefix.length)).toBe(true);
        expect([anchor.prefix, anchor.exact, anchor.suffix].filter((part) => /\p{Cs}/u.test(part))).toEqual(
          [],
        );
      }),
    );
  });
});
