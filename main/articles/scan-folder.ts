/** Scans a folder: finds its articles, then reads them a few at a time and reports them in the order of the list, in batches. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ScannedArticle } from '../../annotations/article/article.ts';
import { success, type Result } from '../../annotations/result.ts';
import { findArticles, type FolderFailure, type FolderProblem } from './find-articles.ts';
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

/** Files read at the same time: the disk is busy while one is parsed, and memory holds only a few. */
const filesInFlight = 8;
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
  const flights: Promise<ScannedArticle>[] = [];
  const queue = paths[Symbol.iterator]();
  const launch = (): void => {
    const next = queue.next();
    if (next.done !== true && !signal.aborted) flights.push(scanArticle(root, next.value));
  };
  for (let flight = 0; flight < filesInFlight; flight += 1) launch();
  for (let flight = flights.shift(); flight !== undefined; flight = flights.shift()) {
    batch.push(await flight);
    launch();
    if (batch.length >= limit) {
      listener.scanned(batch);
      batch = [];
      limit = laterBatch;
    }
    // Other requests to the same thread are answered between two files.
    await nextTurn();
  }
  if (batch.length > 0) listener.scanned(batch);
}
