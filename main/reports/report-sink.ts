/**
 * What one format makes of the articles while they pass by, once for all formats. Nothing is at its place before `place`, so a report
 * that fails in one format leaves everything as it was in all of them.
 */
import type { NumberedArticle, ReportSummary } from '../../annotations/report/report-model.ts';
import type { Placed } from './replace-file.ts';
import type { ReportFiles } from './report-files.ts';

/** All calls reject with Node's errors, or with the signal's reason when the export is cancelled. */
export interface ReportSink {
  article(numbered: NumberedArticle): Promise<void>;
  /** Makes everything that is to be written, beside its place and on the disk. */
  finish(summary: ReportSummary): Promise<void>;
  /** What could not be held after all, in sentences; known once it is finished. */
  omitted?(): readonly string[];
  /** Puts it in its place; only renames are left to fail. */
  place(): Promise<Placed>;
  /** Removes what was begun and not placed. */
  abandon(): Promise<void>;
}

export interface SinkOrder {
  /** Absolute. */
  readonly out: string;
  readonly files: ReportFiles;
  readonly signal: AbortSignal | undefined;
}
