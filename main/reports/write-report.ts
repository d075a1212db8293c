/**
 * Writes a report article by article, so that a folder of any size fits in memory, and whole or not at all: whatever goes wrong, the
 * file that was there before stays and nothing half-written is left beside it.
 */
import { dirname, join } from 'node:path';
import { htmlReport } from '../../annotations/report/html/html-report.ts';
import { markdownReport } from '../../annotations/report/markdown/markdown-report.ts';
import { numberArticle } from '../../annotations/report/number-article.ts';
import type {
  ReportFormatter,
  ReportHeading,
  ReportItem,
  ReportSummary,
} from '../../annotations/report/report-model.ts';
import { ReportTally } from '../../annotations/report/summarise-report.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ReportFormat } from '../../app/exports.ts';
import { renamePatiently, temporaryPath } from '../store/durable-write.ts';
import { reportCancelled, reportFailure, type ReportFailureCode } from './report-failure.ts';
import { nodeReportFiles, type GrowingFile, type ReportFiles } from './report-files.ts';

export interface ReportOrder {
  readonly format: ReportFormat;
  readonly heading: ReportHeading;
  /** In the order of the report. One that rejects makes the report fail. */
  readonly articles: AsyncIterable<ReportItem>;
  /** How many `articles` there will be, for progress only. */
  readonly total: number;
  /** Absolute. A file that is there is replaced at the end. */
  readonly out: string;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
  readonly files?: ReportFiles;
}

export interface WrittenReport {
  readonly path: string;
  readonly articles: number;
  /** Files that could not be read; the report names them. */
  readonly unreadable: number;
  readonly annotations: number;
}

/** Writes are gathered up to this many UTF-16 code units: a system call per table row would cost more than making the row. */
const gathered = 1 << 18;

export async function writeReport(order: ReportOrder): Promise<Result<WrittenReport, ReportFailureCode>> {
  const { out, files = nodeReportFiles, signal } = order;
  // Not named after the report, whose name may be as long as names can be.
  const beside = join(dirname(out), '.claimdesk-report');
  const finished = temporaryPath(beside);
  // What stands before the articles counts them, so they are written first, to a file of their own.
  const middle = temporaryPath(beside);
  try {
    const summary = await writeArticles(order, middle, files);
    await writeWhole(order, summary, middle, finished, files);
    await files.remove(middle);
    signal?.throwIfAborted();
    await renamePatiently(finished, out, files);
    // The report is in place, and if power is lost before its name is on the disk it can be made again.
    await files.syncFolder(dirname(out)).catch(() => undefined);
    const unreadable = summary.contents.filter(({ kind }) => kind === 'unreadable').length;
    return success({
      path: out,
      articles: summary.contents.length - unreadable,
      unreadable,
      annotations: summary.rows.length,
    });
  } catch (error) {
    for (const path of [finished, middle]) await files.remove(path).catch(() => undefined);
    return signal?.aborted === true ? reportCancelled(out) : reportFailure(error, out);
  }
}

async function writeArticles(
  { format, heading, articles, total, onProgress, signal }: ReportOrder,
  path: string,
  files: ReportFiles,
): Promise<ReportSummary> {
  const formatter = formatterOf(format);
  const tally = new ReportTally(heading);
  await withFile(path, files, async (file) => {
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
        await writeChunks(file, formatter.article(numbered, heading), signal);
      }
      done += 1;
      onProgress?.({ done, total });
    }
  });
  return tally.summary();
}

async function writeWhole(
  { format, signal }: ReportOrder,
  summary: ReportSummary,
  middle: string,
  path: string,
  files: ReportFiles,
): Promise<void> {
  const formatter = formatterOf(format);
  await withFile(path, files, async (file) => {
    await writeChunks(file, formatter.opening(summary), signal);
    for await (const bytes of files.read(middle)) {
      signal?.throwIfAborted();
      await file.write(bytes);
    }
    await writeChunks(file, formatter.closing(summary), signal);
    await file.sync();
  });
}

async function writeChunks(
  file: GrowingFile,
  chunks: Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let waiting = '';
  for (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length < gathered) continue;
    signal?.throwIfAborted();
    await file.write(waiting);
    waiting = '';
  }
  await file.write(waiting);
}

async function withFile(
  path: string,
  files: ReportFiles,
  act: (file: GrowingFile) => Promise<void>,
): Promise<void> {
  const file = await files.create(path);
  try {
    await act(file);
  } finally {
    await file.close();
  }
}

function formatterOf(format: ReportFormat): ReportFormatter {
  switch (format) {
    case 'html':
      return htmlReport;
    case 'markdown':
      return markdownReport;
  }
}
