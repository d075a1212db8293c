/** Where a reader was in the preview of a report, found again in the next one, in which articles may have other numbers. */
import type { ArticleId } from '../../annotations/article/article.ts';

/** The articles of a preview by the anchors they have in it. */
export type PreviewedArticles = ReadonlyMap<string, ArticleId>;

/** Anchors within an article or of its rows: "a2", "w2-5", "r2-5", "p2-7". */
const inArticle = /^[a-z](\d+)(?:-\d+)?$/u;

export type NextPlace =
  /** The next preview is loaded again in the place of this one: Chromium then scrolls to where it was. */
  | { readonly kind: 'stay' }
  /** The article that the reader went to has another number now, and with it another place. */
  | { readonly kind: 'go'; readonly fragment: string };

/**
 * No script may run in a preview, so nobody but Chromium knows how far it is scrolled. It keeps that when a page is loaded again. Only where
 * an article that was gone to has moved is its anchor the better guess; a label such as "2.5" may be another annotation's there, so it leads
 * to the article.
 *
 * @param shown the address that the frame shows, with the anchor the reader went to last
 */
export function placeInNext(shown: string, before: PreviewedArticles, after: PreviewedArticles): NextPlace {
  const fragment = URL.canParse(shown) ? new URL(shown).hash.slice(1) : '';
  const number = inArticle.exec(fragment)?.[1];
  if (number === undefined) return { kind: 'stay' };
  const article = before.get(`a${number}`);
  const anchor = [...after].find(([, other]) => other === article)?.[0];
  return article === undefined || anchor === undefined || anchor === `a${number}`
    ? { kind: 'stay' }
    : { kind: 'go', fragment: `#${anchor}` };
}
