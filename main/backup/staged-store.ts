/** A backup unpacked into the app's own data, where it waits for the person's decision: a store that nothing else reads or writes. */
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseBackupManifest, type BackupManifest } from '../../annotations/format/backup-manifest.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { openRecordFile } from '../store/article-records.ts';
import { openCodebookFile } from '../store/codebook-store.ts';
import { errorCode, nodeFiles, type FileOperations } from '../store/file-operations.ts';
import { writeTrouble } from '../store/write-trouble.ts';
import { openAnnotationFile } from '../store/read-annotations.ts';
import { openClaimFile } from '../store/read-claims.ts';
import { storeFolderName, type StoreBase } from '../store/store-paths.ts';
import {
  damaged,
  listBackup,
  openBackupZip,
  readBackupEntry,
  stagedPath,
  unpackBackupEntry,
  usualLimits,
  type BackupLimits,
  type BackupZipCode,
} from './backup-zip.ts';
import { storedFileAt, type StoredFile } from './stored-file.ts';

export type StagingCode =
  BackupZipCode | 'empty' | 'not-json' | 'wrong-format' | 'newer-version' | 'backup-unreadable';

export interface StagedStore {
  readonly manifest: BackupManifest;
  readonly base: StoreBase;
  /** By the path in the store. Every one of them can be read. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Files of the backup that cannot be used and are left out. */
  readonly damaged: readonly string[];
  readonly passedOver: number;
  readonly articleFiles: number;
}

export interface StagingOptions {
  readonly limits?: BackupLimits;
  readonly onProgress?: (done: number, total: number) => void;
}

export function stagedBase(folder: string): StoreBase {
  return { path: join(folder, 'store'), name: storeFolderName };
}

/**
 * Checks a backup and unpacks it. Whatever is wrong with it, nothing of it is left behind.
 * @param path the zip, absolute
 * @param folder where to, absolute; must not be there yet
 */
export async function stageBackup(
  path: string,
  folder: string,
  { limits = usualLimits, onProgress }: StagingOptions = {},
): Promise<Result<StagedStore, StagingCode>> {
  let staged: Result<StagedStore, StagingCode>;
  try {
    staged = await unpack(path, folder, limits, onProgress);
  } catch (error) {
    staged = unreadable(error, path);
  }
  if (!staged.ok) await rm(folder, { recursive: true, force: true });
  return staged;
}

async function unpack(
  path: string,
  folder: string,
  limits: BackupLimits,
  onProgress: StagingOptions['onProgress'],
): Promise<Result<StagedStore, StagingCode>> {
  const name = basename(path);
  const opened = await openBackupZip(path, name);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    const listed = await listBackup(zip, name, limits);
    if (!listed.ok) return listed;
    const { manifest: manifestEntry, store, passedOver, articleFiles } = listed.value;
    const manifest = parseBackupManifest(await readBackupEntry(zip, manifestEntry), `“${name}”`);
    if (!manifest.ok) return manifest;
    const base = stagedBase(folder);
    await mkdir(base.path, { recursive: true });
    const files = new Map<string, StoredFile>();
    const broken: string[] = [];
    for (const [at, entry] of store) {
      const about = storedFileAt(at);
      if (about === null) continue;
      await unpackBackupEntry(zip, entry, stagedPath(base.path, at));
      const read = await readStaged(base, about, nodeFiles);
      if (read.ok) files.set(at, about);
      else if (read.code === 'newer-version') return newer(name);
      else {
        broken.push(`${storeFolderName}/${at}`);
        await rm(stagedPath(base.path, at));
      }
      onProgress?.(files.size + broken.length, store.size);
    }
    return success({ manifest: manifest.value, base, files, damaged: broken, passedOver, articleFiles });
  } finally {
    zip.close();
  }
}

function readStaged(base: StoreBase, about: StoredFile, files: FileOperations): Promise<Result<unknown>> {
  switch (about.kind) {
    case 'codebook':
      return openCodebookFile(base, files).read();
    case 'claims':
      return openClaimFile(base, about.folder, files).read();
    case 'record':
      return openRecordFile(base, about.article, files).read();
    case 'annotations':
      return openAnnotationFile(base, about.folder, about.article, files).read();
  }
}

function newer(name: string): Failure<StagingCode> {
  return failure(
    'newer-version',
    `“${name}” was made by a newer Claimdesk. Update this one to use it; nothing was changed.`,
  );
}

function unreadable(error: unknown, path: string): Failure<StagingCode> {
  const code = errorCode(error);
  const name = basename(path);
  if (code === '' || code.startsWith('Z_')) return damaged(name);
  return failure(
    'backup-unreadable',
    writeTrouble(error) === 'disk-full'
      ? `The disk of the app’s own data is full, so “${name}” could not be unpacked. Free some space, then try again; nothing was changed.`
      : `“${name}” could not be read (${code}). Check that it is there and that you may read it; nothing was changed.`,
  );
}
