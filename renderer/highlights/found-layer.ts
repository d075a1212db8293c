/** Paints what was found in the open article: every place near the part on screen, and the current one stronger. */
import type { BlockElements } from '../article/block-elements.ts';
import type { Extent } from '../article/positions.ts';
import { firstReaching } from '../article/first-reaching.ts';
import { currentFoundName, foundName, foundPriority } from './found-styles.ts';

export interface FoundPlaces {
  /** In order, not overlapping. */
  readonly places: readonly Extent[];
  /** The index of the one the reader is at; -1 for none. */
  readonly current: number;
}

interface FoundPage {
  readonly scroller: HTMLElement;
  readonly blocks: BlockElements;
}

/** What is painted reaches this many screens beyond the visible part, and is painted anew after scrolling half as far. */
const screensBeyond = 1;

export class FoundLayer {
  readonly #page: FoundPage;
  readonly #all = highlight(foundName, foundPriority);
  readonly #current = highlight(currentFoundName, foundPriority + 1);
  #found: FoundPlaces = { places: [], current: -1 };
  #paintedAt = Number.NaN;
  /** What this view put there: the highlights are those of all views. */
  readonly #painted: Range[] = [];

  constructor(page: FoundPage) {
    this.#page = page;
  }

  show(found: FoundPlaces): void {
    this.#found = found;
    this.paint();
  }

  /** To be called on each scroll event; does nothing until what is painted may run out. */
  scrolled(): void {
    if (this.#found.places.length === 0) return;
    const { scrollTop, clientHeight } = this.#page.scroller;
    if (Math.abs(scrollTop - this.#paintedAt) >= (clientHeight * screensBeyond) / 2) this.paint();
  }

  paint(): void {
    this.destroy();
    const { places, current } = this.#found;
    if (places.length === 0) return;
    const { scroller, blocks } = this.#page;
    this.#paintedAt = scroller.scrollTop;
    const { top, bottom, height } = scroller.getBoundingClientRect();
    const near = blocks.between(top - height * screensBeyond, bottom + height * screensBeyond);
    for (let block = near.first; block <= near.last; block += 1) {
      const extent = blocks.extent(block);
      if (extent === null) continue;
      let index = firstReaching(places.length, (at) => (places[at]?.end ?? 0) > extent.start);
      for (let place = places[index]; place !== undefined && place.start < extent.end;) {
        const range = blocks.rangeIn(block, place.start, place.end);
        if (range !== null) {
          (index === current ? this.#current : this.#all).add(range);
          this.#painted.push(range);
        }
        index += 1;
        place = places[index];
      }
    }
  }

  destroy(): void {
    for (const range of this.#painted.splice(0)) {
      this.#all.delete(range);
      this.#current.delete(range);
    }
  }
}

/** The page's highlight of this name; there is one for all views. */
function highlight(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}
