/** The articles of one open folder: gives each file its lasting id and finds an article by it. */
import type {
  ArticleId,
  ArticleSummary,
  LibraryEntry,
  ScannedArticle,
} from '../../annotations/article/article.ts';
import { createArticleIdentifier, type KnownArticle } from '../../annotations/article/identity.ts';

export interface ArticleCatalogue {
  /** Takes in what was read, in order, and returns it with ids. */
  add(scanned: readonly ScannedArticle[]): readonly LibraryEntry[];
  readonly entries: readonly LibraryEntry[];
  find(id: ArticleId): ArticleSummary | null;
}

/**
 * @param known the articles that have a record in this folder
 * @param presentPaths every file found, so that a record whose file is gone can be told to have been renamed
 */
export function createCatalogue(
  known: readonly KnownArticle[],
  presentPaths: readonly string[],
): ArticleCatalogue {
  const identifier = createArticleIdentifier(new Set(presentPaths), known);
  const entries: LibraryEntry[] = [];
  const byId = new Map<ArticleId, ArticleSummary>();
  return {
    entries,
    add(scanned) {
      const sources = scanned.flatMap((entry) => (entry.kind === 'readable' ? [entry.source] : []));
      const ids = new Map(identifier.identify(sources).map(({ path, id }) => [path, id]));
      const added = scanned.flatMap((entry): LibraryEntry[] => {
        if (entry.kind === 'unreadable') return [entry];
        const id = ids.get(entry.source.path);
        if (id === undefined) return [];
        const summary: ArticleSummary = { ...entry, id };
        byId.set(id, summary);
        return [summary];
      });
      entries.push(...added);
      return added;
    },
    find: (id) => byId.get(id) ?? null,
  };
}
