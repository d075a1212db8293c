/** Where a place of one article falls in another beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapPlace, sharedInOrder, type SharedWords } from '../../../annotations/twins/map-place.ts';

const words = (here: readonly [number, number], there: readonly [number, number]): SharedWords => ({
  here: { start: here[0], end: here[1] },
  there: { start: there[0], end: there[1] },
});
const lengths = { here: 1000, there: 500 };

describe('a place between two articles that share words', () => {
  const shared = [words([100, 200], [300, 400]), words([600, 700], [420, 470])];
  it.each([
    ['the beginning falls on the beginning', 0, 0],
    ['the beginning of shared words falls on theirs', 100, 300],
    ['within shared words it is the same share of them', 150, 350],
    ['between shared words it goes in proportion', 400, 410],
    ['the end of shared words falls on theirs', 700, 470],
    ['the end falls on the end', 1000, 500],
    ['beyond the end is the end', 2000, 500],
  ])('%s', (_name, offset, expected) => {
    expect(mapPlace(offset, shared, lengths)).toBe(expected);
  });

  it('goes in proportion when nothing is shared', () => {
    expect(mapPlace(500, [], lengths)).toBe(250);
  });

  it('leaves out the passage that was moved, and keeps the many that were not', () => {
    const moved = words([10, 40], [450, 480]);
    expect(sharedInOrder([moved, ...shared])).toEqual(shared);
  });

  it('never goes back while one reads on', () => {
    const extent = fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 90 }));
    const any = fc.array(
      fc
        .record({ here: extent, there: extent })
        .map(({ here, there }) =>
          words([here[0], here[0] + here[1]], [there[0] / 2, there[0] / 2 + there[1] / 2]),
        ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, fc.nat(1000), fc.nat(1000), (found, one, other) => {
        const inOrder = sharedInOrder(found);
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        expect(mapPlace(first, inOrder, lengths)).toBeLessThanOrEqual(mapPlace(second, inOrder, lengths));
      }),
    );
  });
});
