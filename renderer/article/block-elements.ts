/** The elements of the article's blocks by index, and ranges and rectangles within them: all that drawing over the text needs to know of the page. */
import type { EditorView } from 'prosemirror-view';
import { blockClass } from './schema.ts';
import type { Extent, Positions } from './positions.ts';
import { firstReaching } from './first-reaching.ts';

/**
 * Stands on the blocks near the part on screen. Only these have styles for highlights: an element is given each of them one by one, and
 * for all blocks of a long article that takes longer than laying it out.
 */
export const reachedClass = 'in-reach';

/** Indices of blocks, both included; `last` is before `first` when there is none. */
export interface BlockWindow {
  readonly first: number;
  readonly last: number;
}

/** Kept up to date by calling `refresh` when blocks are drawn anew or folded. */
export class BlockElements {
  #elements: readonly Element[] = [];
  /** Indices of the blocks that are not folded away: only these have a place on the page. */
  #shown: readonly number[] = [];
  #positions: Positions | null = null;
  /** The elements that carry the class for those that are drawn over. */
  readonly #reached = new Set<Element>();

  /** Reads the blocks off the view: one pass over its children, no walk into them. */
  refresh(view: EditorView, positions: Positions): void {
    const elements = Array.from(view.dom.children).filter((child) => child.classList.contains(blockClass));
    this.#elements = elements;
    this.#shown = [...elements.keys()].filter(
      (index) => elements[index]?.classList.contains('folded') !== true,
    );
    this.#positions = positions;
  }

  /** The blocks any part of which stands between two heights of the window, in CSS px from its top. */
  between(top: number, bottom: number): BlockWindow {
    const shown = this.#shown;
    const rect = (index: number): DOMRect | undefined =>
      this.#elements[shown[index] ?? -1]?.getBoundingClientRect();
    const first = firstReaching(shown.length, (index) => (rect(index)?.bottom ?? 0) > top);
    const after = firstReaching(shown.length, (index) => (rect(index)?.top ?? 0) >= bottom);
    return first >= after
      ? { first: 0, last: -1 }
      : { first: shown[first] ?? 0, last: shown[after - 1] ?? -1 };
  }

  /** Lets highlights be seen in the blocks of the window, and in no others. */
  reach(window: BlockWindow): void {
    const wanted = new Set(this.#elements.slice(window.first, window.last + 1));
    for (const element of this.#reached) if (!wanted.has(element)) element.classList.remove(reachedClass);
    // Also those that have it: an element that is drawn anew comes without.
    for (const element of wanted) element.classList.add(reachedClass);
    this.#reached.clear();
    for (const element of wanted) this.#reached.add(element);
  }

  /** How far down the article each block begins, from 0 to 1; one more number than there are blocks, the last being the end. */
  verticalShares(): number[] {
    const rects = this.#elements.map((element) => element.getBoundingClientRect());
    const shown = rects.filter((rect) => rect.height > 0);
    const top = shown[0]?.top ?? 0;
    const height = (shown.at(-1)?.bottom ?? 1) - top;
    const shares: number[] = [];
    for (const rect of rects) shares.push(rect.height > 0 ? (rect.top - top) / height : (shares.at(-1) ?? 0));
    return [...shares, 1];
  }

  /** Where a block's text begins and ends, or null when there is no such block. */
  extent(block: number): Extent | null {
    return this.#positions?.blocks[block] ?? null;
  }

  /** The rectangle of a block relative to the window, or null where it is folded away. */
  blockRect(index: number): DOMRect | null {
    const element = this.#elements[index];
    return element === undefined || element.classList.contains('folded')
      ? null
      : element.getBoundingClientRect();
  }

  /** The part of the text from `start` to `end` that stands in a block, or null when it holds none of it or is folded. */
  rangeIn(block: number, start: number, end: number): Range | null {
    const extent = this.#positions?.blocks[block];
    const element = this.#elements[block];
    if (extent === undefined || element === undefined || element.classList.contains('folded')) return null;
    const from = Math.max(start, extent.start) - extent.start;
    const to = Math.min(end, extent.end) - extent.start;
    return to > from ? textRange(element, from, to) : null;
  }

  /** The rectangles of the text from `start` to `end` as far as it stands in the blocks of the window. */
  clientRects(start: number, end: number, blocks: BlockWindow): DOMRect[] {
    const positions = this.#positions;
    if (positions === null || end <= start) return [];
    const first = Math.max(blocks.first, positions.blockAt(start));
    const last = Math.min(blocks.last, positions.blockAt(end));
    const rects: DOMRect[] = [];
    for (let block = first; block <= last; block += 1) {
      const range = this.rangeIn(block, start, end);
      if (range !== null) rects.push(...range.getClientRects());
    }
    return rects.filter((rect) => rect.width > 0);
  }
}

/** A range within one element's text, by offsets into it. The walk ends at the block, so its cost is that of the block. */
function textRange(element: Element, from: number, to: number): Range | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  let before = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && from < before + length) {
      range.setStart(node, from - before);
      begun = true;
    }
    if (begun && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return null;
}
