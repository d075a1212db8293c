/**
 * Everything about one claim that takes comparing its variants: how much of the base each has, and which figures, dates and titles differ.
 * It names variants by their index and nothing else of them, so that it can be made in another thread and sent back.
 */
import type { ClaimVariant } from '../claim/variant.ts';
import type { FlaggedDifference } from '../wording/flagged-changes.ts';
import { measureWords, type WordsMeasure } from '../wording/measure-words.ts';
import { flagDifferences, type DifferenceFlag } from './flag-differences.ts';

export interface ComparedClaim {
  /** What was measured by: an index of the variants; -1 where there are none. */
  readonly base: number;
  /** One for each variant. */
  readonly measures: readonly WordsMeasure[];
  readonly flags: readonly ComparedFlag[];
}

/** A `DifferenceFlag` whose passages are indexes of the variants. */
export interface ComparedFlag extends FlaggedDifference {
  readonly one: number;
  readonly other: number;
  readonly more: number;
}

/** @param base an index of the variants, or -1 */
export function compareClaim(variants: readonly ClaimVariant[], base: number): ComparedClaim {
  const measured = variants[base];
  if (measured === undefined) return { base: -1, measures: [], flags: [] };
  return {
    base,
    measures: variants.map((variant) => measureWords(measured, variant)),
    flags: flagDifferences(variants, measured.annotation).map((flag) => ({
      ...flag,
      one: variants.indexOf(flag.one),
      other: variants.indexOf(flag.other),
    })),
  };
}

/** The flags with the passages themselves. @param variants those that were compared */
export function flagsOf(
  { flags }: ComparedClaim,
  variants: readonly ClaimVariant[],
): readonly DifferenceFlag[] {
  return flags.flatMap((flag) => {
    const [one, other] = [variants[flag.one], variants[flag.other]];
    return one === undefined || other === undefined ? [] : [{ ...flag, one, other }];
  });
}
