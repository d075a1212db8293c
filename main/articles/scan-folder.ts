/** Scans a folder: reads its articles a few at a time while it is still being walked, and reports them in order, in batches. */
import type { ScannedArticle } from '../../annotations/article/article.ts';
import { success, type Result } from '../../annotations/result.ts';
import { promptDisk } from './disk.ts';
import { walkFolder, type FolderFailure, type FolderProblem, type WalkedFolder } from './find-articles.ts';
import { GrowingList } from './growing-list.ts';
import { readAhead } from './read-ahead.ts';
import { scanArticle, type ScanOfArticle } from './scan-article.ts';

export interface ScanListener {
  /** All paths, once the whole folder has been walked; the first entries may have come before. */
  found(paths: readonly string[]): void;
  /** The next entries, in the order in which the folder is walked. */
  scanned(entries: readonly ScannedArticle[]): void;
  /** Each article as it is read, before it is reported. */
  read?(path: string, scan: ScanOfArticle): void;
}

export interface FolderScan {
  readonly cancelled: boolean;
  readonly problems: readonly FolderProblem[];
}

/** Entries in the first reports and in all later ones: the first fill what can be seen of a library at once. */
const batchSizes = [8, 32, 100];
const laterBatch = 250;

export async function scanFolder(
  root: string,
  listener: ScanListener,
  signal: AbortSignal,
): Promise<Result<FolderScan, FolderFailure>> {
  const problems: FolderProblem[] = [];
  const walk = await walkFolder(root, problems, signal);
  if (!walk.ok) return walk;
  const paths = new GrowingList<string>();
  await Promise.all([walkAll(walk.value, paths, listener, signal), readAll(root, paths, listener, signal)]);
  return success({ cancelled: signal.aborted, problems });
}

async function walkAll(
  walk: AsyncIterable<WalkedFolder>,
  paths: GrowingList<string>,
  listener: ScanListener,
  signal: AbortSignal,
): Promise<void> {
  const all: string[] = [];
  try {
    for await (const { files } of walk) {
      for (const path of files) all.push(path);
      paths.add(files);
    }
    if (!signal.aborted) listener.found(all);
  } finally {
    paths.end();
  }
}

async function readAll(
  root: string,
  paths: GrowingList<string>,
  listener: ScanListener,
  signal: AbortSignal,
): Promise<void> {
  let batch: ScannedArticle[] = [];
  const limits = batchSizes.values();
  let limit = limits.next().value ?? laterBatch;
  const disk = promptDisk();
  const read = async (path: string) => ({ path, scan: await scanArticle(root, path, disk) });
  for await (const { path, scan } of readAhead(paths, read, signal)) {
    listener.read?.(path, scan);
    batch.push(scan.entry);
    if (batch.length < limit) continue;
    listener.scanned(batch);
    batch = [];
    limit = limits.next().value ?? laterBatch;
  }
  if (batch.length > 0) listener.scanned(batch);
}
