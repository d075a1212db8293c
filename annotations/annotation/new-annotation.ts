/** Makes an annotation from what the analyst selected: blanks at the edges dropped, characters kept whole, nothing refused silently. */
import { createAnchor } from '../anchor/create-anchor.ts';
import type { Article } from '../article/article.ts';
import type { TagId } from '../codebook/codebook.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { AnalystId, Annotation, AnnotationId } from './annotation.ts';
import { noAttribution } from './attribution.ts';
import { openCheck } from './check.ts';

/** A range of the article's text in UTF-16 code units, `end` exclusive. The two may be the wrong way round, as a selection's can. */
export interface SelectedRange {
  readonly start: number;
  readonly end: number;
}

export interface AnnotationRequest {
  readonly id: AnnotationId;
  readonly article: Pick<Article, 'id' | 'text'> & { readonly source: { readonly textSha256: string } };
  readonly selection: SelectedRange;
  readonly tag: TagId;
  readonly analyst: AnalystId;
  readonly note?: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: string;
}

/** The annotation, or why there is none: nothing but blanks was selected. */
export function newAnnotation(request: AnnotationRequest): Result<Annotation, 'selection-empty'> {
  const { article, now } = request;
  const range = tidySelection(article.text, request.selection);
  if (range === null) {
    return failure('selection-empty', 'Select some words of the article first, then choose a tag.');
  }
  const anchor = createAnchor(article.text, article.source.textSha256, range.start, range.end);
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

/** The selection without blanks at its edges and with whole characters (never half an emoji or accent), or null when nothing is left. */
export function tidySelection(text: string, selection: SelectedRange): SelectedRange | null {
  const low = Math.max(0, Math.min(selection.start, selection.end));
  const high = Math.min(text.length, Math.max(selection.start, selection.end));
  if (low >= high) return null;
  const from = wholeCharacter(text, low).start;
  const to = Math.max(wholeCharacter(text, high - 1).end, high);
  const words = text.slice(from, to);
  const leading = words.length - words.replace(leadingBlanks, '').length;
  const trailing = words.length - words.replace(trailingBlanks, '').length;
  if (leading === words.length) return null;
  return { start: from + leading, end: to - trailing };
}

/** Blanks as Unicode has them, and the marks of no width that copied text carries: zero-width space, word joiner, byte-order mark. */
const leadingBlanks = /^[\s\u200b\u2060\ufeff]+/u;
const trailingBlanks = /[\s\u200b\u2060\ufeff]+$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Code units looked at on each side of an offset; the longest emoji sequences have about 35, and a whole article would be slow. */
const graphemeWindow = 64;

/** The extent of the user-perceived character that holds the code unit at `offset`. */
function wholeCharacter(text: string, offset: number): SelectedRange {
  const base = Math.max(0, offset - graphemeWindow);
  const around = text.slice(base, offset + graphemeWindow);
  const found = graphemes.segment(around).containing(offset - base);
  const start = base + (found?.index ?? offset - base);
  return { start, end: start + (found?.segment.length ?? 1) };
}
