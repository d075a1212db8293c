/** Flags a claim that comes with another number, date or title in another article, with the two passages. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { ClaimVariant } from '../claim/variant.ts';
import { compareVariants } from '../wording/compare-variants.ts';
import type { WordingChange } from '../wording/wording-change.ts';
import { wordKey } from '../wording/wording-units.ts';

export type FlaggedChange = Extract<WordingChange, { kind: 'figure' | 'date' | 'role' }>;

export interface DifferenceFlag {
  /** With words on both sides. */
  readonly change: FlaggedChange;
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
  const known = knownFlags.get(variants);
  if (known?.base === base) return known.flags;
  const flags = findFlags(variants, base);
  knownFlags.set(variants, { base, flags });
  return flags;
}

/** Asked again about the same variants, what was found before: views ask for all claims whenever one is another. */
const knownFlags = new WeakMap<
  readonly ClaimVariant[],
  { readonly base: AnnotationId | null; readonly flags: readonly DifferenceFlag[] }
>();

function findFlags(variants: readonly ClaimVariant[], base: AnnotationId | null): readonly DifferenceFlag[] {
  const flags = new Map<string, DifferenceFlag>();
  for (const [one, other] of pairsToFlag(variants, base)) {
    for (const change of compareVariants(one, other).changes) {
      if (!isFlagged(change)) continue;
      const key = keyOf(change);
      const known = flags.get(key);
      flags.set(
        key,
        known === undefined ? { change, one, other, more: 0 } : { ...known, more: known.more + 1 },
      );
    }
  }
  return [...flags.values()];
}

/** The pairs that are compared, the base's first. */
export function* pairsToFlag(
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

function isFlagged(change: WordingChange): change is FlaggedChange {
  if (change.before === null || change.after === null) return false;
  switch (change.kind) {
    case 'figure':
      return change.how === 'value';
    case 'date':
      return change.how !== 'precision';
    case 'role':
      return true;
    case 'hedge':
    case 'quote-cut':
    case 'speech':
    case 'attribution':
    case 'name':
    case 'order':
    case 'words':
      return false;
  }
}

/** The same for a change and for the same change seen from the other side. */
function keyOf({ kind, before, after }: FlaggedChange): string {
  const words = [before, after].map((each) => (each?.text ?? '').split(/\s+/u).map(wordKey).join(' '));
  return JSON.stringify([kind, ...words.sort()]);
}
