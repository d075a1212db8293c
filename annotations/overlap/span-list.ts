/**
 * Spans in text order that come and go one by one, and which of them share characters with a range. It is a list of short stretches,
 * each knowing how far its spans reach: a change touches one stretch, and a question passes over stretches that end too early or begin
 * too late. One span for each id.
 */
import { compareSpans } from './span.ts';
import type { Span } from './span.ts';

/** Spans in one stretch before it is cut in two. */
const longestStretch = 128;

interface Stretch {
  readonly spans: Span[];
  /** The furthest end. */
  reach: number;
}

export class SpanList {
  #stretches: Stretch[] = [];
  #size = 0;

  constructor(unsorted: readonly Span[] = []) {
    const spans = [...unsorted].sort(compareSpans);
    this.#size = spans.length;
    for (let from = 0; from < spans.length; from += longestStretch / 2) {
      this.#stretches.push(stretchOf(spans.slice(from, from + longestStretch / 2)));
    }
  }

  get size(): number {
    return this.#size;
  }

  add(span: Span): void {
    this.#size += 1;
    const index = Math.max(0, this.#stretchBefore(span));
    const stretch = this.#stretches[index];
    if (stretch === undefined) {
      this.#stretches.push(stretchOf([span]));
      return;
    }
    stretch.spans.splice(placeIn(stretch.spans, span), 0, span);
    stretch.reach = Math.max(stretch.reach, span.end);
    if (stretch.spans.length <= longestStretch) return;
    const half = stretch.spans.length >>> 1;
    this.#stretches.splice(
      index,
      1,
      stretchOf(stretch.spans.slice(0, half)),
      stretchOf(stretch.spans.slice(half)),
    );
  }

  /** Takes out a span that is equal to this one; nothing happens when there is none. */
  remove(span: Span): void {
    const index = this.#stretchBefore(span);
    const stretch = this.#stretches[index];
    if (stretch === undefined) return;
    const place = placeIn(stretch.spans, span);
    const there = stretch.spans[place];
    if (there === undefined || compareSpans(there, span) !== 0) return;
    stretch.spans.splice(place, 1);
    this.#size -= 1;
    if (stretch.spans.length === 0) this.#stretches.splice(index, 1);
    else stretch.reach = reachOf(stretch.spans);
  }

  /** Those that share at least one character with `start` to `end` (exclusive), in text order. */
  spansIn(start: number, end: number): Span[] {
    const found: Span[] = [];
    if (end <= start) return found;
    for (const { spans, reach } of this.#stretches) {
      if ((spans[0]?.start ?? Infinity) >= end) break;
      if (reach <= start) continue;
      for (const span of spans) {
        if (span.start >= end) break;
        if (span.end > start) found.push(span);
      }
    }
    return found;
  }

  /** All in text order. */
  all(): IterableIterator<Span> {
    return this.#walk(0, 0);
  }

  /** In text order, from the first that does not stand before `span`. */
  from(span: Span): IterableIterator<Span> {
    const index = Math.max(0, this.#stretchBefore(span));
    const stretch = this.#stretches[index];
    return this.#walk(index, stretch === undefined ? 0 : placeIn(stretch.spans, span));
  }

  *#walk(stretch: number, within: number): IterableIterator<Span> {
    for (let index = stretch; index < this.#stretches.length; index += 1) {
      const spans = this.#stretches[index]?.spans ?? [];
      for (let at = index === stretch ? within : 0; at < spans.length; at += 1) {
        const span = spans[at];
        if (span !== undefined) yield span;
      }
    }
  }

  /** The last stretch whose first span is not after this one; -1 when there is none. */
  #stretchBefore(span: Span): number {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const first = this.#stretches[middle]?.spans[0];
      if (first !== undefined && compareSpans(first, span) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function stretchOf(spans: Span[]): Stretch {
  return { spans, reach: reachOf(spans) };
}

function reachOf(spans: readonly Span[]): number {
  return spans.reduce((reach, span) => Math.max(reach, span.end), 0);
}

/** Where the span stands, or would stand. */
function placeIn(spans: readonly Span[], span: Span): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = spans[middle];
    if (there !== undefined && compareSpans(there, span) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
