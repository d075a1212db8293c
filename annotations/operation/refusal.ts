/** Tells an operation that was refused, and must be taken back, from one that is kept in memory and will be written later. */
import type { Failure } from '../result.ts';

/** Codes with which an operation was not carried out at all. */
export const refusalCodes = [
  'annotation-missing',
  'annotation-exists',
  'claim-missing',
  'claim-exists',
  'not-yours',
  'file-unreadable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Codes with which an operation was carried out in memory and is waiting for the disk. */
export const writeFailureCodes = ['disk-full', 'not-writable', 'folder-gone', 'write-failed'] as const;
export type WriteFailureCode = (typeof writeFailureCodes)[number];

/** Whether the failed operation is kept in memory and will be tried again. */
export function isKept(failure: Failure): boolean {
  return (writeFailureCodes as readonly string[]).includes(failure.code);
}
