/** The review of annotations whose words cannot be placed surely: what waits, and how an analyst settles it. */
import type { CandidatePlace, Placement } from '../anchor/anchor.ts';
import { createAnchor } from '../anchor/create-anchor.ts';
import type { PlacedAnnotation } from '../annotation/annotation.ts';
import type { Article } from '../article/article.ts';
import type { AnnotationOperation } from '../operation/operation.ts';
import { failure, success, type Result } from '../result.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { filledSelection } from '../selection/tidy-selection.ts';

/** A segment that waits for the analyst. */
export interface WaitingSegment {
  /** Among the segments of its annotation. */
  readonly index: number;
  readonly state: 'ambiguous' | 'changed' | 'lost';
  /** The words as they stood when they were marked. */
  readonly words: string;
  /** Where they may stand now, best first; none for a lost one. */
  readonly candidates: readonly CandidatePlace[];
}

/** Whether any segment waits for the analyst. */
export function needsReview({ placements }: Pick<PlacedAnnotation, 'placements'>): boolean {
  return placements.some((placement) => !isSure(placement));
}

/** The segments that wait, in the order of the annotation. */
export function waitingSegments({ annotation, placements }: PlacedAnnotation): readonly WaitingSegment[] {
  return placements.flatMap((placement, index): WaitingSegment[] => {
    const words = annotation.segments[index]?.anchor.exact ?? '';
    switch (placement.state) {
      case 'exact':
      case 'moved':
        return [];
      case 'ambiguous':
      case 'changed':
        return [{ index, state: placement.state, words, candidates: placement.candidates }];
      case 'lost':
        return [{ index, state: 'lost', words, candidates: [] }];
    }
  });
}

/**
 * Gives a segment the words in `range` for good. Until this is done its old anchor stays; the other segments keep theirs. Segments are put
 * in the order in which they stand in the text now.
 * @param now ISO 8601 in UTC with milliseconds
 */
export function settleSegment(
  article: Pick<Article, 'text'> & { readonly source: { readonly textSha256: string } },
  { annotation, placements }: PlacedAnnotation,
  index: number,
  range: SelectedRange,
  now: string,
): Result<AnnotationOperation, 'selection-empty' | 'segment-missing'> {
  const tidied = filledSelection(article.text, range);
  if (!tidied.ok) {
    return failure('selection-empty', 'Select the words in the article that take the place of the old ones.');
  }
  const tidy = tidied.value;
  if (annotation.segments[index] === undefined) {
    return failure('segment-missing', 'This annotation changed meanwhile. Look at it again.');
  }
  const anchor = createAnchor(article.text, article.source.textSha256, tidy.start, tidy.end);
  const starts = annotation.segments.map((segment, at) =>
    at === index ? tidy.start : startOf(placements[at], segment.anchor.start),
  );
  const order = [...starts.keys()].sort((one, other) => (starts[one] ?? 0) - (starts[other] ?? 0));
  const settled = annotation.segments.with(index, { ...annotation.segments[index], anchor });
  return success({
    kind: 'change',
    article: annotation.article,
    id: annotation.id,
    before: { segments: annotation.segments, modified: annotation.modified },
    after: { segments: order.flatMap((at) => settled[at] ?? []), modified: now },
  });
}

function startOf(placement: Placement | undefined, before: number): number {
  return placement !== undefined && isSure(placement) ? placement.start : before;
}

function isSure(placement: Placement): placement is Extract<Placement, { state: 'exact' | 'moved' }> {
  return placement.state === 'exact' || placement.state === 'moved';
}
