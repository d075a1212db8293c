/**
 * Writes a folder's store into one zip, whole or not at all: whatever goes wrong, the file that was there before stays and nothing
 * half-written is left beside it. Unpacked in a folder of articles, the zip is that folder's store.
 */
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { manifestName, serialiseBackupManifest } from '../../annotations/format/backup-manifest.ts';
import { success, type Result } from '../../annotations/result.ts';
import { isWithin, resolveInside } from '../articles/inside-folder.ts';
import { nodeReportFiles, type GrowingFile, type ReportFiles } from '../reports/report-files.ts';
import { renamePatiently, temporaryPath } from '../store/durable-write.ts';
import { isMissing } from '../store/file-operations.ts';
import { storeFolderName } from '../store/store-paths.ts';
import { backupContent } from './backup-content.ts';
import { backupFailure, backupRefusal, type BackupFailureCode } from './backup-failure.ts';
import type { JoinedStore } from './joined-store.ts';
import { storedFileAt } from './stored-file.ts';

export interface BackupOrder {
  /** Everything that waits must have been written. */
  readonly store: JoinedStore;
  /** The folder of articles, absolute, and its name. */
  readonly root: string;
  readonly folderName: string;
  /** The articles that go in as well, relative to the folder; none when the store alone does. */
  readonly articles: readonly string[];
  /** Absolute. A file that is there is replaced at the end. */
  readonly out: string;
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly files?: ReportFiles;
}

export interface WrittenBackup {
  readonly annotations: number;
  /** Articles that have annotations. */
  readonly articles: number;
  readonly claims: number;
  /** Files of the store that cannot be used. They are in the backup as they are. */
  readonly damaged: number;
  /** Files of articles. */
  readonly articleFiles: number;
  /** Articles that could not be read, and are not in the backup. */
  readonly unread: readonly string[];
}

export async function writeBackup(order: BackupOrder): Promise<Result<WrittenBackup, BackupFailureCode>> {
  const { out, store, signal, files = nodeReportFiles } = order;
  const temporary = temporaryPath(join(dirname(out), '.claimdesk-backup'));
  try {
    if (await isInStore(out, store)) return backupRefusal('inside-store', out);
    const paths = await store.list();
    if (paths.size + order.articles.length === 0) return backupRefusal('nothing-kept', out);
    const file = await files.create(temporary);
    let written: WrittenBackup;
    try {
      written = await writeZip(order, paths, file);
      await file.sync();
    } finally {
      await file.close();
    }
    signal?.throwIfAborted();
    await renamePatiently(temporary, out, files);
    await files.syncFolder(dirname(out));
    return success(written);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    return signal?.aborted === true ? backupRefusal('cancelled', out) : backupFailure(error, out);
  }
}

async function writeZip(
  order: BackupOrder,
  paths: Awaited<ReturnType<JoinedStore['list']>>,
  file: GrowingFile,
): Promise<WrittenBackup> {
  const { store, root, articles, folderName, now, onProgress, signal } = order;
  const zip = new ZipFile();
  const arriving = Promise.race([writeAll(zip.outputStream, file), failureOf(zip)]);
  // Awaited at the end; until then it matters only when it fails.
  const broken = arriving.then(() => new Promise<never>(() => undefined));
  broken.catch(() => undefined);
  const add = (path: string, bytes: Buffer): Promise<void> =>
    Promise.race([addFile(zip, path, bytes, now), broken]);

  const total = paths.size + articles.length;
  const annotated = new Set<string>();
  const unread: string[] = [];
  let [annotations, claims, damaged, done] = [0, 0, 0, 0];
  const advance = (): void => {
    signal?.throwIfAborted();
    done += 1;
    onProgress?.(done, total);
  };
  const manifest = serialiseBackupManifest({ folder: folderName, made: now.toISOString() });
  await add(manifestName, Buffer.from(manifest, 'utf8'));
  for (const [path, places] of paths) {
    const content = await ifThere(() => backupContent(store, path, places));
    for (const { path: name, bytes } of content?.files ?? []) await add(`${storeFolderName}/${name}`, bytes);
    const about = storedFileAt(path);
    if (about?.kind === 'annotations' && (content?.annotations ?? 0) > 0) annotated.add(about.article);
    annotations += content?.annotations ?? 0;
    claims += content?.claims ?? 0;
    damaged += content?.damaged ?? 0;
    advance();
  }
  for (const path of articles) {
    const bytes = await readArticleBytes(root, path);
    if (bytes === null) unread.push(path);
    else await add(path, bytes);
    advance();
  }
  zip.end();
  await arriving;
  const articleFiles = articles.length - unread.length;
  return { annotations, articles: annotated.size, claims, damaged, articleFiles, unread };
}

/** Adds one file and resolves when it has been taken, so that no more than one is in memory. */
function addFile(zip: ZipFile, path: string, bytes: Buffer, mtime: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.addReadStreamLazy(path, { mtime, mode: 0o100644, size: bytes.length }, (give) => {
      const stream = Readable.from(bytes.length === 0 ? [] : [bytes]);
      stream.on('end', resolve).on('error', reject);
      give(null, stream);
    });
  });
}

async function writeAll(stream: NodeJS.ReadableStream, file: GrowingFile): Promise<void> {
  for await (const chunk of stream) await file.write(chunk);
}

function failureOf(zip: ZipFile): Promise<never> {
  return new Promise((_resolve, reject) => zip.on('error', reject));
}

/** Null for a file that another program took away since the store was listed. */
async function ifThere<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readArticleBytes(root: string, path: string): Promise<Buffer | null> {
  const real = await resolveInside(root, path);
  return real.ok ? readFile(real.value).catch(() => null) : null;
}

/** Whether a file to be written lies inside the store, where the next loss would take it along. Rejects when its folder is not there. */
async function isInStore(out: string, store: JoinedStore): Promise<boolean> {
  const folder = await realpath(dirname(out));
  for (const { path } of [store.written, store.other]) {
    const base = await realpath(path).catch(() => path);
    if (isWithin(base, folder)) return true;
  }
  return false;
}
