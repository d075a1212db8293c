/** Makes a claim of an annotation: its words are the title to begin with, and it is the first member. */
import type { AnalystId, Annotation } from '../annotation/annotation.ts';
import { annotationWords } from '../annotation/order-annotations.ts';
import { unjudged, type Claim, type ClaimId } from './claim.ts';

/** The longest title that is made of words, in UTF-16 code units before the "…". */
const longestFirstTitle = 140;

export interface ClaimRequest {
  readonly id: ClaimId;
  readonly analyst: AnalystId;
  /** Whoever made it. */
  readonly annotation: Annotation;
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: string;
}

export function newClaim({ id, analyst, annotation, now }: ClaimRequest): Claim {
  return {
    id,
    analyst,
    title: titleOf(annotationWords(annotation)),
    standing: unjudged,
    members: [{ article: annotation.article, annotation: annotation.id, kind: 'wording' }],
    dismissed: [],
    note: '',
    created: now,
    modified: now,
  };
}

/** Words as a title: on one line, cut between two of them, without the marks of a quotation that holds them all. Never empty. */
export function titleOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const bare = /^[“"„«‘']([^“”"„«»]*)[”"“»’'],?$/u.exec(line)?.[1]?.trim() ?? line;
  if (bare === '') return 'Claim without words';
  if (bare.length <= longestFirstTitle) return bare;
  const cut = bare.slice(0, longestFirstTitle + 1);
  const lastBlank = cut.lastIndexOf(' ');
  const kept = lastBlank > longestFirstTitle / 2 ? cut.slice(0, lastBlank) : wholeCharacters(cut);
  return `${kept.replace(/[,;:.–—-]+$/u, '')}…`;
}

/** Not with the first half of a character at its end. */
function wholeCharacters(text: string): string {
  const cut = text.slice(0, longestFirstTitle);
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}
