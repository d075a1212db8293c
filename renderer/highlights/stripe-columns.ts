/** Decides which margin stripe stands in which column: the annotations near the part on screen, and what is left over as one more. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { IndexedAnnotation } from './annotation-index.ts';

/** One annotation, or several for which there is no column of their own. */
export interface Stripe {
  /** From 0, beside the text, outwards. */
  readonly column: number;
  readonly ids: readonly AnnotationId[];
  /** From its first character to its last. UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The stripes of annotations in text order. Those in lanes 0 to `columns - 2` stand in the column of their lane; all that lie deeper
 * share the outermost, joined where they meet, so that a pile of thousands is one stripe. The chosen one always has its own.
 */
export function stripeColumns(
  near: readonly IndexedAnnotation[],
  columns: number,
  chosen: AnnotationId | null,
): Stripe[] {
  const stripes: Stripe[] = [];
  let shared: { ids: AnnotationId[]; start: number; end: number } | null = null;
  const outermost = columns - 1;
  const flush = (): void => {
    if (shared !== null) stripes.push({ column: outermost, ...shared });
    shared = null;
  };
  for (const { item, extent, lane } of near) {
    const { id } = item.annotation;
    const { start, end } = extent;
    if (lane < outermost || id === chosen) {
      stripes.push({ column: Math.min(lane, outermost), ids: [id], start, end });
    } else if (shared !== null && start < shared.end) {
      shared.ids.push(id);
      shared.end = Math.max(shared.end, end);
    } else {
      flush();
      shared = { ids: [id], start, end };
    }
  }
  flush();
  return stripes;
}
