/**
 * Copies that programs for sharing folders make of the analyst's claims when they were changed in two places: found by their names, and
 * offered for merging. Nothing is merged unasked, and a copy that was settled only changes its name.
 */
import type { Claim } from '../../annotations/claim/claim.ts';
import type { ClaimFile } from '../../annotations/format/claim-file.ts';
import { mergeClaims } from '../../annotations/merge/merge-claims.ts';
import type { Ancestor } from '../../annotations/merge/merge-records.ts';
import type { ConflictCopy } from '../../app/file-care.ts';
import { describeCopy } from './conflict-copy-file.ts';
import type { FileOperations } from './file-operations.ts';
import type { JsonFile } from './json-file.ts';
import { openNamedClaimFile } from './read-claims.ts';
import type { StoreProblem } from './save-state.ts';
import { articleOfCopyName, claimsFolder, type StoreBase } from './store-paths.ts';

export interface ReadClaimCopy {
  readonly copy: ConflictCopy;
  readonly path: string;
  readonly claims: readonly Claim[];
}

/** A copy that cannot be read is not offered. @param ownFolder how the writing analyst's folder is called */
export async function readClaimCopies(
  base: StoreBase,
  ownFolder: string,
  own: readonly Claim[],
  ancestor: () => Promise<Ancestor<Claim>>,
  files: FileOperations,
): Promise<readonly ReadClaimCopy[]> {
  const listed = await files.list(claimsFolder(base)).catch(() => []);
  // Both are words that can name a file everywhere.
  const names = listed.filter((name) => articleOfCopyName(name) === ownFolder).sort();
  if (names.length === 0) return [];
  const from = await ancestor();
  const found: ReadClaimCopy[] = [];
  for (const name of names) {
    const file = openNamedClaimFile(base, ownFolder, name, files);
    const read = await file.read();
    if (!read.ok || read.value === null) continue;
    const { claims } = read.value;
    const merged = mergeClaims(from, own, claims, file.name);
    const copy = await describeCopy(file, name, claims.length, merged);
    found.push({ copy, path: file.path, claims });
  }
  return found;
}

/** Said where the claims are not in sight. */
export function claimsCopied({ file }: ConflictCopy): StoreProblem {
  return {
    code: 'claims-copied',
    message: `${file} is a copy of your claims that a program for sharing folders made, because the file had been changed in two places. What is only in the copy is not shown. Open the claims to merge it or to leave it alone.`,
    file,
    article: null,
  };
}

/** The generation before the last save is a state that both sides may come from, and one that this side surely does. */
export async function claimAncestorOf(file: JsonFile<ClaimFile>): Promise<Ancestor<Claim>> {
  const previous = await file.previous.read();
  return previous.ok && previous.value !== null
    ? { kind: 'earlier', records: previous.value.claims }
    : { kind: 'unknown' };
}
