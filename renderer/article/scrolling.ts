/** Moves the article so that a place in it can be read: about a third from the top, and without motion for those who want none. */
import type { BlockElements } from './block-elements.ts';
import type { Positions } from './positions.ts';
import type { ScrollPlace } from './reading-places.ts';

/** Where a revealed place comes to stand, as a share of the pane's height from its top. */
const revealedAt = 1 / 3;
/** A place between these shares of the height is left where it is: moving what is in sight is only unrest. */
const comfortable = { from: 0.08, to: 0.75 };
/** Further than this many screens a glide would be a blur. */
const glideScreens = 3;

export class ArticleScroller {
  readonly #scroller: HTMLElement;
  readonly #blocks: BlockElements;

  constructor(scroller: HTMLElement, blocks: BlockElements) {
    this.#scroller = scroller;
    this.#blocks = blocks;
  }

  /** Brings the text from `start` into sight unless it is comfortably there. Offsets are UTF-16 code units. */
  reveal(positions: Positions, start: number): void {
    const distance = this.#distanceTo(positions, start);
    if (distance === null) return;
    const height = this.#scroller.clientHeight;
    const from = distance + height * revealedAt;
    if (from >= height * comfortable.from && from <= height * comfortable.to) return;
    const glide =
      Math.abs(distance) < height * glideScreens && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#scroller.scrollBy({ top: distance, behavior: glide ? 'smooth' : 'instant' });
  }

  /** The offset of what stands where revealed places stand, reckoned within its block by height; null while there is nothing. */
  offsetAtReading(): number | null {
    const { top, height } = this.#scroller.getBoundingClientRect();
    const line = top + height * revealedAt;
    const { first, last } = this.#blocks.between(line, line + 1);
    const block = last < first ? this.#blocks.between(line, Number.POSITIVE_INFINITY).first : first;
    const extent = this.#blocks.extent(block);
    const rect = this.#blocks.blockRect(block);
    if (extent === null || rect === null) return null;
    const share = Math.min(1, Math.max(0, (line - rect.top) / Math.max(rect.height, 1)));
    return Math.round(extent.start + share * (extent.end - extent.start));
  }

  /** Scrolls so that `offsetAtReading` gives this offset, as far as the article reaches. */
  bringToReading(positions: Positions, offset: number): void {
    const block = positions.blockAt(offset);
    const extent = this.#blocks.extent(block);
    const rect = this.#blocks.blockRect(block);
    if (extent === null || rect === null) return;
    const share = (offset - extent.start) / Math.max(extent.end - extent.start, 1);
    const { top, height } = this.#scroller.getBoundingClientRect();
    this.#scroller.scrollTop += rect.top + share * rect.height - top - height * revealedAt;
  }

  /** What stands at the top of the pane. */
  place(): ScrollPlace | null {
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const { first, last } = this.#blocks.between(top, bottom);
    const rect = last < first || this.#scroller.scrollTop === 0 ? null : this.#blocks.blockRect(first);
    return rect === null ? null : { block: first, above: top - rect.top };
  }

  /** A block that is in sight, as what stays where it is when the article changes around it; else what stands at the top. */
  anchor(block: number): ScrollPlace | null {
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const rect = this.#blocks.blockRect(block);
    if (rect === null || rect.bottom < top || rect.top > bottom) return this.place();
    return { block, above: top - rect.top };
  }

  /** Brings the pane back to where `place` was taken, or to the beginning. */
  restore(place: ScrollPlace | null): void {
    this.#scroller.scrollTop = 0;
    const rect = place === null ? null : this.#blocks.blockRect(place.block);
    if (place === null || rect === null) return;
    this.#scroller.scrollTop = rect.top + place.above - this.#scroller.getBoundingClientRect().top;
  }

  /** How far the pane must scroll for the offset to stand where revealed places stand, in CSS px. */
  #distanceTo(positions: Positions, offset: number): number | null {
    const block = positions.blockAt(offset);
    const line = this.#blocks.clientRects(offset, offset + 2, { first: block, last: block })[0];
    const rect = line ?? this.#blocks.blockRect(block);
    if (rect === null) return null;
    const { top, height } = this.#scroller.getBoundingClientRect();
    return rect.top - top - height * revealedAt;
  }
}
