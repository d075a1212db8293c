/** Makes an annotation from what the analyst selected, tidied; nothing is refused silently. */
import { createAnchor } from '../anchor/create-anchor.ts';
import type { Article } from '../article/article.ts';
import type { TagId } from '../codebook/codebook.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { tidySelection, type SelectionFailure } from '../selection/tidy-selection.ts';
import type { AnalystId, Annotation, AnnotationId } from './annotation.ts';
import { noAttribution } from './attribution.ts';
import { openCheck } from './check.ts';

export interface AnnotationRequest {
  readonly id: AnnotationId;
  readonly article: Pick<Article, 'id' | 'text' | 'blocks'> & {
    readonly source: { readonly textSha256: string };
  };
  readonly selection: SelectedRange;
  readonly tag: TagId;
  readonly analyst: AnalystId;
  readonly note?: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: string;
}

/** The annotation, or why there is none: no words were selected. */
export function newAnnotation(request: AnnotationRequest): Result<Annotation, SelectionFailure> {
  const { article, now } = request;
  const range = tidySelection(article, request.selection);
  if (!range.ok) return range;
  const anchor = createAnchor(article.text, article.source.textSha256, range.value.start, range.value.end);
  return success({
    id: request.id,
    article: article.id,
    analyst: request.analyst,
    segments: [{ anchor }],
    tag: request.tag,
    note: request.note ?? '',
    attribution: noAttribution,
    check: openCheck,
    created: now,
    modified: now,
  });
}
