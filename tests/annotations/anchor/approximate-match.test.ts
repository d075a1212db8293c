/** The bit-parallel search against the plain table it stands for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../annotations/anchor/approximate-match.ts';
import type { Direction } from '../../../annotations/anchor/approximate-match.ts';

const units = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));

/** Sellers' table, column by column: the edits of the best match that ends after each unit. */
function distances(pattern: string, text: string, anchored: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const last = [column.at(-1) ?? 0];
  for (const [index, character] of Array.from(text).entries()) {
    const next = [anchored ? index + 1 : 0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const changed = (column[row - 1] ?? 0) + Number(pattern[row - 1] !== character);
      next.push(Math.min(changed, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    last.push(column.at(-1) ?? 0);
  }
  return last;
}

const few = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), maxLength });

describe('compilePattern', () => {
  it.each<Direction>(['forwards', 'backwards'])('agrees with the table, read %s', (direction) => {
    fc.assert(
      fc.property(few(80), few(90), fc.boolean(), (pattern, text, anchored) => {
        const match = compilePattern(units(pattern), direction).match(
          units(`xx${text}xx`),
          2,
          2 + text.length,
          anchored,
        );
        if (pattern === '') return;
        const turned = (whole: string) =>
          direction === 'forwards' ? whole : Array.from(whole).reverse().join('');
        const table = distances(turned(pattern), turned(text), anchored);
        const best = Math.min(...table);
        expect(match).toEqual({
          distance: best,
          firstReach: table.indexOf(best),
          lastReach: table.lastIndexOf(best),
          distanceAtEnd: table.at(-1),
        });
      }),
      { numRuns: 300 },
    );
  });
});
