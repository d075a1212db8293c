/** Places annotations without holding up the main process: what was made on the text as it is costs one comparison, the rest is the worker's. */
import type { AnchoredText, Placement } from '../../annotations/anchor/anchor.ts';
import { segmentAnchors, withPlacements } from '../../annotations/anchor/place-annotation.ts';
import { placeUnchanged } from '../../annotations/anchor/place-anchors.ts';
import type { Annotation, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';

export async function placeInWorker(
  annotations: readonly Annotation[],
  article: AnchoredText,
  worker: Pick<ArticleWorker, 'placeAnchors'>,
): Promise<Result<readonly PlacedAnnotation[], 'worker-failed'>> {
  const anchors = segmentAnchors(annotations);
  const unchanged = anchors.map((anchor) => placeUnchanged(anchor, article));
  if (unchanged.every((placement): placement is Placement => placement !== undefined)) {
    return success(withPlacements(annotations, unchanged));
  }
  // All together, so that those which stayed say where the others should be.
  const placed = await worker.placeAnchors(anchors, article);
  return placed.ok ? success(withPlacements(annotations, placed.value)) : placed;
}
