/**
 * Anchors of one text keep their order when the text is edited: those that are surely placed say where the others must be. All
 * offsets are UTF-16 code units, of the old text (`from`) and of the new one (`to`).
 */
import { contextLength } from './anchor.ts';

export interface FixedPoint {
  readonly from: number;
  readonly to: number;
}

/** What the surely placed neighbours say about an old offset. */
export interface Expectation {
  /** Where the words should stand if nothing changed between them and the neighbour before; without one, the neighbour after. */
  readonly start: number;
  /** The same by the neighbour after; without one, by the neighbour before. */
  readonly startAfter: number;
  /** The places of the neighbours on both sides; the words should begin between them. */
  readonly earliest: number;
  readonly latest: number;
  /** Both neighbours moved by the same distance: what stands between them has kept its length. */
  readonly precise: boolean;
}

export interface Neighbours {
  expect(from: number): Expectation;
  /** What those say that stand clear of a passage: one that was copied along with it says the same as it. */
  expectClear(from: number, to: number): Expectation;
}

/**
 * Takes the longest series of points that is in order in both texts, so that a passage which was moved elsewhere bounds no other,
 * and answers in O(log n).
 */
export function createNeighbours(points: readonly FixedPoint[]): Neighbours {
  const chain = longestOrdered(points);
  return {
    expect(from) {
      const next = firstAtOrAfter(chain, from);
      const following = chain[next];
      return between(from, following?.from === from ? following : chain[next - 1], following);
    },
    expectClear(from, to) {
      const preceding = chain[firstAtOrAfter(chain, from - contextLength) - 1];
      return between(from, preceding, chain[firstAtOrAfter(chain, to + contextLength)]);
    },
  };
}

function between(
  from: number,
  preceding: FixedPoint | undefined,
  following: FixedPoint | undefined,
): Expectation {
  const shiftBefore = preceding === undefined ? undefined : preceding.to - preceding.from;
  const shiftAfter = following === undefined ? undefined : following.to - following.from;
  return {
    start: from + (shiftBefore ?? shiftAfter ?? 0),
    startAfter: from + (shiftAfter ?? shiftBefore ?? 0),
    earliest: preceding?.to ?? 0,
    latest: following?.to ?? Number.POSITIVE_INFINITY,
    precise: shiftBefore !== undefined && shiftBefore === shiftAfter,
  };
}

function firstAtOrAfter(chain: readonly FixedPoint[], from: number): number {
  let low = 0;
  let high = chain.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const point = chain[middle];
    if (point !== undefined && point.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest increasing subsequence by patience sorting (Fredman, Discrete Mathematics 11, 1975), O(n log n). */
function longestOrdered(unsorted: readonly FixedPoint[]): FixedPoint[] {
  // Of points that stood at one offset only one may be taken, so the later place comes first.
  const points = [...unsorted].sort((one, other) => one.from - other.from || other.to - one.to);
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [index, point] of points.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const top = points[tops[middle] ?? 0];
      if (top !== undefined && top.to < point.to) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (tops[low - 1] ?? -1));
    tops[low] = index;
  }
  const chain: FixedPoint[] = [];
  for (let index = tops.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) {
    const point = points[index];
    if (point !== undefined) chain.push(point);
  }
  return chain.reverse();
}
