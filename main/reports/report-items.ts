/** Makes the items of a report from a folder's entries, reading each article when its turn comes. */
import type { Analyst, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { ReportItem } from '../../annotations/report/report-model.ts';
import type { Result } from '../../annotations/result.ts';
import { readAhead } from '../articles/read-ahead.ts';

/** An article with its annotations, as the app's session and the command line both have it. */
export interface ReadForReport {
  readonly article: Article;
  readonly placed: readonly PlacedAnnotation[];
  readonly analysts: readonly Analyst[];
  readonly problems: readonly { readonly message: string }[];
}

/** In the order of `entries`. A file that was listed but cannot be read any more is named in the report like one that never could. */
export function reportItems(
  entries: readonly LibraryEntry[],
  read: (summary: ArticleSummary) => Promise<Result<ReadForReport>>,
  signal?: AbortSignal,
): AsyncIterable<ReportItem> {
  return readAhead(
    entries,
    async (entry): Promise<ReportItem> => {
      if (entry.kind === 'unreadable') return entry;
      const opened = await read(entry);
      if (!opened.ok) {
        return { kind: 'unreadable', path: entry.source.path, code: opened.code, message: opened.message };
      }
      const { article, placed, analysts, problems } = opened.value;
      return {
        kind: 'readable',
        article,
        placed,
        analysts,
        problems: problems.map(({ message }) => message),
      };
    },
    signal,
  );
}
