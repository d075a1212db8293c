/** Finds for the articles of one store the same articles in another, which may have got other ids there. */
import type { ArticleId } from './article.ts';
import type { KnownArticle } from './identity.ts';

/**
 * In order: the same id; an article at the same path; one with the same text. No article of `here` is found for two, unless one of them
 * has its id.
 * @returns for each article of `there` that goes by another id here, that id
 */
export function matchRecords(
  there: readonly KnownArticle[],
  here: readonly KnownArticle[],
): ReadonlyMap<ArticleId, ArticleId> {
  const ids = new Set(here.map(({ id }) => id));
  const taken = new Set(there.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  const matches = new Map<ArticleId, ArticleId>();
  for (const keyOf of [({ path }: KnownArticle) => path, ({ textSha256 }: KnownArticle) => textSha256]) {
    const byKey = new Map(
      here.filter(({ id }) => !taken.has(id)).map((record) => [keyOf(record), record.id]),
    );
    for (const record of there) {
      const match = byKey.get(keyOf(record));
      if (ids.has(record.id) || matches.has(record.id) || match === undefined || taken.has(match)) continue;
      matches.set(record.id, match);
      taken.add(match);
    }
  }
  return matches;
}
