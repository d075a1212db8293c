/**
 * Replaces a file so that a crash, a full disk or a loss of power at any moment leaves either the old text or the new one: a
 * temporary file beside it is written in full and fsynced, the old state is kept under a second name, then one rename.
 *
 * Not done with write-file-atomic 6: it writes with a single `fs.write` and ignores how many bytes that took, so on a disk that
 * fills up it renames a cut-off file into place and reports success.
 */
import { dirname } from 'node:path';
import { errorCode, isMissing } from './file-operations.ts';
import { sameStamp, type FileOperations, type FileStamp } from './file-operations.ts';

const previousEnding = '.previous';
const temporaryEnding = '.tmp';

/** Virus scanners and sync programs on Windows hold files open for some tens of milliseconds; 0.6 s in all outlasts them. */
const renameDelays = [10, 20, 40, 80, 160, 320];
const passingRenameErrors = ['EPERM', 'EBUSY', 'EACCES'];

/** Older temporary files belong to a program that died: no write takes as long. In nanoseconds. */
const staleAfter = 5n * 60n * 1_000_000_000n;

let writes = 0;

/** Where the state before the last write is kept. */
export function previousPath(path: string): string {
  return path + previousEnding;
}

export interface WriteConditions {
  /** The state that `text` was made from; another one, unless the file is gone, is not written over. Left out where nobody else writes. */
  readonly expected?: FileStamp | null;
  /** Whether the state before takes the place of the one kept; false where it is worth less. */
  readonly keepsPrevious?: boolean;
}

/** Another program replaced the file since it was read. */
export class ChangedMeanwhile extends Error {}

/** Writes `text` to `path`, whose folder must be there, and returns the stamp of the new file. Rejects with Node's errors or `ChangedMeanwhile`. */
export async function writeDurably(
  path: string,
  text: string,
  files: FileOperations,
  { expected, keepsPrevious = true }: WriteConditions = {},
): Promise<FileStamp | null> {
  const temporary = temporaryPath(path);
  try {
    await files.writeNew(temporary, text);
    const stamp = await files.stamp(temporary);
    if (expected !== undefined) await expectState(path, expected, files);
    if (keepsPrevious) await keepPrevious(path, files);
    await renamePatiently(temporary, path, files);
    await files.syncFolder(dirname(path));
    return stamp;
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

async function expectState(path: string, expected: FileStamp | null, files: FileOperations): Promise<void> {
  const now = await files.stamp(path);
  if (now !== null && !sameStamp(now, expected)) throw new ChangedMeanwhile();
}

/** Removes what writes that never ended left in a folder. Errors are ignored: it is only tidying up. */
export async function removeStaleTemporaries(
  folder: string,
  now: Date,
  files: FileOperations,
): Promise<void> {
  const names = await files.list(folder).catch(() => []);
  const oldest = BigInt(now.getTime()) * 1_000_000n - staleAfter;
  for (const name of names.filter((candidate) => temporaryName.test(candidate))) {
    const path = `${folder}/${name}`;
    const stamp = await files.stamp(path).catch(() => null);
    if (stamp !== null && stamp.modified < oldest) await files.remove(path).catch(() => undefined);
  }
}

const temporaryName = /\.[0-9]+-[0-9]+\.tmp$/;

/** A name that no other process and no other write of this one uses; in the same folder, as renaming does not cross file systems. */
export function temporaryPath(path: string): string {
  writes += 1;
  return `${path}.${process.pid}-${writes}${temporaryEnding}`;
}

async function keepPrevious(path: string, files: FileOperations): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await files.link(path, temporary);
  } catch (error) {
    if (isMissing(error)) return;
    // FAT, some network drives and some policies know no hard links.
    await files.copy(path, temporary);
  }
  try {
    await renamePatiently(temporary, previousPath(path), files);
  } finally {
    // POSIX's rename does nothing when both names are the same file already, as after a crash right here.
    await files.remove(temporary).catch(() => undefined);
  }
}

/** Renames over whatever is there, trying again while another program briefly holds it. Rejects with Node's errors. */
export async function renamePatiently(
  from: string,
  to: string,
  files: Pick<FileOperations, 'rename' | 'wait'>,
): Promise<void> {
  for (const delay of renameDelays) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!passingRenameErrors.includes(errorCode(error))) throw error;
    }
    await files.wait(delay);
  }
  await files.rename(from, to);
}
