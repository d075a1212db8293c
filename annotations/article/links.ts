/** The links of an article: which one stands at a place, and which schemes may ever be followed. */
import type { Article, InlineMark } from './article.ts';

export type LinkMark = Extract<InlineMark, { kind: 'link' }>;

/** As `URL.protocol` spells them. `javascript:`, `file:`, `data:` and all others are words and nothing more. */
const followedSchemes = ['http:', 'https:', 'mailto:'] as const;
export type FollowedScheme = (typeof followedSchemes)[number];

/** The scheme where it is one that may be followed, after a question, else null. */
export function followedScheme(protocol: string): FollowedScheme | null {
  return followedSchemes.find((scheme) => scheme === protocol) ?? null;
}

/**
 * The link that a range of the text stands in or touches, the first one if there are several.
 * @param range UTF-16 offsets; an empty range is a caret
 */
export function linkAt(
  article: Pick<Article, 'marks'>,
  range: { readonly start: number; readonly end: number },
): LinkMark | null {
  const links = article.marks.filter((mark) => mark.kind === 'link');
  // A caret between two links belongs to the one it stands before.
  return (
    links.find(({ start, end }) => start <= range.start && range.start < end) ??
    links.find(({ start, end }) => start <= range.end && range.start <= end) ??
    null
  );
}
