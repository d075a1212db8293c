/** Draws what `::highlight()` cannot: rounded boxes round the words of the chosen annotation and a stripe in the margin beside them. */
import { lineBoxes } from './line-boxes.ts';
import type { Box } from './line-boxes.ts';

/** Room between the words and the box, in CSS px; beneath them there are lines. */
const roomBeside = 3;
const roomAbove = 1;
const roomBelow = 3;

export class ChosenOutline {
  readonly #layer: HTMLElement;

  /** `layer` covers the sheet and takes no clicks. */
  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** Draws round `rects`, which are relative to the window as the layer's own place is; no rectangles, no outline. */
  draw(rects: readonly Box[], colour: string): void {
    const origin = this.#layer.getBoundingClientRect();
    const boxes = lineBoxes(rects);
    const wanted = boxes.length === 0 ? 0 : boxes.length + 1;
    while (this.#layer.children.length > wanted) this.#layer.lastElementChild?.remove();
    while (this.#layer.children.length < wanted) this.#layer.append(document.createElement('div'));
    const elements = Array.from(this.#layer.children).filter((child) => child instanceof HTMLElement);
    for (const [index, element] of elements.entries()) {
      const box = boxes[index];
      element.className = box === undefined ? 'chosen-stripe' : 'chosen-box';
      element.style.color = colour;
      place(element, box === undefined ? stripeBeside(boxes) : grown(box), origin);
    }
  }
}

function grown(box: Box): Box {
  return {
    left: box.left - roomBeside,
    top: box.top - roomAbove,
    right: box.right + roomBeside,
    bottom: box.bottom + roomBelow,
  };
}

/** Beside all boxes; how far left it stands is left to the style sheet, which knows the sheet's padding. */
function stripeBeside(boxes: readonly Box[]): Box {
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { left: Number.NaN, right: Number.NaN, top, bottom };
}

function place(element: HTMLElement, box: Box, origin: DOMRect): void {
  const { style } = element;
  style.top = `${String(box.top - origin.top)}px`;
  style.height = `${String(box.bottom - box.top)}px`;
  style.left = Number.isNaN(box.left) ? '' : `${String(box.left - origin.left)}px`;
  style.width = Number.isNaN(box.left) ? '' : `${String(box.right - box.left)}px`;
}
