/** Finds the character under the pointer, as opposed to the gap between characters that is nearest to it. */
import type { EditorView } from 'prosemirror-view';
import type { BlockElements } from './block-elements.ts';
import type { Positions } from './positions.ts';

/** How far above or below its letters a line still takes a click, as a share of the letters' height: lines lie close together. */
const lineSlack = 0.25;

/** The offset of the character at a point of the window, in UTF-16 code units; null beside the text. */
export function characterAt(
  view: EditorView,
  blocks: BlockElements,
  positions: Positions,
  point: { readonly clientX: number; readonly clientY: number },
): number | null {
  const found = view.posAtCoords({ left: point.clientX, top: point.clientY });
  if (found === null) return null;
  const gap = positions.toOffset(found.pos);
  const block = positions.blockAt(gap);
  // The gap lies before or after the character; a character may be two code units, and so may its neighbour.
  const candidates = [gap, gap - 1, gap - 2, gap + 1];
  const hit = candidates.find((offset) =>
    blocks
      .clientRects(offset, offset + 1, { first: block, last: block })
      .some((rect) => contains(rect, point.clientX, point.clientY)),
  );
  return hit ?? null;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  const slack = rect.height * lineSlack;
  return x >= rect.left && x < rect.right && y >= rect.top - slack && y < rect.bottom + slack;
}
