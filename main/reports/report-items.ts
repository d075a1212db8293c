/** Makes the items of a report from a folder's entries, reading each article when its turn comes. */
import type { Analyst, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { articleChooser, chosenEntries } from '../../annotations/report/apply-choice.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
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

export interface ItemsOrder {
  readonly entries: readonly LibraryEntry[];
  readonly choice: ReportChoice;
  readonly codebook: Codebook;
  readonly read: (summary: ArticleSummary) => Promise<Result<ReadForReport>>;
  readonly signal?: AbortSignal;
}

export interface ReportItems {
  readonly total: number;
  readonly items: AsyncIterable<ReportItem>;
}

/**
 * What the choice takes, in the order of `entries`. A file that was listed but cannot be read any more is named in the report like one that
 * never could.
 */
export function reportItems({ entries, choice, codebook, read, signal }: ItemsOrder): ReportItems {
  const chosen = chosenEntries(entries, choice);
  const choose = articleChooser(choice, codebook);
  const items = readAhead(
    chosen,
    async (entry): Promise<ReportItem> => {
      if (entry.kind === 'unreadable') return entry;
      const opened = await read(entry);
      if (!opened.ok) {
        return { kind: 'unreadable', path: entry.source.path, code: opened.code, message: opened.message };
      }
      const { article, placed, analysts, problems } = opened.value;
      return choose({
        kind: 'readable',
        article,
        placed,
        analysts,
        problems: problems.map(({ message }) => message),
        leftOut: 0,
      });
    },
    signal,
  );
  return { total: chosen.length, items };
}
