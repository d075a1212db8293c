/** Offsets in UTF-16 and in code points lead to the same places, whatever the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointIndex, codePointLength } from '../../../annotations/text/code-points.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '😀', '𝔘', 'é', '\ud800', '\n') }),
);

/** The slow and certain way: count what the string iterator gives. */
function countCodePoints(text: string): number {
  return Array.from(text).length;
}

describe('codePointIndex', () => {
  test.each([
    { text: '', utf16: 0, points: 0 },
    { text: 'abc', utf16: 2, points: 2 },
    { text: '😀b', utf16: 2, points: 1 },
    { text: '😀b', utf16: 3, points: 2 },
    { text: 'a😀😀', utf16: 5, points: 3 },
    { text: '\ud800a', utf16: 1, points: 1 },
  ])('$text: $utf16 code units are $points code points', ({ text, utf16, points }) => {
    expect(codePointIndex(text).toCodePoints(utf16)).toBe(points);
    expect(codePointIndex(text).toUtf16(points)).toBe(utf16);
  });

  test('an offset inside a surrogate pair gives the character that it cuts', () => {
    expect(codePointIndex('a😀b').toCodePoints(2)).toBe(1);
  });

  test('offsets outside the text are clamped', () => {
    const index = codePointIndex('a😀');
    expect([index.toCodePoints(-4), index.toCodePoints(99), index.toUtf16(-1), index.toUtf16(99)]).toEqual([
      0, 2, 0, 3,
    ]);
  });

  test('agrees with counting, and comes back, at every code point of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = codePointIndex(text);
        expect(index.length).toBe(countCodePoints(text));
        expect(codePointLength(text)).toBe(index.length);
        let utf16 = 0;
        for (const [points, character] of Array.from(text).entries()) {
          expect(index.toCodePoints(utf16)).toBe(points);
          expect(index.toUtf16(points)).toBe(utf16);
          utf16 += character.length;
        }
      }),
    );
  });
});
