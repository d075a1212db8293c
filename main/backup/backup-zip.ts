/**
 * Looks through a zip that is said to be a backup, and takes out of it only what is certainly a file of a store. A zip from elsewhere may
 * claim any size, name any place and hold links: one that does is refused whole, before a byte of it is unpacked.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { manifestName } from '../../annotations/format/backup-manifest.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { storeFolderName } from '../store/store-paths.ts';
import { storedFileAt } from './stored-file.ts';

export type BackupZipCode = 'not-a-backup' | 'unsafe-backup' | 'backup-too-large';

export interface BackupLimits {
  readonly entries: number;
  /** Unpacked bytes of all files of the store. */
  readonly bytes: number;
}

/** A hundred thousand articles with a hundred annotations each, by ten analysts, is less. */
export const usualLimits: BackupLimits = { entries: 2_000_000, bytes: 2 * 1024 ** 3 };

const largestManifest = 64 * 1024;

/** What is in the zip: `store` by the path in the store. */
export interface BackupContents {
  readonly manifest: Entry;
  readonly store: ReadonlyMap<string, Entry>;
  /** Other files below `.claimdesk`, such as generations before. */
  readonly passedOver: number;
  /** Everything else. */
  readonly articleFiles: number;
}

/** @param path absolute; `name` as messages name it. Close the zip in any case. Rejects with Node's errors. */
export function openBackupZip(path: string, name: string): Promise<Result<ZipFile, BackupZipCode>> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error === null) resolve(success(zip));
      else if ('code' in error) reject(error);
      else resolve(notABackup(name, 'it is no zip file, or a damaged one'));
    });
  });
}

/** Checks every entry by what the zip says of it. */
export function listBackup(
  zip: ZipFile,
  name: string,
  limits: BackupLimits,
): Promise<Result<BackupContents, BackupZipCode>> {
  return new Promise((resolve) => {
    const seen = new Set<string>();
    const store = new Map<string, Entry>();
    let manifest: Entry | null = null;
    let [passedOver, articleFiles, bytes] = [0, 0, 0];
    zip.on('error', (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      // These are the library's own words for a name that leads elsewhere.
      resolve(
        /path|fileName/iu.test(why)
          ? unsafe(name, 'a file in it has a name that leads elsewhere')
          : damaged(name),
      );
    });
    zip.on('end', () => {
      if (manifest === null) resolve(notABackup(name, `there is no ${manifestName} in it`));
      else if (store.size === 0) resolve(notABackup(name, 'there is no store in it'));
      else resolve(success({ manifest, store, passedOver, articleFiles }));
    });
    zip.on('entry', (entry: Entry) => {
      const path = entry.fileName;
      const reason = seen.has(path) ? 'two files in it have one name' : dangerOf(entry);
      if (reason !== null) {
        resolve(unsafe(name, reason));
        return;
      }
      seen.add(path);
      const inStore = path.startsWith(`${storeFolderName}/`) ? path.slice(storeFolderName.length + 1) : null;
      if (path === manifestName) manifest = entry;
      else if (inStore !== null && storedFileAt(inStore) !== null) {
        store.set(inStore, entry);
        bytes += entry.uncompressedSize;
      } else if (!path.endsWith('/')) {
        if (inStore === null) articleFiles += 1;
        else passedOver += 1;
      }
      const manifestBytes = path === manifestName ? entry.uncompressedSize : 0;
      if (seen.size > limits.entries || bytes > limits.bytes || manifestBytes > largestManifest)
        resolve(tooLarge(name));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

const fileTypes = 0o170000;
/** A zip that another system made says nothing of the type of a file. */
const harmlessTypes: readonly number[] = [0, 0o100000, 0o040000];

function dangerOf(entry: Entry): string | null {
  if (/\p{Cc}/u.test(entry.fileName)) return 'a file in it has a name that cannot be shown';
  if (entry.isEncrypted()) return 'it is protected by a password';
  const type = (entry.externalFileAttributes >>> 16) & fileTypes;
  return harmlessTypes.includes(type) ? null : 'there is a link or a device in it';
}

/** The bytes of a small entry. Rejects when the zip is damaged, or an entry is longer than it says. */
export async function readBackupEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await openEntry(zip, entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Writes one entry to a file that is not there yet. Rejects as `readBackupEntry` does, or with Node's errors. */
export async function unpackBackupEntry(zip: ZipFile, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await openEntry(zip, entry), createWriteStream(path, { flags: 'wx' }));
}

/** @param path in the store, which `storedFileAt` must know */
export function stagedPath(base: string, path: string): string {
  return join(base, ...path.split('/'));
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}

function notABackup(name: string, reason: string): Failure<BackupZipCode> {
  return failure('not-a-backup', `“${name}” is not a backup of Claimdesk: ${reason}. Nothing was changed.`);
}

export function damaged(name: string): Failure<BackupZipCode> {
  return notABackup(name, 'it is damaged or was not copied whole');
}

function unsafe(name: string, reason: string): Failure<BackupZipCode> {
  return failure(
    'unsafe-backup',
    `“${name}” was not opened: ${reason}, which no backup of Claimdesk has. Nothing was changed.`,
  );
}

function tooLarge(name: string): Failure<BackupZipCode> {
  return failure(
    'backup-too-large',
    `“${name}” would unpack to more than any folder’s annotations come to, so it was not opened. Nothing was changed.`,
  );
}
