/** Where words stand in the window, as far as they are in sight. */
import { surroundingBox, type Box } from '../highlights/line-boxes.ts';
import type { BlockElements } from './block-elements.ts';
import type { Extent } from './positions.ts';

/** Round the words as far as they are in sight in the pane, relative to the window; null when none is. */
export function visibleBox(blocks: BlockElements, words: Extent | null, pane: HTMLElement): Box | null {
  if (words === null) return null;
  const { top, bottom } = pane.getBoundingClientRect();
  const rects = blocks
    .clientRects(words.start, words.end, blocks.between(top, bottom))
    .filter((rect) => rect.bottom > top && rect.top < bottom);
  return surroundingBox(rects);
}
