/** Flags a claim that comes with another number, date or title in another article, with the two passages. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { ClaimVariant } from '../claim/variant.ts';
import { flaggedChanges, type FlaggedChange, type FlaggedDifference } from '../wording/flagged-changes.ts';
import { wordKey } from '../wording/wording-units.ts';

export interface DifferenceFlag extends FlaggedDifference {
  /** The first two passages that differ so, in the order of the members. */
  readonly one: ClaimVariant;
  readonly other: ClaimVariant;
  /** How many further pairs of passages differ in the same way. */
  readonly more: number;
}

/** Variants beyond which each is compared with the base only, and no longer with every other one: the pairs grow with the square. */
const mostInPairs = 30;

/** Pairs that an analyst calls a paraphrase count as well; dates that may be the same, and a different form of one, do not. */
export function flagDifferences(
  variants: readonly ClaimVariant[],
  base: AnnotationId | null,
): readonly DifferenceFlag[] {
  const flags = new Map<string, DifferenceFlag>();
  for (const [one, other] of pairsToFlag(variants, base)) {
    for (const { change, place } of flaggedChanges(one, other)) {
      const key = keyOf(change);
      const known = flags.get(key);
      flags.set(
        key,
        known === undefined ? { change, place, one, other, more: 0 } : { ...known, more: known.more + 1 },
      );
    }
  }
  return [...flags.values()];
}

/** The pairs that are compared, the base's first. */
function* pairsToFlag(
  variants: readonly ClaimVariant[],
  base: AnnotationId | null,
): Generator<readonly [one: ClaimVariant, other: ClaimVariant]> {
  const first = variants.find(({ annotation }) => annotation === base) ?? variants[0];
  if (first === undefined) return;
  const ordered = [first, ...variants.filter((variant) => variant !== first)];
  const bases = ordered.length > mostInPairs ? ordered.slice(0, 1) : ordered;
  for (const [index, one] of bases.entries()) {
    for (const other of ordered.slice(index + 1)) if (one.article !== other.article) yield [one, other];
  }
}

/** The same for a change and for the same change seen from the other side. */
function keyOf({ kind, before, after }: FlaggedChange): string {
  const words = [before, after].map((each) => (each?.text ?? '').split(/\s+/u).map(wordKey).join(' '));
  return JSON.stringify([kind, ...words.sort()]);
}
