/** Draws what `::highlight()` cannot: rounded boxes round the words of the chosen annotation. */
import { lineBoxes } from './line-boxes.ts';
import type { Box } from './line-boxes.ts';

/** Room between the words and the box, in CSS px; beneath them there are lines. */
const roomBeside = 3;
const roomAbove = 1;
const roomBelow = 3;

export class ChosenOutline {
  readonly #layer: HTMLElement;
  readonly #elements: HTMLElement[] = [];

  /** `layer` covers the sheet and takes no clicks. */
  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** Draws round `rects`, which are relative to the window as the layer's own place is; no rectangles, no outline. */
  draw(rects: readonly Box[], colour: string): void {
    const origin = this.#layer.getBoundingClientRect();
    const boxes = lineBoxes(rects);
    const elements = this.#elements;
    while (elements.length > boxes.length) elements.pop()?.remove();
    while (elements.length < boxes.length) {
      const element = document.createElement('div');
      element.className = 'chosen-box';
      this.#layer.append(element);
      elements.push(element);
    }
    for (const [index, box] of boxes.entries()) {
      const element = elements[index];
      if (element === undefined) continue;
      element.style.color = colour;
      place(element, grown(box), origin);
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

function place(element: HTMLElement, box: Box, origin: DOMRect): void {
  const { style } = element;
  style.top = `${String(box.top - origin.top)}px`;
  style.height = `${String(box.bottom - box.top)}px`;
  style.left = `${String(box.left - origin.left)}px`;
  style.width = `${String(box.right - box.left)}px`;
}
