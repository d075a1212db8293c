/**
 * The annotations of one article by place, kept from change to change: adding one looks at what overlaps it and at nothing else of
 * the document, so a key press costs the same in a long article as in a short one.
 */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { changedStretch } from '../../annotations/annotation/changed-stretch.ts';
import { assignLanes, reassignLanes } from '../../annotations/overlap/lanes.ts';
import { paintedExtent, type PaintedAnnotation } from '../../annotations/overlap/painted-places.ts';
import type { Span } from '../../annotations/overlap/span.ts';
import { SpanList } from '../../annotations/overlap/span-list.ts';

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
  item: PlacedAnnotation;
  lane: number;
}

/** Beyond this many changes at once it is cheaper to sort everything anew. */
const manyChanges = 64;

export class AnnotationIndex {
  readonly #entries = new Map<AnnotationId, Entry>();
  #extents = new SpanList();
  #last: readonly PlacedAnnotation[] = [];

  /** Takes over what is placed now. True when anything that can be seen or clicked changed. */
  update(placed: readonly PlacedAnnotation[]): boolean {
    const { removed, added } = changedStretch(this.#last, placed);
    this.#last = placed;
    if (removed.length + added.length > manyChanges) {
      this.#buildAnew(placed);
      return true;
    }
    const replaced = new Map(added.map((item) => [item.annotation.id, entryOf(item)]));
    let changed = false;
    for (const { annotation } of removed) {
      const entry = this.#entries.get(annotation.id);
      const next = replaced.get(annotation.id);
      if (entry === undefined) continue;
      changed = true;
      if (next?.extent.start === entry.extent.start && next.extent.end === entry.extent.end) {
        this.#entries.set(annotation.id, { ...next, lane: entry.lane });
        replaced.delete(annotation.id);
      } else {
        this.#entries.delete(annotation.id);
        this.#extents.remove(entry.extent);
        this.#setLanes(reassignLanes(this.#extents, entry.extent, this.#laneOf));
      }
    }
    for (const entry of replaced.values()) {
      if (entry === null) continue;
      changed = true;
      this.#entries.set(entry.extent.id, entry);
      this.#extents.add(entry.extent);
      this.#setLanes(reassignLanes(this.#extents, entry.extent, this.#laneOf));
    }
    return changed;
  }

  get(id: AnnotationId): IndexedAnnotation | null {
    return this.#entries.get(id) ?? null;
  }

  /** In text order. */
  *all(): IterableIterator<IndexedAnnotation> {
    for (const extent of this.#extents.all()) {
      const entry = this.#entries.get(extent.id);
      if (entry !== undefined) yield entry;
    }
  }

  /** What has a segment that shares a character with `start` to `end`, in text order. */
  within(start: number, end: number): IndexedAnnotation[] {
    return this.#extents
      .spansIn(start, end)
      .flatMap((extent) => this.#entries.get(extent.id) ?? [])
      .filter((entry) => entry.spans.some((span) => span.start < end && span.end > start));
  }

  /** The same as far as painting goes. */
  paintedWithin(start: number, end: number): PaintedAnnotation[] {
    return this.within(start, end).map(({ item, spans, lane }) => ({
      tag: item.annotation.tag,
      lane,
      spans,
    }));
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

  readonly #laneOf = (id: AnnotationId): number => this.#entries.get(id)?.lane ?? 0;

  #buildAnew(placed: readonly PlacedAnnotation[]): void {
    this.#entries.clear();
    for (const item of placed) {
      const entry = entryOf(item);
      if (entry !== null) this.#entries.set(item.annotation.id, entry);
    }
    const extents = [...this.#entries.values()].map(({ extent }) => extent);
    this.#extents = new SpanList(extents);
    this.#setLanes(assignLanes(extents));
  }

  #setLanes(lanes: ReadonlyMap<AnnotationId, number>): void {
    for (const [id, lane] of lanes) {
      const entry = this.#entries.get(id);
      if (entry !== undefined) entry.lane = lane;
    }
  }
}

function entryOf(item: PlacedAnnotation): Entry | null {
  const painted = paintedExtent(item);
  return painted === null ? null : { item, ...painted, lane: 0 };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
