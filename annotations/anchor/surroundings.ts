/** How well what stands around a place agrees with what stood around an anchor's words. All offsets are of folded units. */
import type { Pattern } from './approximate-match.ts';
import type { PreparedAnchor } from './prepared-anchor.ts';

/** One side of a place. */
export interface Side {
  /** 0, as unrelated text, to 1, the same to the letter. */
  readonly agreement: number;
  /** 0 to 1: how much there was to compare. A side that the edge of the text cut short says less. */
  readonly weight: number;
}

export interface Surroundings {
  readonly before: Side;
  readonly after: Side;
  /** Both sides by their weights, 0 to 1. */
  readonly agreement: number;
}

/** The share of edits at which any two stretches of prose of one language are met: sixty in a hundred letters must be changed. */
const unrelatedEdits = 0.6;

/** What surroundings are worth that are there, but no longer next to the words: something was put between. */
const apart = 0.5;

/** How far from the words surroundings are still looked for: a sentence put between. In folded units. */
const nearby = 128;

/** A side as long as this counts in full, in folded units: half a line singles out most places. */
const fullWeight = 32;

/** What it says that words stood at the very edge of the text: little, as things are put before and after articles. */
const edgeWeight = 0.25;

export function compareSurroundings(
  anchor: PreparedAnchor,
  units: Uint16Array,
  start: number,
  end: number,
): Surroundings {
  const before =
    anchor.prefix.length === 0
      ? edge(start <= 1)
      : side(anchor.before(), units, Math.max(0, start - anchor.prefix.length - nearby), start);
  const after =
    anchor.suffix.length === 0
      ? edge(end >= units.length - 1)
      : side(anchor.after(), units, end, Math.min(units.length, end + anchor.suffix.length + nearby));
  const weight = before.weight + after.weight;
  return {
    before,
    after,
    agreement: (before.agreement * before.weight + after.agreement * after.weight) / weight,
  };
}

function edge(stillThere: boolean): Side {
  return { agreement: stillThere ? 1 : 0, weight: edgeWeight };
}

/** How well a stretch that ends at `at` agrees with what stands before `at`, 0 to 1. */
export function agreementBefore(prefix: Pattern, units: Uint16Array, at: number): number {
  return side(prefix, units, Math.max(0, at - prefix.length - nearby), at).agreement;
}

/** How well a stretch, compiled backwards, that begins at `at` agrees with what stands there, 0 to 1. */
export function agreementAfter(suffix: Pattern, units: Uint16Array, at: number): number {
  return side(suffix, units, at, Math.min(units.length, at + suffix.length + nearby)).agreement;
}

function side(pattern: Pattern, units: Uint16Array, from: number, to: number): Side {
  const { distance, distanceAtEnd } = pattern.match(units, from, to, false);
  const agreement = Math.max(
    agreementOf(distanceAtEnd, pattern.length),
    apart * agreementOf(distance, pattern.length),
  );
  return { agreement, weight: Math.max(edgeWeight, Math.min(1, pattern.length / fullWeight)) };
}

/** 1 without edits, falling to 0 at the share of edits that unrelated text needs. */
export function agreementOf(distance: number, length: number): number {
  return Math.max(0, 1 - distance / length / unrelatedEdits);
}
