/** Decides which annotation a click chooses: the innermost, and the next one outwards when the same place is clicked again. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';

/**
 * The annotations at a clicked place in the order they are offered: `here` innermost first, turned round so that the one after
 * `chosen` leads when this place offered the same ones `before`.
 */
export function offerOrder(
  here: readonly AnnotationId[],
  before: readonly AnnotationId[],
  chosen: AnnotationId | null,
): AnnotationId[] {
  const again = before.length === here.length && before.every((id) => here.includes(id));
  const current = chosen === null ? -1 : here.indexOf(chosen);
  if (!again || current === -1) return [...here];
  const next = (current + 1) % here.length;
  return [...here.slice(next), ...here.slice(0, next)];
}
