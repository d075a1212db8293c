/** Why a report cannot be verified, as codes for the program and sentences for the person. */
import { failure, type Failure } from '../../annotations/result.ts';
import type { FolderFailure } from '../articles/find-articles.ts';

export type VerifyFailureCode =
  | 'report-missing'
  | 'report-unreadable'
  | 'report-too-large'
  /** A format that keeps no offsets and hashes, such as PDF. */
  | 'report-without-offsets'
  | 'report-without-evidence'
  | 'report-cut-short'
  | 'report-broken'
  | 'cancelled'
  | FolderFailure;

export type VerifyFailure = Failure<VerifyFailureCode>;

export const whichCan = 'HTML and JSON-LD reports can be verified: export the report as one of these.';

export function withoutEvidence(name: string): VerifyFailure {
  return failure(
    'report-without-evidence',
    `“${name}” has no evidence in it: it is not a report of Claimdesk, or was exported without its evidence. Export it again with its evidence.`,
  );
}

export function cutShort(name: string): VerifyFailure {
  return failure(
    'report-cut-short',
    `“${name}” is not complete: it ends in the middle. Copy it or export it again.`,
  );
}

export function broken(name: string, why: string): VerifyFailure {
  return failure('report-broken', `“${name}” is damaged or no report of Claimdesk: ${why}`);
}

export function tooLarge(name: string, megabytes: number): VerifyFailure {
  return failure(
    'report-too-large',
    `“${name}” is too large to be verified (the limit is ${megabytes.toLocaleString('en')} MB). Export the report in parts.`,
  );
}

export const cancelled: VerifyFailure = failure('cancelled', 'The report was not verified: it was stopped.');
