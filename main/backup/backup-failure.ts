/** Why a backup was not made or not used, in a sentence that says what to do. */
import { failure, type Failure } from '../../annotations/result.ts';
import { errorCode } from '../store/file-operations.ts';
import { writeTrouble } from '../store/write-trouble.ts';

export type BackupFailureCode =
  | 'disk-full'
  | 'not-writable'
  | 'folder-gone'
  | 'inside-store'
  | 'nothing-kept'
  | 'cancelled'
  | 'write-failed';

/** @param out where the backup was to go, as the person named it */
export function backupFailure(error: unknown, out: string): Failure<BackupFailureCode> {
  const system = errorCode(error);
  return backupRefusal(writeTrouble(error), out, system);
}

export function backupRefusal(code: BackupFailureCode, out: string, system = ''): Failure<BackupFailureCode> {
  return failure(code, sentence(code, out, system));
}

/** Why a file of the store could not be written while a backup was restored, in a sentence. */
export function whyNotRestored({ code }: Failure): string {
  switch (code) {
    case 'disk-full':
      return 'The disk is full.';
    case 'not-writable':
      return 'Claimdesk may not write where the annotations are kept, or another program holds a file there.';
    case 'folder-gone':
      return 'The place of the annotations is not there any more; its drive may have been disconnected.';
    default:
      return 'Not every file could be written.';
  }
}

function sentence(code: BackupFailureCode, out: string, system: string): string {
  switch (code) {
    case 'disk-full':
      return `The disk is full, so the backup “${out}” was not written. Free some space or choose another place, then back up again.`;
    case 'not-writable':
      return system === 'EISDIR' || system === 'ENOTEMPTY'
        ? `The backup was not written: “${out}” is a folder. Choose another name for it.`
        : `The backup “${out}” was not written: Claimdesk may not write there, or another program holds the file. Choose another place, then back up again.`;
    case 'folder-gone':
      return `The backup was not written: the folder of “${out}” is not there. Choose a folder that exists, then back up again.`;
    case 'inside-store':
      return `“${out}” lies inside the store that is backed up, and would be lost with it. Choose a place outside it, best on another disk.`;
    case 'nothing-kept':
      return 'Nothing is kept of this folder yet: it has no annotations, no decisions and no tags of its own, so there is nothing to back up.';
    case 'cancelled':
      return `The backup was cancelled; nothing was written to “${out}”.`;
    case 'write-failed':
      return `The backup “${out}” could not be written${system === '' ? '' : ` (${system})`}. Choose another place, then back up again.`;
  }
}
