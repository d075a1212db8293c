/** Scans a folder: finds its articles, then reads them a few at a time and reports them in the order of the list, in batches. */
import type { ScannedArticle } from '../../annotations/article/article.ts';
import { success, type Result } from '../../annotations/result.ts';
import { findArticles, type FolderFailure, type FolderProblem } from './find-articles.ts';
import { readAhead } from './read-ahead.ts';
import { scanArticle } from './scan-article.ts';

export interface ScanListener {
  /** All paths, once, before anything is read. */
  found(paths: readonly string[]): void;
  /** The next entries, in the order of the paths. */
  scanned(entries: readonly ScannedArticle[]): void;
}

export interface FolderScan {
  readonly cancelled: boolean;
  readonly problems: readonly FolderProblem[];
}

/** Entries in the first report, about what a library pane shows, and in the later ones. */
const firstBatch = 40;
const laterBatch = 250;

export async function scanFolder(
  root: string,
  listener: ScanListener,
  signal: AbortSignal,
): Promise<Result<FolderScan, FolderFailure>> {
  const found = await findArticles(root, signal);
  if (!found.ok) return found;
  const { paths, problems } = found.value;
  if (!found.value.cancelled) {
    listener.found(paths);
    await scanPaths(root, paths, listener, signal);
  }
  return success({ cancelled: signal.aborted, problems });
}

async function scanPaths(
  root: string,
  paths: readonly string[],
  listener: ScanListener,
  signal: AbortSignal,
): Promise<void> {
  let batch: ScannedArticle[] = [];
  let limit = firstBatch;
  for await (const entry of readAhead(paths, (path) => scanArticle(root, path), signal)) {
    batch.push(entry);
    if (batch.length < limit) continue;
    listener.scanned(batch);
    batch = [];
    limit = laterBatch;
  }
  if (batch.length > 0) listener.scanned(batch);
}
