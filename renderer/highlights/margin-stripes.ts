/**
 * Draws a thin stripe in the margin for each annotation near the part on screen, in its tag's colour and line style, so that highlights
 * which cover one another are still counted and told apart. A click picks the annotation; without a mouse Enter at the caret does.
 */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import { annotationWords } from '../../annotations/annotation/order-annotations.ts';
import { findTag } from '../../annotations/codebook/codebook.ts';
import type { BlockWindow } from '../article/block-elements.ts';
import type { AnnotationIndex } from './annotation-index.ts';
import type { DrawnPage, Showing } from './highlight-layer.ts';
import { lineOf } from './highlight-styles.ts';
import { MarginDrawing } from './margin-drawing.ts';
import { arrangeStripes, gatherStripes, type PlacedStripe, type Stripe } from './stripe-columns.ts';
import { stripePath } from './stripe-path.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Distance of the first column from the text and of the columns from each other, and the room left at the sheet's edge, in CSS px. */
const besideText = 10;
const pitch = 7;
const atEdge = 6;
const mostColumns = 6;

/** More of the words than this does not fit beside the pointer, in UTF-16 code units. */
const hintLength = 80;

interface StripesSource {
  readonly page: DrawnPage;
  /** The element of the text, beside which the stripes stand. */
  readonly text: HTMLElement;
  readonly index: () => AnnotationIndex;
  readonly showing: () => Showing;
  /** The annotations of a stripe and a character they cover. */
  readonly picked: (ids: readonly AnnotationId[], offset: number) => void;
}

export class MarginStripes {
  readonly #source: StripesSource;
  readonly #drawing = document.createElementNS(svgNamespace, 'svg');
  readonly #stripes = new Map<Element, Stripe>();
  readonly #margin: MarginDrawing;

  constructor(source: StripesSource) {
    this.#source = source;
    this.#drawing.classList.add('margin-stripes');
    this.#margin = new MarginDrawing(source.page, this.#drawing, () => {
      this.#draw();
    });
    this.#drawing.addEventListener('click', (event) => {
      const group = event.target instanceof Element ? event.target.closest('g') : null;
      const stripe = group === null ? undefined : this.#stripes.get(group);
      if (stripe !== undefined) source.picked(stripe.ids, stripe.start);
    });
  }

  /** Takes all stripes away at once: another article is on the page. */
  clear(): void {
    this.#stripes.clear();
    this.#drawing.replaceChildren();
  }

  redraw(): void {
    this.#margin.redraw();
  }

  scrolled(): void {
    this.#margin.scrolled();
  }

  destroy(): void {
    this.#margin.destroy();
  }

  #draw(): void {
    const { page, index, showing } = this.#source;
    this.#stripes.clear();
    const now = showing();
    const near = this.#margin.near();
    const shown = now.hidden || near === null ? [] : index().within(near.start, near.end);
    const origin = page.overlay.getBoundingClientRect();
    const room = this.#source.text.getBoundingClientRect().left - origin.left;
    const columns = Math.max(1, Math.min(mostColumns, Math.floor((room - besideText - atEdge) / pitch) + 1));
    const measured = gatherStripes(shown, columns, now.chosen).flatMap((stripe) => {
      const heights = near === null ? null : this.#heights(stripe, near.blocks);
      return heights === null ? [] : [{ ...stripe, ...heights }];
    });
    const groups = arrangeStripes(measured, columns, now.chosen).map((stripe) =>
      this.#group(stripe, now, origin, room - besideText),
    );
    this.#drawing.replaceChildren(...groups);
  }

  #group(stripe: PlacedStripe, showing: Showing, origin: DOMRect, firstColumn: number): SVGGElement {
    const [id] = stripe.ids;
    const item = stripe.ids.length === 1 && id !== undefined ? this.#source.index().get(id)?.item : undefined;
    const tag = item === undefined ? undefined : findTag(showing.codebook, item.annotation.tag);
    const x = firstColumn - stripe.column * pitch;
    const top = stripe.top - origin.top + 2;
    const bottom = stripe.bottom - origin.top - 2;
    const { d, dashes } = stripePath(tag?.line ?? 'dotted', x, top, bottom);
    const group = document.createElementNS(svgNamespace, 'g');
    if (id === showing.chosen && item !== undefined) group.classList.add('chosen');
    group.style.color = lineOf(tag, showing.scheme);
    const hint = document.createElementNS(svgNamespace, 'title');
    hint.textContent =
      item === undefined
        ? `${String(stripe.ids.length)} more annotations`
        : `${tag?.name ?? item.annotation.tag}: ${shortened(annotationWords(item.annotation))}`;
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('d', d);
    path.setAttribute('stroke-dasharray', dashes);
    // Easier to hit than a thin line.
    const room = document.createElementNS(svgNamespace, 'rect');
    room.setAttribute('x', String(x - pitch / 2));
    room.setAttribute('y', String(top));
    room.setAttribute('width', String(pitch));
    room.setAttribute('height', String(Math.max(1, bottom - top)));
    group.append(hint, room, path);
    this.#stripes.set(group, stripe);
    return group;
  }

  /** From the top of the line it begins in to the bottom of that it ends in, as far as they are near; relative to the window. */
  #heights({ start, end }: Stripe, near: BlockWindow): { top: number; bottom: number } | null {
    const { blocks, positions } = this.#source.page;
    const first = positions().blockAt(start);
    const last = positions().blockAt(end - 1);
    const top =
      first < near.first
        ? blocks.blockRect(near.first)?.top
        : blocks.clientRects(start, start + 1, { first, last: first })[0]?.top;
    const bottom =
      last > near.last
        ? blocks.blockRect(near.last)?.bottom
        : blocks.clientRects(end - 1, end, { first: last, last }).at(-1)?.bottom;
    return top === undefined || bottom === undefined ? null : { top, bottom };
  }
}

function shortened(words: string): string {
  return words.length > hintLength ? `${words.slice(0, hintLength)}…` : words;
}
