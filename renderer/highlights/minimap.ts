/**
 * Draws the minimap on a canvas: after the highlights themselves are on screen, and once however many changes came meanwhile. A click
 * goes to the annotation of a tick, or to that height of the article; without a mouse the keys for the next and previous one do the same.
 */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import { annotationWords } from '../../annotations/annotation/order-annotations.ts';
import { effectiveTag, findTag } from '../../annotations/codebook/codebook.ts';
import type { BlockElements } from '../article/block-elements.ts';
import type { Positions } from '../article/positions.ts';
import type { AnnotationIndex } from './annotation-index.ts';
import type { Showing } from './highlight-layer.ts';
import { lineOf } from './highlight-styles.ts';
import { minimapTicks, tickAt, type Mark, type Tick } from './minimap-ticks.ts';

/** Changes that follow one another sooner are drawn together, and none of them keeps a frame waiting, in ms. */
const quietTime = 120;

/** Width and thickness of a tick, of the one under the pointer and of the chosen one, in CSS px. */
const usual = { width: 6, thickness: 2 };
const hovered = { width: 8, thickness: 3 };
const chosen = { width: 10, thickness: 4 };

/** More of the words than this does not fit beside the pointer, in UTF-16 code units. */
const hintLength = 80;

interface MinimapSource {
  readonly scroller: HTMLElement;
  readonly blocks: BlockElements;
  readonly positions: () => Positions;
  readonly index: () => AnnotationIndex;
  readonly showing: () => Showing;
  readonly followed: (annotation: AnnotationId) => void;
}

export class Minimap {
  readonly #canvas: HTMLCanvasElement;
  readonly #source: MinimapSource;
  readonly #listening = new AbortController();
  #shares: readonly number[] | null = null;
  #ticks: readonly Tick[] = [];
  #hovered: Tick | null = null;
  #pending = 0;

  constructor(canvas: HTMLCanvasElement, source: MinimapSource) {
    this.#canvas = canvas;
    this.#source = source;
    const { signal } = this.#listening;
    canvas.addEventListener(
      'pointermove',
      (event) => {
        this.#hover(this.#tickUnder(event));
      },
      { signal },
    );
    canvas.addEventListener(
      'pointerleave',
      () => {
        this.#hover(null);
      },
      { signal },
    );
    canvas.addEventListener(
      'click',
      (event) => {
        this.#click(event);
      },
      { signal },
    );
    // The keyboard stays in the text.
    canvas.addEventListener(
      'mousedown',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
  }

  /** Draws soon; `moved` says that blocks stand elsewhere than before. */
  redraw(moved: boolean): void {
    if (moved) this.#shares = null;
    clearTimeout(this.#pending);
    this.#pending = window.setTimeout(() => {
      this.#layOut();
    }, quietTime);
  }

  destroy(): void {
    clearTimeout(this.#pending);
    this.#listening.abort();
  }

  #layOut(): void {
    const { height } = this.#canvas.getBoundingClientRect();
    const showing = this.#source.showing();
    this.#ticks = showing.hidden
      ? []
      : minimapTicks(this.#marks(showing), height - chosen.thickness, showing.chosen);
    this.#hovered = null;
    this.#draw();
  }

  #draw(): void {
    const { width, height } = this.#canvas.getBoundingClientRect();
    const pen = this.#canvas.getContext('2d');
    if (pen === null || height === 0) return;
    const scale = window.devicePixelRatio;
    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(height * scale);
    const showing = this.#source.showing();
    const forced = matchMedia('(forced-colors: active)').matches;
    pen.scale(scale, scale);
    for (const tick of this.#ticks) {
      const size = tick.chosen ? chosen : tick === this.#hovered ? hovered : usual;
      const own = lineOf(findTag(showing.codebook, tick.tag), showing.scheme);
      pen.fillStyle = forced ? (tick.chosen ? 'Highlight' : 'CanvasText') : own;
      const top = tick.y + (usual.thickness - size.thickness) / 2;
      pen.fillRect((width - size.width) / 2, Math.max(0, top), size.width, size.thickness);
    }
  }

  #tickUnder(event: PointerEvent | MouseEvent): Tick | null {
    return tickAt(this.#ticks, event.clientY - this.#canvas.getBoundingClientRect().top);
  }

  #hover(tick: Tick | null): void {
    if (tick === this.#hovered) return;
    this.#hovered = tick;
    this.#canvas.style.cursor = tick === null ? '' : 'pointer';
    this.#canvas.title = tick === null ? '' : this.#hintFor(tick);
    this.#draw();
  }

  #hintFor({ id, tag }: Tick): string {
    const name = findTag(this.#source.showing().codebook, tag)?.name ?? tag;
    const item = this.#source.index().get(id)?.item;
    const words = item === undefined ? '' : annotationWords(item.annotation);
    return `${name}: ${words.length > hintLength ? `${words.slice(0, hintLength)}…` : words}`;
  }

  #click(event: MouseEvent): void {
    const tick = this.#tickUnder(event);
    if (tick !== null) {
      this.#source.followed(tick.id);
      return;
    }
    const { top, height } = this.#canvas.getBoundingClientRect();
    const { scroller } = this.#source;
    const share = (event.clientY - top) / Math.max(1, height);
    scroller.scrollTo({
      top: share * scroller.scrollHeight - scroller.clientHeight / 2,
      behavior: 'instant',
    });
  }

  *#marks({ passes, codebook }: Showing): Generator<Mark> {
    const positions = this.#source.positions();
    const shares = (this.#shares ??= this.#source.blocks.verticalShares());
    for (const { item, extent } of this.#source.index().all()) {
      if (passes !== null && !passes(item)) continue;
      const block = positions.blockAt(extent.start);
      const place = positions.blocks[block];
      const top = shares[block] ?? 0;
      const bottom = shares[block + 1] ?? 1;
      const length = place === undefined ? 0 : place.end - place.start;
      const within = place === undefined || length === 0 ? 0 : (extent.start - place.start) / length;
      const share = top + (bottom - top) * Math.min(Math.max(within, 0), 1);
      yield { id: item.annotation.id, tag: effectiveTag(codebook, item.annotation.tag), share };
    }
  }
}
