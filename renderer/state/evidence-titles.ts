/** The articles that evidence names, as the library lists them. */
import type { Evidence } from '../../annotations/annotation/check.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { EvidenceArticle } from '../../annotations/report/annotation-lines.ts';
import type { Library } from './library.svelte.ts';

export function evidenceTitles(
  library: Library,
  evidence: readonly Evidence[],
): ReadonlyMap<ArticleId, EvidenceArticle> {
  return new Map(
    evidence.flatMap((item): readonly (readonly [ArticleId, EvidenceArticle])[] => {
      const found = item.kind === 'passage' ? library.find(item.article) : null;
      return found === null
        ? []
        : [[found.id, { title: found.displayTitle, textSha256: found.source.textSha256 }]];
    }),
  );
}
