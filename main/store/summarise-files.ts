/** Summarises all annotation files of a folder one after another; what is in memory is newer than its file and counts instead. */
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { SummaryCollector, type AnnotationSummary } from './annotation-summary.ts';
import type { FileOperations } from './file-operations.ts';
import { visitFiles } from './read-annotations.ts';
import type { StoreProblem } from './save-state.ts';
import type { StoreBase } from './store-paths.ts';

export interface SummariseHost {
  /** The name of the writing analyst's folder. */
  readonly ownFolder: string;
  /** The writing analyst's annotations as far as they have been read. */
  readonly inMemory: () => readonly {
    readonly article: ArticleId;
    readonly annotations: readonly Annotation[];
  }[];
  readonly report: (problems: readonly StoreProblem[]) => void;
}

export async function summariseFiles(
  bases: readonly StoreBase[],
  files: FileOperations,
  { ownFolder, inMemory, report }: SummariseHost,
): Promise<ReadonlyMap<ArticleId, AnnotationSummary>> {
  const collector = new SummaryCollector();
  for (const base of bases) {
    await visitFiles(base, files, (read, folder) => {
      report(read.problems);
      if (folder === ownFolder && inMemory().some(({ article }) => article === read.article)) return;
      collector.add(read.article, read.file?.annotations ?? [], read.file?.analyst ?? null);
    });
  }
  // The analyst at work is known by name to whoever asks.
  for (const { article, annotations } of inMemory()) collector.add(article, annotations, null);
  return collector.summaries();
}
