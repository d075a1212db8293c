/** Annotations in the order in which the text is read, their counts by tag, and their words. */
import type { Placement } from '../anchor/anchor.ts';
import type { TagId } from '../codebook/codebook.ts';
import type { Annotation, PlacedAnnotation } from './annotation.ts';

/** What stands between the segments of a split quote when its words are shown in one line. */
export const segmentSeparator = ' […] ';

/** A copy in text order: by the first sure place, the longer first; annotations without one stand last, by where they used to be. */
export function orderAnnotations(placed: readonly PlacedAnnotation[]): PlacedAnnotation[] {
  return placed
    .map((item) => ({ item, range: readingRange(item) }))
    .sort(
      (one, other) =>
        Number(other.range.sure) - Number(one.range.sure) ||
        one.range.start - other.range.start ||
        other.range.end - one.range.end ||
        compareText(one.item.annotation.created, other.item.annotation.created) ||
        compareText(one.item.annotation.id, other.item.annotation.id),
    )
    .map(({ item }) => item);
}

/** How many annotations carry each tag; tags without any are absent. */
export function countByTag(annotations: readonly Pick<Annotation, 'tag'>[]): Map<TagId, number> {
  const counts = new Map<TagId, number>();
  for (const { tag } of annotations) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** The words that were tagged, exactly as they stood when they were, "A […] B" for several segments. */
export function annotationWords(annotation: Pick<Annotation, 'segments'>): string {
  return annotation.segments.map((segment) => segment.anchor.exact).join(segmentSeparator);
}

interface ReadingRange {
  readonly sure: boolean;
  readonly start: number;
  readonly end: number;
}

function readingRange({ annotation, placements }: PlacedAnnotation): ReadingRange {
  const sure = placements.filter(isSure);
  const places = sure.length > 0 ? sure : annotation.segments.map((segment) => segment.anchor);
  return {
    sure: sure.length > 0,
    start: Math.min(...places.map((place) => place.start)),
    end: Math.max(...places.map((place) => place.end)),
  };
}

function isSure(placement: Placement): placement is Extract<Placement, { state: 'exact' | 'moved' }> {
  return placement.state === 'exact' || placement.state === 'moved';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
