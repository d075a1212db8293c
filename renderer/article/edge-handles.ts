/**
 * Draws handles at the edges of the chosen highlight, by which the mouse moves them, and shows which one the keyboard holds. Screen readers
 * and keys have the commands for it; the handles are only for the eye and the pointer.
 */
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { findTag, type Codebook } from '../../annotations/codebook/codebook.ts';
import { readsRightToLeft } from '../../annotations/text/reading-direction.ts';
import type { ColourScheme } from '../highlights/colour-scheme.ts';
import { lineOf } from '../highlights/highlight-styles.ts';
import type { ArticleEditor } from './article-editor.ts';
import type { HandleName, HandlesNews } from './movable-edges.ts';
import type { Extent } from './positions.ts';

/** What handles are drawn for. */
interface HandledSegment extends Extent {
  readonly segment: number;
}

/** How they are to look. */
interface HandlesAppearance {
  readonly codebook: Codebook;
  readonly scheme: ColourScheme;
  readonly heldEdge: HandleName | null;
}

/** In CSS px, relative to the window. */
interface HandlePlace {
  readonly side: 'left' | 'right';
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** This near to the top or bottom of the pane a drag scrolls it; so much a frame, in CSS px. */
const scrollZone = 36;
const scrollStep = 9;

export class EdgeHandles {
  readonly #layer: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #editor: ArticleEditor;
  readonly #news: () => HandlesNews | null;
  #stopDrag: (() => void) | null = null;

  /** `layer` covers the sheet and takes no clicks itself. */
  constructor(
    layer: HTMLElement,
    scroller: HTMLElement,
    editor: ArticleEditor,
    news: () => HandlesNews | null,
  ) {
    this.#layer = layer;
    this.#scroller = scroller;
    this.#editor = editor;
    this.#news = news;
  }

  /** Shows the handles of an annotation, or none. */
  show(item: PlacedAnnotation | null, { codebook, scheme, heldEdge }: HandlesAppearance): void {
    const segments = (item?.placements ?? []).flatMap((place, segment) =>
      place.state === 'exact' || place.state === 'moved'
        ? [{ segment, start: place.start, end: place.end }]
        : [],
    );
    const tag = item === null ? undefined : findTag(codebook, item.annotation.tag);
    this.#draw(segments, heldEdge, lineOf(tag, scheme));
  }

  #draw(segments: readonly HandledSegment[], held: HandleName | null, colour: string): void {
    const layer = this.#layer;
    const wanted = segments.flatMap((segment) =>
      (['start', 'end'] as const).map((edge) => ({ segment, edge })),
    );
    while (layer.children.length > wanted.length) layer.lastElementChild?.remove();
    while (layer.children.length < wanted.length) layer.append(this.#makeHandle());
    const origin = layer.getBoundingClientRect();
    for (const [index, { segment, edge }] of wanted.entries()) {
      const element = layer.children[index];
      if (!(element instanceof HTMLElement)) continue;
      const place = this.#placeOf(segment, edge);
      element.hidden = place === null;
      if (place === null) continue;
      element.dataset['segment'] = String(segment.segment);
      element.dataset['edge'] = edge;
      element.dataset['side'] = place.side;
      element.classList.toggle('held', held?.segment === segment.segment && held.edge === edge);
      element.style.color = colour;
      element.style.left = `${String(place.x - origin.left)}px`;
      element.style.top = `${String(place.top - origin.top)}px`;
      element.style.height = `${String(place.height)}px`;
    }
  }

  destroy(): void {
    this.#stopDrag?.();
  }

  /** Where an edge stands in the window, and on which side of its words; null when these are not on the page. */
  #placeOf(segment: Extent, edge: 'start' | 'end'): HandlePlace | null {
    const { blocks, positions } = this.#editor;
    const { start, end } = segment;
    const near =
      edge === 'start' ? { start, end: Math.min(end, start + 2) } : { start: Math.max(start, end - 2), end };
    const block = positions.blockAt(edge === 'start' ? start : Math.max(start, end - 1));
    const rects = blocks.clientRects(near.start, near.end, { first: block, last: block });
    const rect = edge === 'start' ? rects[0] : rects.at(-1);
    if (rect === undefined) return null;
    const backwards = readsRightToLeft(this.#editor.words(near));
    const side = (edge === 'start') === backwards ? 'right' : 'left';
    return { side, x: rect[side], top: rect.top, height: rect.height };
  }

  #makeHandle(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'edge-handle';
    element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      // The words keep the focus and their caret.
      event.preventDefault();
      event.stopPropagation();
      this.#drag(element, event);
    });
    return element;
  }

  #drag(element: HTMLElement, begun: PointerEvent): void {
    const layer = this.#layer;
    const scroller = this.#scroller;
    const { edge, segment } = element.dataset;
    if ((edge !== 'start' && edge !== 'end') || segment === undefined) return;
    const handle: HandleName = { segment: Number(segment), edge };
    const rect = element.getBoundingClientRect();
    // The pointer holds the handle where it took it, which is below or beside the line of words.
    const grip = {
      x: begun.clientX - (rect.left + rect.width / 2),
      y: begun.clientY - (rect.top + rect.height / 2),
    };
    let last = begun;
    let frame = 0;
    const follow = (): void => {
      const offset = this.#editor.offsetAt(last.clientX - grip.x, last.clientY - grip.y);
      if (offset !== null) this.#news()?.dragged(handle, offset, !last.altKey && !last.ctrlKey);
    };
    const scroll = (): void => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const by =
        last.clientY < top + scrollZone ? -scrollStep : last.clientY > bottom - scrollZone ? scrollStep : 0;
      if (by !== 0) {
        scroller.scrollBy({ top: by, behavior: 'instant' });
        follow();
      }
      frame = requestAnimationFrame(scroll);
    };
    const move = (event: PointerEvent): void => {
      last = event;
      follow();
    };
    const stop = (): void => {
      cancelAnimationFrame(frame);
      layer.classList.remove('dragging');
      removeEventListener('pointermove', move, true);
      removeEventListener('pointerup', drop, true);
      removeEventListener('pointercancel', cancel, true);
      removeEventListener('keydown', escape, true);
      this.#stopDrag = null;
    };
    const drop = (event: PointerEvent): void => {
      move(event);
      stop();
      this.#news()?.dropped();
    };
    const cancel = (): void => {
      stop();
      this.#news()?.dragCancelled();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      cancel();
    };
    // While it is dragged, what lies under the pointer is the text.
    layer.classList.add('dragging');
    addEventListener('pointermove', move, true);
    addEventListener('pointerup', drop, true);
    addEventListener('pointercancel', cancel, true);
    addEventListener('keydown', escape, true);
    frame = requestAnimationFrame(scroll);
    this.#stopDrag = stop;
  }
}
