/** Why a report was not written, in a sentence that says what to do. */
import { failure, type Failure } from '../../annotations/result.ts';
import { NotPrinted } from './print-job.ts';
import { errorCode } from '../store/file-operations.ts';
import { writeTrouble } from '../store/write-trouble.ts';

export const reportFailureCodes = [
  'disk-full',
  'not-writable',
  'folder-gone',
  'cancelled',
  'not-printed',
  'write-failed',
] as const;
export type ReportFailureCode = (typeof reportFailureCodes)[number];

/** One file of several could not be put in its place, and others that were in theirs could not be taken back. */
export class PartlyPlaced extends Error {
  /** @param left the paths of those that are new now */
  constructor(
    override readonly cause: unknown,
    readonly left: readonly string[],
  ) {
    super('Not all files could be put in their places.');
  }
}

/** @param out where the report was to go, as the person named it */
export function reportFailure(error: unknown, out: string): Failure<ReportFailureCode> {
  if (error instanceof PartlyPlaced) {
    const { code, message } = reportFailure(error.cause, out);
    const names = error.left.map((path) => `“${path}”`).join(', ');
    return failure(
      code,
      `${message} ${names} had been replaced before and ${error.left.length === 1 ? 'is' : 'are'} new; all others are as they were.`,
    );
  }
  if (error instanceof NotPrinted) {
    return failure('not-printed', `The report “${out}” was not written. ${error.message}`);
  }
  const system = errorCode(error);
  const code = system === 'EEXIST' ? 'not-writable' : writeTrouble(error);
  return failure(code, sentence(code, out, system));
}

export function reportCancelled(out: string): Failure<ReportFailureCode> {
  return failure('cancelled', sentence('cancelled', out, ''));
}

function sentence(code: ReportFailureCode, out: string, system: string): string {
  switch (code) {
    case 'disk-full':
      return `The disk is full, so the report “${out}” was not written. Free some space or choose another place, then export it again.`;
    case 'not-writable':
      if (system === 'EEXIST') {
        return `The report was not written: it is several files and needs a folder, but “${out}” is a file. Choose another name.`;
      }
      return system === 'EISDIR' || system === 'ENOTEMPTY'
        ? `The report was not written: “${out}” is a folder. Choose another name for the report.`
        : `The report “${out}” was not written: Claimdesk may not write there, or another program holds the file. Choose another place or close that program, then export it again.`;
    case 'folder-gone':
      return `The report was not written: the folder of “${out}” is not there. Choose a folder that exists, then export it again.`;
    case 'cancelled':
      return `The export was cancelled; nothing was written to “${out}”.`;
    case 'not-printed':
    case 'write-failed':
      return `The report “${out}” could not be written${system === '' ? '' : ` (${system})`}. Choose another place, then export it again.`;
  }
}
