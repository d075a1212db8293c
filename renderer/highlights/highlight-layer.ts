/** Draws the annotations of the open article over its text, as far as they are near the part on screen, and the outline of the chosen one. */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { findTag } from '../../annotations/codebook/codebook.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import {
  nothingPainted,
  paintedWithin,
  type PaintedPlaces,
} from '../../annotations/overlap/painted-places.ts';
import type { BlockElements, BlockWindow } from '../article/block-elements.ts';
import type { Positions } from '../article/positions.ts';
import { AnnotationIndex } from './annotation-index.ts';
import { ChosenOutline } from './chosen-outline.ts';
import type { ColourScheme } from './colour-scheme.ts';
import { writeHighlightSheet } from './highlight-sheet.ts';
import { lineOf } from './highlight-styles.ts';
import { HighlightPainter } from './painter.ts';
import { strokesIn, type PaintedWithin } from './strokes.ts';

/** The page as far as drawing over it goes. */
export interface DrawnPage {
  readonly scroller: HTMLElement;
  /** Covers the sheet, moves with it and takes no clicks. */
  readonly overlay: HTMLElement;
  readonly blocks: BlockElements;
  readonly positions: () => Positions;
}

/** How annotations are shown. */
export interface Showing {
  readonly codebook: Codebook;
  readonly scheme: ColourScheme;
  readonly hidden: boolean;
  readonly chosen: AnnotationId | null;
  /** Which annotations the minimap shows; null for all. */
  readonly passes: ((item: PlacedAnnotation) => boolean) | null;
}

/** What is painted reaches this many screens beyond the visible part, and is painted anew after scrolling half as far. */
const screensBeyond = 1;

export class HighlightLayer {
  readonly #page: DrawnPage;
  readonly #painter = new HighlightPainter();
  readonly #outline: ChosenOutline;
  #index = new AnnotationIndex();
  /** Where annotations stand that are still being read. */
  #ahead: PaintedPlaces = nothingPainted;
  #showing: Showing | null = null;
  #paintedAt = Number.NaN;
  /** The blocks near the part on screen. Reading them lays the page out, so they are kept until it scrolls or changes. */
  #near: BlockWindow | null = null;
  #outlining = 0;

  constructor(page: DrawnPage) {
    this.#page = page;
    this.#outline = new ChosenOutline(page.overlay);
  }

  get index(): AnnotationIndex {
    return this.#index;
  }

  /** Another article is on the page: nothing known of the old one holds. */
  reset(): void {
    this.#index = new AnnotationIndex();
    this.#ahead = nothingPainted;
    this.#near = null;
    this.#painter.clear();
    this.#outline.draw([], '');
  }

  /** The page was laid out anew: other blocks may be near. */
  laidOut(): void {
    this.#near = null;
    this.paint();
  }

  /**
   * Takes over the annotations of the article, and the places of those that are still being read; true when any annotation changed.
   */
  update(placed: readonly PlacedAnnotation[], ahead: PaintedPlaces): boolean {
    const changed = this.#index.update(placed);
    const awaited = ahead !== this.#ahead;
    this.#ahead = ahead;
    if (changed || awaited) this.paint();
    return changed;
  }

  /** Takes over how they are shown. */
  show(showing: Showing): void {
    this.#showing = showing;
    this.paint();
  }

  /** To be called on each scroll event; does nothing until what is painted may run out. */
  scrolled(): void {
    const moved = Math.abs(this.#page.scroller.scrollTop - this.#paintedAt);
    if (moved < (this.#page.scroller.clientHeight * screensBeyond) / 2) return;
    this.#near = null;
    this.paint();
  }

  /** Paints what is near. Neither this nor a change of one annotation needs the page laid out. */
  paint(): void {
    const showing = this.#showing;
    if (showing === null) return;
    const { blocks, positions } = this.#page;
    const near = (this.#near ??= this.#nearBlocks());
    const strokes = showing.hidden ? [] : strokesIn(this.#within, showing.codebook, positions(), near);
    writeHighlightSheet(
      showing.codebook,
      showing.scheme,
      strokes.map(({ tag }) => tag),
    );
    this.#painter.paint(strokes, (stroke) => blocks.rangeIn(stroke.block, stroke.start, stroke.end));
    this.#outlineSoon();
  }

  destroy(): void {
    cancelAnimationFrame(this.#outlining);
    this.#painter.clear();
  }

  readonly #within: PaintedWithin = (start, end) => [
    ...paintedWithin(this.#ahead, start, end),
    ...this.#index.paintedWithin(start, end),
  ];

  #nearBlocks(): BlockWindow {
    this.#paintedAt = this.#page.scroller.scrollTop;
    const { top, bottom, height } = this.#page.scroller.getBoundingClientRect();
    const near = this.#page.blocks.between(top - height * screensBeyond, bottom + height * screensBeyond);
    this.#page.blocks.reach(near);
    return near;
  }

  /** Rectangles are asked for when the page is laid out anyhow: before the frame that shows what was painted. */
  #outlineSoon(): void {
    cancelAnimationFrame(this.#outlining);
    this.#outlining = requestAnimationFrame(() => {
      if (this.#showing !== null && this.#near !== null) this.#drawChosen(this.#showing, this.#near);
    });
  }

  #drawChosen(showing: Showing, near: BlockWindow): void {
    const chosen = showing.chosen === null || showing.hidden ? null : this.#index.get(showing.chosen);
    if (chosen === null) {
      this.#outline.draw([], '');
      return;
    }
    const rects = chosen.spans.flatMap((span) => this.#page.blocks.clientRects(span.start, span.end, near));
    const tag = findTag(showing.codebook, chosen.item.annotation.tag);
    this.#outline.draw(rects, lineOf(tag, showing.scheme));
  }
}
