/**
 * Shades in the right margin, away from the stripes of annotations, what nearly stands in other articles too. A bar says where on hover; a
 * click lists the passages. Without a mouse the same list opens at the caret.
 */
import type { DrawnPage } from './highlight-layer.ts';
import { MarginDrawing } from './margin-drawing.ts';
import { arrangeStripes, type PlacedStripe } from './stripe-columns.ts';

/** A passage of the open article. UTF-16 code units. */
export interface TwinBar {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Where else it stands, in words. */
  readonly hint: string;
}

/** Distance of the first bar from the text, width of a bar and from one to the next, and the room left at the sheet's edge, in CSS px. */
const besideText = 12;
const barWidth = 5;
const pitch = 8;
const atEdge = 4;
const mostColumns = 4;

export interface TwinMarginSource {
  readonly page: DrawnPage;
  readonly text: HTMLElement;
  readonly picked: (id: string, at: number) => void;
}

export class TwinMargin {
  readonly #source: TwinMarginSource;
  readonly #drawing = document.createElement('div');
  #bars: readonly TwinBar[] = [];
  readonly #margin: MarginDrawing;

  constructor(source: TwinMarginSource) {
    this.#source = source;
    this.#drawing.classList.add('twin-margin');
    this.#margin = new MarginDrawing(source.page, this.#drawing, () => {
      this.#draw();
    });
  }

  show(bars: readonly TwinBar[]): void {
    this.#bars = bars;
    this.redraw();
  }

  /** Takes all away at once: another article is on the page. */
  clear(): void {
    this.#bars = [];
    this.#drawing.replaceChildren();
  }

  redraw(): void {
    this.#margin.redraw();
  }

  scrolled(): void {
    if (this.#bars.length > 0) this.#margin.scrolled();
  }

  destroy(): void {
    this.#margin.destroy();
  }

  #draw(): void {
    const { page, text } = this.#source;
    const near = this.#bars.length === 0 ? null : this.#margin.near();
    if (near === null) {
      this.#drawing.replaceChildren();
      return;
    }
    const origin = page.overlay.getBoundingClientRect();
    const left = text.getBoundingClientRect().right - origin.left + besideText;
    const columns = Math.max(1, Math.min(mostColumns, Math.floor((origin.width - left - atEdge) / pitch)));
    const measured = this.#bars.flatMap(({ id, start, end }) => {
      if (end <= near.start || start >= near.end) return [];
      // Only what is near has been laid out.
      const rects = page.blocks.clientRects(
        Math.max(start, near.start),
        Math.min(end, near.end),
        near.blocks,
      );
      const [first, last] = [rects[0], rects.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ ids: [id], start, end, top: first.top, bottom: last.bottom }];
    });
    const hints = new Map(this.#bars.map(({ id, hint }) => [id, hint]));
    const drawn = arrangeStripes(measured, columns, null).map((stripe) =>
      this.#bar(stripe, hints, left, origin.top),
    );
    this.#drawing.replaceChildren(...drawn);
  }

  #bar(
    { ids, start, column, top, bottom }: PlacedStripe,
    hints: ReadonlyMap<string, string>,
    left: number,
    originTop: number,
  ): HTMLElement {
    const bar = document.createElement('div');
    bar.classList.add('twin-bar');
    bar.style.left = `${String(left + column * pitch)}px`;
    bar.style.top = `${String(top - originTop + 2)}px`;
    bar.style.width = `${String(barWidth)}px`;
    bar.style.height = `${String(Math.max(4, bottom - top - 4))}px`;
    bar.title = [...new Set(ids.flatMap((id) => hints.get(id) ?? []))].join('\n');
    bar.addEventListener('click', () => {
      const [id] = ids;
      if (id !== undefined) this.#source.picked(id, start);
    });
    return bar;
  }
}
