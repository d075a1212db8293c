/** Stores to back up and places to restore to, for the tests of backups. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { serialiseArticleRecord } from '../../../annotations/format/article-record.ts';
import { compareBackup } from '../../../main/backup/compare-backup.ts';
import { JoinedStore } from '../../../main/backup/joined-store.ts';
import { restoreBackup, type ClosedFolder } from '../../../main/backup/restore-backup.ts';
import { stageBackup, type StagingOptions } from '../../../main/backup/staged-store.ts';
import { writeBackup, type BackupOrder } from '../../../main/backup/write-backup.ts';
import { openStorePlace } from '../../../main/store/open-annotation-store.ts';
import type { Result } from '../../../annotations/result.ts';
import type { BackupSummary, Restored, RestoreWay } from '../../../app/data-care.ts';
import { textHash } from '../../annotations/builders.ts';
import { anaFile, article, filesIn, ownFile, put, temporaryFolder } from '../store/store-builders.ts';

export const day = new Date('2026-11-27T09:30:00.000Z');

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

export const recordPath = `.claimdesk/articles/${article}.json`;

export const record = (id = article, path = 'harbour.txt', text = textHash): string =>
  serialiseArticleRecord({ id, path, sha256: text, textSha256: text, title: 'A lock opens' });

/** A folder of articles that nobody has open. */
export async function closedFolder(name = 'Harbour'): Promise<ClosedFolder> {
  const root = join(await temporaryFolder(), name);
  await mkdir(root);
  return { root, name, fallback: await temporaryFolder(), elsewhere: null };
}

/** One with these annotations of Ana's on the harbour article. */
export async function annotatedFolder(
  annotations: readonly Annotation[],
  name?: string,
): Promise<ClosedFolder> {
  const folder = await closedFolder(name);
  await put(folder.root, ownFile, anaFile(annotations));
  await put(folder.root, recordPath, record());
  return folder;
}

export async function storeOf(folder: ClosedFolder): Promise<JoinedStore> {
  const { place, files } = await openStorePlace(folder);
  return new JoinedStore(place.bases, files);
}

/** Backs a folder up, to a new place unless the test says where. */
export async function backUp(
  folder: ClosedFolder,
  more: Partial<BackupOrder> = {},
): Promise<{ readonly out: string; readonly written: Awaited<ReturnType<typeof writeBackup>> }> {
  const out = more.out ?? join(await temporaryFolder(), 'backup.zip');
  const { root, name: folderName } = folder;
  const store = await storeOf(folder);
  const written = await writeBackup({ store, root, folderName, articles: [], now: day, ...more, out });
  return { out, written };
}

/** Looks at a backup and, when `how` is given, restores it. */
export async function restore(
  zip: string,
  folder: ClosedFolder,
  how: RestoreWay,
): Promise<{ readonly summary: Omit<BackupSummary, 'name'>; readonly restored: Result<Restored> }> {
  const { stage, staged } = await look(zip);
  const { summary, renamed } = await compareBackup(value(staged), await storeOf(folder), []);
  const order = { how, staged: value(staged), stage, renamed, name: 'backup.zip', now: day };
  return { summary, restored: await restoreBackup(order, folder) };
}

export async function look(
  zip: string,
  options?: StagingOptions,
): Promise<{
  readonly restores: string;
  readonly stage: string;
  readonly staged: Awaited<ReturnType<typeof stageBackup>>;
}> {
  const restores = await temporaryFolder();
  const stage = join(restores, 'one');
  return { restores, stage, staged: await stageBackup(zip, stage, options) };
}

/** Every file below a folder with its bytes, as text that shows each byte. */
export async function contents(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await Promise.all(
    (await filesIn(root)).map(async (path) => [path, await readFile(join(root, path), 'latin1')] as const),
  );
  return Object.fromEntries(entries);
}

export interface ZipEntry {
  readonly path: string;
  readonly content: string | Buffer;
  readonly mode?: number;
}

/** A zip with these entries, as any program might write it. */
export function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, content, mode = 0o100644 } of entries) {
    zip.addBuffer(Buffer.from(content), path, { mode, mtime: day });
  }
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        resolve(Buffer.concat(chunks));
      })
      .on('error', reject);
  });
}
