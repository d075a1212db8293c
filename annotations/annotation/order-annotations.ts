/** Annotations in the order in which the text is read, kept so as they come and go, their counts by tag, and their words. */
import type { Placement } from '../anchor/anchor.ts';
import type { TagId } from '../codebook/codebook.ts';
import type { Annotation, PlacedAnnotation } from './annotation.ts';

/** What stands between the segments of a split quote when its words are shown in one line. */
export const segmentSeparator = ' […] ';

/** A copy in text order: by the first sure place, the longer first; annotations without one stand last, by where they used to be. */
export function orderAnnotations(placed: readonly PlacedAnnotation[]): PlacedAnnotation[] {
  return placed
    .map(withRange)
    .sort(compareRanged)
    .map(({ item }) => item);
}

/** The list with one annotation more, which must not be in it. O(log n) comparisons. */
export function insertInOrder(
  ordered: readonly PlacedAnnotation[],
  item: PlacedAnnotation,
): readonly PlacedAnnotation[] {
  return ordered.toSpliced(insertionIndex(ordered, item), 0, item);
}

/** The list without one annotation, found by where it stands; the same list when it is not in it. O(log n) comparisons. */
export function removeInOrder(
  ordered: readonly PlacedAnnotation[],
  item: PlacedAnnotation,
): readonly PlacedAnnotation[] {
  const index = indexInOrder(ordered, item);
  return index === -1 ? ordered : ordered.toSpliced(index, 1);
}

/** The index of an annotation in a list in text order, or -1. O(log n) comparisons. */
export function indexInOrder(ordered: readonly PlacedAnnotation[], item: PlacedAnnotation): number {
  const index = insertionIndex(ordered, item);
  return ordered[index]?.annotation.id === item.annotation.id ? index : -1;
}

/** The index of the first annotation that is not before `item`. */
function insertionIndex(ordered: readonly PlacedAnnotation[], item: PlacedAnnotation): number {
  const wanted = withRange(item);
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = ordered[middle];
    if (there !== undefined && compareRanged(withRange(there), wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Ranged {
  readonly item: PlacedAnnotation;
  readonly range: ReadingRange;
}

function withRange(item: PlacedAnnotation): Ranged {
  return { item, range: readingRange(item) };
}

/** No two annotations are equal, because no two have one id. */
function compareRanged(one: Ranged, other: Ranged): number {
  return (
    Number(other.range.sure) - Number(one.range.sure) ||
    one.range.start - other.range.start ||
    other.range.end - one.range.end ||
    compareText(one.item.annotation.created, other.item.annotation.created) ||
    compareText(one.item.annotation.id, other.item.annotation.id)
  );
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

/** Where an annotation begins for whoever reads on from there: its first sure place, or where it used to be. UTF-16 code units. */
export function readingStart(item: PlacedAnnotation): number {
  return readingRange(item).start;
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
