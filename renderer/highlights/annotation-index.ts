/**
 * The annotations of one article by place, kept from change to change: adding one looks at what overlaps it and at nothing else of
 * the document, so a key press costs the same in a long article as in a short one.
 */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { createIntervalIndex } from '../../annotations/overlap/interval-index.ts';
import type { IntervalIndex } from '../../annotations/overlap/interval-index.ts';
import { assignLanes } from '../../annotations/overlap/lanes.ts';
import { compareSpans, placedSpans } from '../../annotations/overlap/span.ts';
import type { Span } from '../../annotations/overlap/span.ts';
import { firstReaching } from '../article/first-reaching.ts';

/** An annotation with the places that are sure enough to paint. */
export interface IndexedAnnotation {
  readonly item: PlacedAnnotation;
  readonly spans: readonly Span[];
  /** From the start of its first segment to the end of its last. */
  readonly extent: Span;
  /** Annotations whose extents overlap stand in different lanes, counted from 0. */
  readonly lane: number;
}

interface Entry extends IndexedAnnotation {
  lane: number;
  round: number;
}

/** Beyond this many changes at once it is cheaper to sort everything anew. */
const manyChanges = 64;

export class AnnotationIndex {
  readonly #entries = new Map<AnnotationId, Entry>();
  /** The extents in text order. */
  #extents: Span[] = [];
  #index: IntervalIndex = createIntervalIndex([]);
  #last: readonly PlacedAnnotation[] = [];
  #round = 0;

  /** Takes over what is placed now. True when anything that can be seen or clicked changed. */
  update(placed: readonly PlacedAnnotation[]): boolean {
    if (placed === this.#last) return false;
    this.#last = placed;
    this.#round += 1;
    const added: Span[] = [];
    const removed: Span[] = [];
    for (const item of placed) {
      const known = this.#entries.get(item.annotation.id);
      if (known?.item === item) {
        known.round = this.#round;
        continue;
      }
      if (known !== undefined) removed.push(known.extent);
      const entry = entryOf(item, this.#round);
      if (entry === null) continue;
      this.#entries.set(item.annotation.id, entry);
      added.push(entry.extent);
    }
    for (const [id, entry] of this.#entries) {
      if (entry.round === this.#round) continue;
      if (!removed.includes(entry.extent)) removed.push(entry.extent);
      this.#entries.delete(id);
    }
    if (added.length === 0 && removed.length === 0) return false;
    this.#place(added, removed);
    return true;
  }

  get(id: AnnotationId): IndexedAnnotation | null {
    return this.#entries.get(id) ?? null;
  }

  /** In text order. */
  *all(): IterableIterator<IndexedAnnotation> {
    for (const extent of this.#extents) {
      const entry = this.#entries.get(extent.id);
      if (entry !== undefined) yield entry;
    }
  }

  /** What has a segment that shares a character with `start` to `end`, in text order. */
  within(start: number, end: number): IndexedAnnotation[] {
    return this.#index
      .spansIn(start, end)
      .flatMap((extent) => this.#entries.get(extent.id) ?? [])
      .filter((entry) => entry.spans.some((span) => span.start < end && span.end > start));
  }

  /** What covers the character after `offset`, innermost first; of equals the newest. */
  at(offset: number): IndexedAnnotation[] {
    const covering = (entry: IndexedAnnotation): number => {
      const span = entry.spans.find((candidate) => candidate.start <= offset && offset < candidate.end);
      return span === undefined ? Infinity : span.end - span.start;
    };
    return this.within(offset, offset + 1).sort(
      (one, other) =>
        covering(one) - covering(other) ||
        compareText(other.item.annotation.created, one.item.annotation.created) ||
        compareText(one.item.annotation.id, other.item.annotation.id),
    );
  }

  #place(added: readonly Span[], removed: readonly Span[]): void {
    if (added.length + removed.length > manyChanges) {
      this.#extents = [...this.#entries.values()].map((entry) => entry.extent).sort(compareSpans);
      this.#index = createIntervalIndex(this.#extents);
      this.#setLanes(this.#extents);
      return;
    }
    for (const extent of removed) this.#extents.splice(this.#indexOf(extent), 1);
    for (const extent of added) this.#extents.splice(this.#indexOf(extent), 0, extent);
    this.#index = createIntervalIndex(this.#extents);
    for (const extent of [...removed, ...added]) this.#setLanes(this.#clusterAround(extent));
  }

  #indexOf(extent: Span): number {
    return firstReaching(this.#extents.length, (index) => {
      const other = this.#extents[index];
      return other === undefined || compareSpans(other, extent) >= 0;
    });
  }

  /** Everything that overlaps the extent, or overlaps what overlaps it, and so on: lanes depend on nothing else. */
  #clusterAround(extent: Span): Span[] {
    let { start, end } = extent;
    for (;;) {
      const members = this.#index.spansIn(start, end);
      const from = Math.min(start, ...members.map((member) => member.start));
      const to = Math.max(end, ...members.map((member) => member.end));
      if (from === start && to === end) return members;
      start = from;
      end = to;
    }
  }

  #setLanes(extents: readonly Span[]): void {
    for (const [id, lane] of assignLanes(extents)) {
      const entry = this.#entries.get(id);
      if (entry !== undefined) entry.lane = lane;
    }
  }
}

function entryOf(item: PlacedAnnotation, round: number): Entry | null {
  const spans = placedSpans([item]).filter((span) => span.end > span.start);
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { item, spans, extent: { id: item.annotation.id, start, end }, lane: 0, round };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
