/** The file-system calls of the store, as a port: tests make single ones fail as a full disk or another program would. */
import type { BigIntStats } from 'node:fs';
import {
  access,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { syncFile } from './sync-file.ts';

/** Tells one state of a file from another. Times are nanoseconds, sizes bytes. Links are not followed. */
export interface FileStamp {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  readonly modified: bigint;
}

/** All reject with Node's errors, which carry `code`. */
export interface FileOperations {
  /** The file's bytes as UTF-8 text. */
  readText(path: string): Promise<string>;
  /** Creates a file that is not there yet, writes all of `text`, and returns once it is on the disk itself. */
  writeNew(path: string, text: string): Promise<void>;
  /** Creates a small file that need not outlive the system; says false when something is there already. */
  claim(path: string, text: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name. */
  link(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Creates one folder inside a folder that is there; one that is there already is fine. Says whether it was created. */
  makeFolder(path: string): Promise<boolean>;
  /** Creates a folder and all above it. */
  makeFolders(path: string): Promise<void>;
  /** Makes renames and new names in a folder survive a loss of power, where the platform can. */
  syncFolder(path: string): Promise<void>;
  /** Names in a folder, in no order; none when the folder is not there. */
  list(path: string): Promise<readonly string[]>;
  /** Null when nothing is there. */
  stamp(path: string): Promise<FileStamp | null>;
  checkWritable(path: string): Promise<void>;
  realPath(path: string): Promise<string>;
  wait(milliseconds: number): Promise<void>;
}

export const nodeFiles: FileOperations = {
  readText: (path) => readFile(path, 'utf8'),
  writeNew: async (path, text) => {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  claim: async (path, text) => {
    try {
      await writeFile(path, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      // A full disk takes the name and not the text.
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
  },
  rename,
  link,
  copy: async (from, to) => {
    await copyFile(from, to);
    await syncFile(to);
  },
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => {
    try {
      await mkdir(path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  },
  makeFolders: async (path) => {
    await mkdir(path, { recursive: true });
  },
  syncFolder: async (path) => {
    // Windows cannot open a folder for this; its rename is journalled by the file system.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } catch (error) {
      // Some network and FUSE file systems have no such call.
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR'].includes(errorCode(error))) throw error;
    } finally {
      await handle.close();
    }
  },
  list: async (path) => {
    try {
      return await readdir(path);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  stamp: async (path) => {
    try {
      const found = await lstat(path, { bigint: true });
      return {
        kind: kindOf(found),
        device: found.dev,
        inode: found.ino,
        size: found.size,
        modified: found.mtimeNs,
      };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  checkWritable: (path) => access(path, constants.W_OK),
  realPath: realpath,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

function kindOf(found: BigIntStats): FileStamp['kind'] {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : 'other';
}

/** The code of a Node error, or `''` for anything else that was thrown. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the error says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}

export function sameStamp(one: FileStamp | null, other: FileStamp | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.device === other.device &&
    one.inode === other.inode &&
    one.size === other.size &&
    one.modified === other.modified
  );
}
