/** Measures how much of the base's wording a variant has: all that coverage needs to know of the two. */
import type { ClaimVariant } from '../claim/variant.ts';
import { alignUnits, type AlignedRun } from './align-units.ts';
import type { ReadWording } from './pair-units.ts';
import { readVariant } from './read-variant.ts';

export interface WordsMeasure {
  /** Units of the base that the variant has as well, and all of the base. */
  readonly shared: number;
  readonly of: number;
  /** Units of the variant that stand between words of the base and are none of it. */
  readonly inserted: number;
}

export function measureWords(base: ClaimVariant, variant: ClaimVariant): WordsMeasure {
  const read = readVariant(base);
  return measureRuns(read, alignUnits(read.units, readVariant(variant).units));
}

export function measureRuns(base: ReadWording, runs: readonly AlignedRun[]): WordsMeasure {
  let shared = 0;
  let inserted = 0;
  for (const [index, { kind, base: here, variant: there }] of runs.entries()) {
    if (kind === 'same') shared += here.end - here.start;
    // What stands before or behind all of the base's words is more of the article, and not put into them.
    else if (index > 0 && index < runs.length - 1) {
      inserted += Math.max(0, there.end - there.start - (here.end - here.start));
    }
  }
  return { shared, of: base.units.length, inserted };
}
