/** The articles of a folder as evidence names them: a report of one article may lead to any other. */
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import type { EvidenceArticle } from '../../annotations/report/annotation-lines.ts';

export function evidenceArticles(entries: readonly LibraryEntry[]): ReadonlyMap<ArticleId, EvidenceArticle> {
  return new Map(
    entries.flatMap((entry): readonly (readonly [ArticleId, EvidenceArticle])[] =>
      entry.kind === 'readable'
        ? [[entry.id, { title: entry.displayTitle, textSha256: entry.source.textSha256 }]]
        : [],
    ),
  );
}
