/** Where a reader was in the preview of a report, found again in the next one, in which articles may have other numbers. */
import type { ArticleId } from '../../annotations/article/article.ts';

/** The articles of a preview by the anchors they have in it. */
export type PreviewedArticles = ReadonlyMap<string, ArticleId>;

/** Anchors within an article or of its rows: "a2", "w2-5", "r2-5", "p2-7". */
const inArticle = /^[a-z](\d+)(?:-\d+)?$/u;

/**
 * The fragment for the next preview: the same article, or the same part of the report. A label such as "2.5" may be another annotation's
 * there, so the place is kept to the article. Empty for the beginning.
 *
 * @param shown the address that the frame shows, with the anchor the reader went to last
 */
export function placeInNext(shown: string, before: PreviewedArticles, after: PreviewedArticles): string {
  const fragment = URL.canParse(shown) ? new URL(shown).hash.slice(1) : '';
  const number = inArticle.exec(fragment)?.[1];
  if (number === undefined) return /^[a-z]+$/u.test(fragment) ? `#${fragment}` : '';
  const article = before.get(`a${number}`);
  const anchor = [...after].find(([, other]) => other === article)?.[0];
  return article === undefined || anchor === undefined ? '' : `#${anchor}`;
}
