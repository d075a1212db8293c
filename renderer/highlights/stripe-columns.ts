/** Decides which margin stripe stands in which column: those beside one another take different ones, and what is left over becomes one more. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import { FreeLanes } from '../../annotations/overlap/free-lanes.ts';
import type { IndexedAnnotation } from './annotation-index.ts';

/** One annotation, or several for which there is no column of their own. */
export interface Stripe {
  readonly ids: readonly AnnotationId[];
  /** From its first character to its last. UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface MeasuredStripe extends Stripe {
  /** In CSS px. */
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedStripe extends MeasuredStripe {
  /** From 0, beside the text, outwards. */
  readonly column: number;
}

/**
 * The stripes of annotations in text order. Those that lie deeper than `most` over one another are joined where they meet, so that a pile
 * of thousands has few heights to be found; the chosen one stays by itself.
 */
export function gatherStripes(
  near: readonly IndexedAnnotation[],
  most: number,
  chosen: AnnotationId | null,
): Stripe[] {
  const stripes: Stripe[] = [];
  let pile: { ids: AnnotationId[]; start: number; end: number } | null = null;
  for (const { item, extent, lane } of near) {
    const { id } = item.annotation;
    const { start, end } = extent;
    if (lane < most || id === chosen) {
      stripes.push({ ids: [id], start, end });
    } else if (pile !== null && start < pile.end) {
      pile.ids.push(id);
      pile.end = Math.max(pile.end, end);
    } else {
      pile = { ids: [id], start, end };
      stripes.push(pile);
    }
  }
  return stripes;
}

/** Stripes that share a height get different columns, the lowest free one each; those for which there is none share the outermost. */
export function arrangeStripes(
  stripes: readonly MeasuredStripe[],
  columns: number,
  chosen: AnnotationId | null,
): PlacedStripe[] {
  const outermost = columns - 1;
  const free = new FreeLanes();
  const placed: PlacedStripe[] = [];
  let shared: PlacedStripe | null = null;
  for (const stripe of [...stripes].sort((one, other) => one.top - other.top || other.bottom - one.bottom)) {
    const isPile = stripe.ids.length > 1;
    const column = isPile ? outermost : free.take(stripe.top, stripe.bottom);
    if (column < outermost || stripe.ids.includes(chosen ?? '')) {
      placed.push({ ...stripe, column: Math.min(column, outermost) });
    } else if (shared !== null && stripe.top < shared.bottom) {
      const joined: PlacedStripe = {
        ...shared,
        ids: [...shared.ids, ...stripe.ids],
        start: Math.min(shared.start, stripe.start),
        end: Math.max(shared.end, stripe.end),
        bottom: Math.max(shared.bottom, stripe.bottom),
      };
      placed[placed.lastIndexOf(shared)] = joined;
      shared = joined;
    } else {
      shared = { ...stripe, column: outermost };
      placed.push(shared);
    }
  }
  return placed;
}
