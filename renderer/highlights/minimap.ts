/** Draws the minimap on a canvas: after the highlights themselves are on screen, and once however many changes came meanwhile. */
import { effectiveTag, findTag } from '../../annotations/codebook/codebook.ts';
import type { BlockElements } from '../article/block-elements.ts';
import type { Positions } from '../article/positions.ts';
import type { AnnotationIndex } from './annotation-index.ts';
import type { Showing } from './highlight-layer.ts';
import { lineOf } from './highlight-styles.ts';
import { minimapTicks } from './minimap-ticks.ts';

/** Changes that follow one another sooner are drawn together, and none of them keeps a frame waiting, in ms. */
const quietTime = 120;

/** Width and thickness of a tick, in CSS px. */
const tickWidth = 6;
const tickThickness = 2;

interface MinimapSource {
  readonly blocks: BlockElements;
  readonly positions: () => Positions;
  readonly index: () => AnnotationIndex;
  readonly showing: () => Showing;
}

export class Minimap {
  readonly #canvas: HTMLCanvasElement;
  readonly #source: MinimapSource;
  #shares: readonly number[] | null = null;
  #pending = 0;

  constructor(canvas: HTMLCanvasElement, source: MinimapSource) {
    this.#canvas = canvas;
    this.#source = source;
  }

  /** Draws soon; `moved` says that blocks stand elsewhere than before. */
  redraw(moved: boolean): void {
    if (moved) this.#shares = null;
    clearTimeout(this.#pending);
    this.#pending = window.setTimeout(() => {
      this.#draw();
    }, quietTime);
  }

  destroy(): void {
    clearTimeout(this.#pending);
  }

  #draw(): void {
    const { width, height } = this.#canvas.getBoundingClientRect();
    const pen = this.#canvas.getContext('2d');
    if (pen === null || height === 0) return;
    const scale = window.devicePixelRatio;
    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(height * scale);
    const showing = this.#source.showing();
    if (showing.hidden) return;
    pen.scale(scale, scale);
    for (const tick of minimapTicks(this.#marks(), height - tickThickness)) {
      pen.fillStyle = lineOf(findTag(showing.codebook, tick.tag), showing.scheme);
      pen.fillRect((width - tickWidth) / 2, tick.y, tickWidth, tickThickness);
    }
  }

  *#marks(): Generator<{ tag: string; share: number }> {
    const positions = this.#source.positions();
    const shares = (this.#shares ??= this.#source.blocks.verticalShares());
    for (const { item, extent } of this.#source.index().all()) {
      const block = positions.blockAt(extent.start);
      const place = positions.blocks[block];
      const top = shares[block] ?? 0;
      const bottom = shares[block + 1] ?? 1;
      const length = place === undefined ? 0 : place.end - place.start;
      const within = place === undefined || length === 0 ? 0 : (extent.start - place.start) / length;
      const tag = effectiveTag(this.#source.showing().codebook, item.annotation.tag);
      yield { tag, share: top + (bottom - top) * Math.min(Math.max(within, 0), 1) };
    }
  }
}
