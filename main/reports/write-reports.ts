/**
 * Writes a report in one or several formats: article by article, so that a folder of any size fits in memory, each article read once for
 * all formats, and each file whole or not at all. Whatever goes wrong, what was there before stays and nothing half-written is left.
 */
import { numberArticle } from '../../annotations/report/number-article.ts';
import type { ReportHeading, ReportItem, ReportSummary } from '../../annotations/report/report-model.ts';
import { ReportTally } from '../../annotations/report/summarise-report.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ExportedFile, ExportProgress } from '../../app/exports.ts';
import type { PrintReport } from './print-job.ts';
import { PartlyPlaced, reportCancelled, reportFailure, type ReportFailureCode } from './report-failure.ts';
import { nodeReportFiles, type ReportFiles } from './report-files.ts';
import type { Placed } from './replace-file.ts';
import type { ReportSink } from './report-sink.ts';
import { sinkOf } from './sink-of.ts';

export interface ReportOrder {
  /** Absolute paths, each of them once. Files that are there are replaced at the end. */
  readonly targets: readonly ExportedFile[];
  readonly heading: ReportHeading;
  /** In the order of the report. One that rejects makes the report fail. */
  readonly articles: AsyncIterable<ReportItem>;
  /** How many `articles` there will be, for progress only. */
  readonly total: number;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
  readonly files?: ReportFiles;
  /** Needed for PDF only. */
  readonly print?: PrintReport;
}

export interface WrittenReports {
  readonly files: readonly ExportedFile[];
  readonly articles: number;
  /** Files that could not be read; the report names them. */
  readonly unreadable: number;
  readonly annotations: number;
  /** What could not be held after all, in sentences. */
  readonly omitted: readonly string[];
}

interface Job {
  readonly target: ExportedFile;
  readonly sink: ReportSink;
}

export async function writeReports(order: ReportOrder): Promise<Result<WrittenReports, ReportFailureCode>> {
  const { targets, heading, signal, files = nodeReportFiles } = order;
  const jobs = await Promise.all(
    targets.map(async (target): Promise<Job> => ({
      target,
      sink: await sinkOf(target.format, heading, { out: target.path, files, signal }, order.print),
    })),
  );
  // Which file it is that fails: sentences about a full disk or a lost folder name it.
  let at = targets[0]?.path ?? '';
  const forEach = async (act: (job: Job) => Promise<void>): Promise<void> => {
    for (const job of jobs) {
      signal?.throwIfAborted();
      at = job.target.path;
      await act(job);
    }
  };
  try {
    const summary = await readArticles(order, forEach);
    await forEach(async ({ target, sink }) => {
      order.onProgress?.({ done: order.total, total: order.total, finishing: target.format });
      await sink.finish(summary);
    });
    signal?.throwIfAborted();
    // From here on it is not stopped: half of the files new and half of them old would be worse than a moment more.
    await placeAll(jobs, (path) => {
      at = path;
    });
    const unreadable = summary.contents.filter(({ kind }) => kind === 'unreadable').length;
    return success({
      files: targets,
      articles: summary.contents.length - unreadable,
      unreadable,
      annotations: summary.rows.length,
      omitted: jobs.flatMap(({ sink }) => sink.omitted?.() ?? []),
    });
  } catch (error) {
    for (const { sink } of jobs) await sink.abandon();
    return signal?.aborted === true ? reportCancelled(at) : reportFailure(error, at);
  }
}

/** All or none: where one cannot be put in its place, the ones before are taken back. */
async function placeAll(jobs: readonly Job[], tell: (path: string) => void): Promise<void> {
  const done: { readonly path: string; readonly placed: Placed }[] = [];
  try {
    for (const { target, sink } of jobs) {
      tell(target.path);
      done.push({ path: target.path, placed: await sink.place() });
    }
  } catch (error) {
    const left: string[] = [];
    for (const { path, placed } of done.toReversed()) {
      if (!(await placed.takeBack())) left.unshift(path);
    }
    throw left.length === 0 ? error : new PartlyPlaced(error, left);
  }
  for (const { placed } of done) await placed.settle();
}

async function readArticles(
  { heading, articles, total, onProgress, signal }: ReportOrder,
  forEach: (act: (job: Job) => Promise<void>) => Promise<void>,
): Promise<ReportSummary> {
  const tally = new ReportTally(heading);
  let number = 0;
  let done = 0;
  signal?.throwIfAborted();
  for await (const item of articles) {
    signal?.throwIfAborted();
    if (item.kind === 'unreadable') {
      tally.addUnreadable(item);
    } else {
      number += 1;
      const numbered = numberArticle(item, number, heading.codebook);
      tally.addArticle(numbered);
      await forEach(({ sink }) => sink.article(numbered));
    }
    done += 1;
    onProgress?.({ done, total, finishing: null });
  }
  return tally.summary();
}
