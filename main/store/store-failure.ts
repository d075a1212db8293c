/** Turns what the file system says into failures of the store: a code for the program, a sentence that says what to do. */
import type { WriteFailureCode } from '../../annotations/operation/refusal.ts';
import { failure } from '../../annotations/result.ts';
import type { Failure } from '../../annotations/result.ts';
import { errorCode } from './file-operations.ts';
import { writeTrouble } from './write-trouble.ts';

/** Why `file` could not be written. `file` is as the person knows it. */
export function writeFailure(error: unknown, file: string): Failure<WriteFailureCode> {
  const code = writeTrouble(error);
  return failure(code, sentence(code, file, errorCode(error)));
}

function sentence(code: WriteFailureCode, file: string, systemCode: string): string {
  switch (code) {
    case 'disk-full':
      return `The disk is full, so ${file} could not be saved. Your work is kept in memory: free some space, then choose Try Again.`;
    case 'not-writable':
      return `${file} may not be written. Your work is kept in memory: allow writing there or close the program that holds the file, then choose Try Again.`;
    case 'folder-gone':
      return `The place of ${file} is not there any more; the folder may have been moved, or its drive disconnected. Your work is kept in memory: bring the folder back, then choose Try Again.`;
    case 'write-failed':
      return `${file} could not be saved${systemCode === '' ? '' : ` (${systemCode})`}. Your work is kept in memory: check the drive, then choose Try Again.`;
  }
}

export type ReadFailureCode = 'unreadable' | 'too-large';

/** Why a file that is there could not be read. */
export function readFailure(error: unknown, file: string): Failure<ReadFailureCode> {
  const code = errorCode(error);
  return failure(
    'unreadable',
    `${file} is there but could not be read${code === '' ? '' : ` (${code})`}. It is left as it is; check that you may read it, then open the article again.`,
  );
}
