/**
 * Changes which words an annotation holds: adds some, takes some out, moves an edge. Segments that are not touched keep their anchors, and those
 * that meet become one.
 */
import { createAnchor } from '../anchor/create-anchor.ts';
import { failure, success, type Result } from '../result.ts';
import type { SegmentedArticle } from '../sentence/article-sentences.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { tidySelection, type SelectionFailure } from '../selection/tidy-selection.ts';
import type { PlacedAnnotation, Segment } from './annotation.ts';

/** What changing words needs of an article. */
export type AnchoredArticle = SegmentedArticle & { readonly source: { readonly textSha256: string } };

export type WordsFailure =
  | SelectionFailure
  /** The words are in the annotation already. */
  | 'words-there'
  /** None of the words is in the annotation. */
  | 'words-elsewhere'
  /** Nothing would be left of it. */
  | 'no-words-left'
  /** The segment has no sure place, so it has no edge to move. */
  | 'not-placed';

/** A segment with its place; null where there is no sure one. */
interface Place {
  readonly segment: Segment | null;
  readonly range: SelectedRange;
}

/** The ranges in which an annotation surely stands, in text order. */
export function sureRanges({ placements }: PlacedAnnotation): readonly SelectedRange[] {
  return placements
    .flatMap((place) =>
      place.state === 'exact' || place.state === 'moved' ? [{ start: place.start, end: place.end }] : [],
    )
    .sort((one, other) => one.start - other.start);
}

/** The segments with these words as well, tidied. */
export function withWords(
  article: AnchoredArticle,
  placed: PlacedAnnotation,
  selection: SelectedRange,
): Result<readonly Segment[], WordsFailure> {
  const tidy = tidySelection(article, selection);
  if (!tidy.ok) return tidy;
  const { start, end } = tidy.value;
  if (sureRanges(placed).some((range) => range.start <= start && end <= range.end)) {
    return failure('words-there', 'These words are in the annotation already.');
  }
  return success(segmentsOf(article, placed, [...surePlaces(placed), { segment: null, range: tidy.value }]));
}

/** The segments without these words: a segment may become shorter, or two, or go. */
export function withoutWords(
  article: AnchoredArticle,
  placed: PlacedAnnotation,
  selection: SelectedRange,
): Result<readonly Segment[], WordsFailure> {
  const start = Math.min(selection.start, selection.end);
  const end = Math.max(selection.start, selection.end);
  const before = surePlaces(placed);
  if (!before.some(({ range }) => range.start < end && range.end > start)) {
    return failure('words-elsewhere', 'These words are not in the annotation.');
  }
  const left = before.flatMap((place): Place[] => {
    const { range } = place;
    if (range.start >= end || range.end <= start) return [place];
    return [
      { start: range.start, end: Math.min(range.end, start) },
      { start: Math.max(range.start, end), end: range.end },
    ].flatMap((rest) => {
      const tidy = tidySelection(article, rest);
      return rest.start < rest.end && tidy.ok ? [{ segment: null, range: tidy.value }] : [];
    });
  });
  const segments = segmentsOf(article, placed, left);
  return segments.length === 0 ? failure('no-words-left', noneLeft) : success(segments);
}

const noneLeft = 'Nothing would be left of the annotation. Press Delete to delete it.';

/** The segments with one of them reaching over other words, tidied. `index` is that of the segment. */
export function withRange(
  article: AnchoredArticle,
  placed: PlacedAnnotation,
  index: number,
  range: SelectedRange,
): Result<readonly Segment[], WordsFailure> {
  const segment = placed.annotation.segments[index];
  const place = placed.placements[index];
  if (segment === undefined || (place?.state !== 'exact' && place?.state !== 'moved')) {
    return failure(
      'not-placed',
      'These words have no sure place in the article, so they have no edges to move.',
    );
  }
  const tidy = tidySelection(article, range);
  if (!tidy.ok) return tidy;
  const others = surePlaces(placed).filter((other) => other.segment !== segment);
  const same = tidy.value.start === place.start && tidy.value.end === place.end;
  return success(
    segmentsOf(article, placed, [...others, { segment: same ? segment : null, range: tidy.value }]),
  );
}

function surePlaces({ annotation, placements }: PlacedAnnotation): readonly Place[] {
  return annotation.segments.flatMap((segment, index) => {
    const place = placements[index];
    return place?.state === 'exact' || place?.state === 'moved'
      ? [{ segment, range: { start: place.start, end: place.end } }]
      : [];
  });
}

/** Segments of these places, joined where they meet, and those that have no sure place as they are; in text order. */
function segmentsOf(
  article: AnchoredArticle,
  { annotation, placements }: PlacedAnnotation,
  places: readonly Place[],
): readonly Segment[] {
  const sorted = [...places].sort(
    (one, other) => one.range.start - other.range.start || other.range.end - one.range.end,
  );
  const joined: Place[] = [];
  for (const place of sorted) {
    const last = joined.at(-1);
    if (last === undefined || !meet(article.text, last.range, place.range)) {
      joined.push(place);
    } else if (place.range.end > last.range.end) {
      joined[joined.length - 1] = {
        segment: null,
        range: { start: last.range.start, end: place.range.end },
      };
    }
  }
  const made = joined.map(({ segment, range }) => ({
    at: range.start,
    segment: segment ?? {
      anchor: createAnchor(article.text, article.source.textSha256, range.start, range.end),
    },
  }));
  const unsure = annotation.segments
    .filter((_segment, index) => {
      const state = placements[index]?.state;
      return state !== 'exact' && state !== 'moved';
    })
    .map((segment) => ({ at: segment.anchor.start, segment }));
  return [...made, ...unsure].sort((one, other) => one.at - other.at).map(({ segment }) => segment);
}

/** Whether nothing but blanks stands between two ranges, of which the first begins first. */
function meet(text: string, one: SelectedRange, other: SelectedRange): boolean {
  return other.start <= one.end || text.slice(one.end, other.start).trim() === '';
}
