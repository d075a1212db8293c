/** Which variants of a claim are compared for its coverage and its flagged differences, one comparison after another. */
import type { ClaimVariant } from '../claim/variant.ts';
import { compareVariants } from '../wording/compare-variants.ts';
import { flagDifferences, pairsToFlag } from './flag-differences.ts';

/**
 * Makes every comparison that `makeCoverage` and `flagDifferences` ask for, and stops after each: a claim of twenty outlets has some two
 * hundred, of which each takes a fraction of a millisecond. What was compared once is known, so both then cost next to nothing.
 */
export function* compareClaim(variants: readonly ClaimVariant[], base: ClaimVariant | null): Generator<void> {
  if (base === null) return;
  for (const variant of variants) {
    if (variant.kind === 'paraphrase') continue;
    compareVariants(base, variant);
    yield;
  }
  for (const [one, other] of pairsToFlag(variants, base.annotation)) {
    compareVariants(one, other);
    yield;
  }
  flagDifferences(variants, base.annotation);
}
