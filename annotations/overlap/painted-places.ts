/**
 * Where annotations are painted, and nothing else about them: a few numbers each, so that the highlights of an article can be shown before
 * the thousands of records behind them have been read.
 */
import type { PlacedAnnotation } from '../annotation/annotation.ts';
import type { TagId } from '../codebook/codebook.ts';
import { assignLanes } from './lanes.ts';
import { compareSpans, placedSpans, type Span } from './span.ts';

/** One annotation as far as painting goes. */
export interface PaintedAnnotation {
  readonly tag: TagId;
  readonly lane: number;
  /** In UTF-16 code units, not empty. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** All of an article in text order, as they cross between processes. */
export interface PaintedPlaces {
  /** Each tag once. */
  readonly tags: readonly TagId[];
  /** For each annotation: index of its tag, lane, then start and end of each of its spans. */
  readonly places: readonly (readonly number[])[];
}

export const nothingPainted: PaintedPlaces = { tags: [], places: [] };

/** The places of an annotation that are sure enough to paint, and the span from the first to the last of them; null when there are none. */
export function paintedExtent(
  item: PlacedAnnotation,
): { readonly spans: readonly Span[]; readonly extent: Span } | null {
  const spans = placedSpans([item]).filter((span) => span.end > span.start);
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { spans, extent: { id: item.annotation.id, start, end } };
}

/** The lanes are those that an index of the same annotations has. */
export function paintedPlaces(placed: readonly PlacedAnnotation[]): PaintedPlaces {
  const tags = new Map<TagId, number>();
  const items = placed.flatMap((item) => {
    const painted = paintedExtent(item);
    return painted === null ? [] : [{ ...painted, tag: item.annotation.tag }];
  });
  const lanes = assignLanes(items.map(({ extent }) => extent));
  const places = items
    .sort((one, other) => compareSpans(one.extent, other.extent))
    .map(({ spans, extent, tag }) => {
      const index = tags.get(tag) ?? tags.size;
      tags.set(tag, index);
      return [index, lanes.get(extent.id) ?? 0, ...spans.flatMap(({ start, end }) => [start, end])];
    });
  return { tags: [...tags.keys()], places };
}

/** What has a span that shares a character with `start` to `end`, in text order. */
export function paintedWithin(
  { tags, places }: PaintedPlaces,
  start: number,
  end: number,
): PaintedAnnotation[] {
  const found: PaintedAnnotation[] = [];
  for (const place of places) {
    // Text order: nothing that begins later can share anything.
    if ((place[2] ?? 0) >= end && place.length === 4) break;
    const spans = spansOf(place);
    const tag = tags[place[0] ?? -1];
    if (tag !== undefined && spans.some((span) => span.start < end && span.end > start))
      found.push({ tag, lane: place[1] ?? 0, spans });
  }
  return found;
}

function spansOf(place: readonly number[]): PaintedAnnotation['spans'] {
  const spans: { start: number; end: number }[] = [];
  for (let at = 2; at + 1 < place.length; at += 2)
    spans.push({ start: place[at] ?? 0, end: place[at + 1] ?? 0 });
  return spans;
}
