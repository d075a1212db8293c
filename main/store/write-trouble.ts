/** What kind of trouble it is when a file cannot be written: the one table for whatever is written, annotations, reports and backups. */
import type { WriteFailureCode } from '../../annotations/operation/refusal.ts';
import { errorCode } from './file-operations.ts';

const troubles: Readonly<Record<string, WriteFailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EBUSY: 'not-writable',
  EISDIR: 'not-writable',
  ENOTEMPTY: 'not-writable',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  ESTALE: 'folder-gone',
};

export function writeTrouble(error: unknown): WriteFailureCode {
  return troubles[errorCode(error)] ?? 'write-failed';
}
