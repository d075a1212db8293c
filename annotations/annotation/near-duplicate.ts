/** Finds annotations that say the same of nearly the same words, and makes one of two. */
import type { AnchoredArticle } from './change-words.ts';
import { sureRanges, withWords } from './change-words.ts';
import { attributionFields, type Attribution } from './attribution.ts';
import type { Annotation, PlacedAnnotation, Segment } from './annotation.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import type { Batch } from '../operation/batch.ts';

/** The share of the words of both that two annotations must have in common to be nearly the same. */
export const nearlyAll = 0.8;

/** Whether two annotations hold nearly the same words of a text: most of what either holds, or all but signs at the edges. */
export function holdNearlySameWords(text: string, one: PlacedAnnotation, other: PlacedAnnotation): boolean {
  if (!mayShareWords(one, other)) return false;
  const [first, second] = [sureRanges(one), sureRanges(other)];
  const shared = sharedLength(first, second);
  if (shared === 0) return false;
  const all = lengthOf(first) + lengthOf(second) - shared;
  return shared >= nearlyAll * all || bareWords(text, first) === bareWords(text, second);
}

/** Tells most of an article's annotations apart without making anything of them: a new one is compared with thousands. */
function mayShareWords(one: PlacedAnnotation, other: PlacedAnnotation): boolean {
  for (const first of one.placements) {
    if (!('start' in first)) continue;
    for (const second of other.placements) {
      if ('start' in second && first.start < second.end && second.start < first.end) return true;
    }
  }
  return false;
}

/** Letters and figures only: what is left when edges differ by a quotation mark or a full stop. */
function bareWords(text: string, ranges: readonly SelectedRange[]): string {
  return ranges
    .map(({ start, end }) => text.slice(start, end).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ''))
    .join(' ');
}

function lengthOf(ranges: readonly SelectedRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Characters in both, in UTF-16 code units. The ranges of one annotation do not overlap. */
function sharedLength(one: readonly SelectedRange[], other: readonly SelectedRange[]): number {
  let shared = 0;
  for (const first of one) {
    for (const second of other) {
      shared += Math.max(0, Math.min(first.end, second.end) - Math.max(first.start, second.start));
    }
  }
  return shared;
}

/**
 * Makes one annotation of two by the same analyst: `kept` holds the words of both, its own note and the other's, and for what is undecided
 * about its source what was decided of the other. The other goes.
 * @param now ISO 8601 in UTC with milliseconds
 */
export function mergeAnnotations(
  article: AnchoredArticle,
  kept: PlacedAnnotation,
  other: PlacedAnnotation,
  now: string,
): Batch {
  const { annotation } = kept;
  const after = {
    segments: wordsOfBoth(article, kept, other),
    note: [annotation.note, other.annotation.note].filter((note) => note !== '').join('\n\n'),
    attribution: mergedAttribution(annotation.attribution, other.annotation.attribution),
    modified: now,
  };
  const { segments, note, attribution, modified } = annotation;
  return {
    kind: 'batch',
    purpose: { kind: 'merge-annotations' },
    operations: [
      {
        kind: 'change',
        article: annotation.article,
        id: annotation.id,
        before: { segments, note, attribution, modified },
        after,
      },
      { kind: 'remove', annotation: other.annotation },
    ],
  };
}

function wordsOfBoth(
  article: AnchoredArticle,
  kept: PlacedAnnotation,
  other: PlacedAnnotation,
): readonly Segment[] {
  let current = kept;
  for (const range of sureRanges(other)) {
    const more = withWords(article, current, range);
    if (!more.ok) continue;
    current = placedOn(current.annotation, more.value, current);
  }
  return current.annotation.segments;
}

/** The annotation with other segments, of which those that are new stand where their anchors say. */
function placedOn(
  annotation: Annotation,
  segments: readonly Segment[],
  before: PlacedAnnotation,
): PlacedAnnotation {
  return {
    annotation: { ...annotation, segments },
    placements: segments.map((segment) => {
      const known = before.placements[before.annotation.segments.indexOf(segment)];
      return known ?? { state: 'exact', start: segment.anchor.start, end: segment.anchor.end };
    }),
  };
}

function mergedAttribution(kept: Attribution, other: Attribution): Attribution {
  let merged = kept;
  for (const field of attributionFields) {
    if (merged[field] === undefined && other[field] !== undefined)
      merged = { ...merged, [field]: other[field] };
  }
  return merged;
}
