/** When something in the margin is drawn: after the frame that shows what it belongs to, near the part on screen, and anew before that runs out. */
import type { BlockWindow } from '../article/block-elements.ts';
import type { Extent } from '../article/positions.ts';
import { afterNextPaint } from '../timing/after-next-paint.ts';
import type { DrawnPage } from './highlight-layer.ts';

/** What is drawn reaches this many screens beyond the visible part, and is drawn anew after scrolling half as far. */
const screensBeyond = 1;

/** The part of the article that is drawn for: its blocks, and their words in UTF-16 code units. */
export interface NearPart extends Extent {
  readonly blocks: BlockWindow;
}

export class MarginDrawing {
  readonly #page: DrawnPage;
  readonly #element: Element;
  readonly #draw: () => void;
  /** The way not to draw what is waiting to be drawn. */
  #pending: (() => void) | null = null;
  #drawnAt = Number.NaN;

  /** Puts the element over the page. @param draw fills it; it is called with the page laid out */
  constructor(page: DrawnPage, element: HTMLElement | SVGElement, draw: () => void) {
    this.#page = page;
    this.#element = element;
    this.#draw = draw;
    page.overlay.append(element);
    // The keyboard stays in the text.
    element.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
  }

  /** Draws once, however many changes came meanwhile. */
  redraw(): void {
    this.#pending ??= afterNextPaint(() => {
      this.#pending = null;
      this.#drawnAt = this.#page.scroller.scrollTop;
      this.#draw();
    });
  }

  /** To be called on each scroll event; does nothing until what is drawn may run out. */
  scrolled(): void {
    const { scrollTop, clientHeight } = this.#page.scroller;
    if (Math.abs(scrollTop - this.#drawnAt) >= (clientHeight * screensBeyond) / 2) this.redraw();
  }

  /** What is to be drawn for; null when there is nothing near. */
  near(): NearPart | null {
    const { scroller, blocks, positions } = this.#page;
    const pane = scroller.getBoundingClientRect();
    const reach = pane.height * screensBeyond;
    const near = blocks.between(pane.top - reach, pane.bottom + reach);
    const start = positions().blocks[near.first]?.start;
    const end = positions().blocks[near.last]?.end;
    return start === undefined || end === undefined ? null : { start, end, blocks: near };
  }

  destroy(): void {
    this.#pending?.();
    this.#element.remove();
  }
}
