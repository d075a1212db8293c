/** Tells one state of a file from another without reading it. */
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Times are milliseconds since 1970, with fractions where the file system has them. `changed` moves with permissions and names as well. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  /** 0 where the file system has no such number. */
  readonly inode: number;
}

/** Null when there is nothing at the path. Links are followed. */
export async function stampFile(path: string): Promise<FileStamp | null> {
  try {
    return stampOf(await stat(path));
  } catch {
    return null;
  }
}

export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

export function sameStamp(one: FileStamp | null | undefined, other: FileStamp | null | undefined): boolean {
  if (!one || !other) return !one && !other;
  return isSameFile(one, other) && one.changed === other.changed;
}

/** Whether two stamps are of one file under two names: renaming leaves all but `changed` as it is. */
export function isSameFile(one: FileStamp, other: FileStamp): boolean {
  return one.inode === other.inode && one.size === other.size && one.modified === other.modified;
}

/** The stamp of a link that leads nowhere. */
export const nothingThere: FileStamp = { size: 0, modified: 0, changed: 0, inode: 0 };
