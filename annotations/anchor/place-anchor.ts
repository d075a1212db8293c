/** Places one anchor on its own; those of a whole article are placed better and faster together. */
import type { Anchor, AnchoredText, Placement } from './anchor.ts';
import { placeAnchors } from './place-anchors.ts';

/** As `placeAnchors`, without neighbours to go by. */
export function placeAnchor(anchor: Anchor, article: AnchoredText): Placement {
  const [placement] = placeAnchors([anchor], article);
  return placement ?? { state: 'lost' };
}
