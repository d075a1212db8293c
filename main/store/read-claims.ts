/** Reads claim files of every analyst, for showing; nothing here writes. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import { parseClaimFile, serialiseClaimFile, type ClaimFile } from '../../annotations/format/claim-file.ts';
import { failure, type Result } from '../../annotations/result.ts';
import { describeSetAside, fileProblem } from './file-problems.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile, type Codec } from './json-file.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { StoreProblem } from './save-state.ts';
import {
  analystFolderName,
  analystOfFileName,
  claimFile,
  claimsFolder,
  type StoreBase,
} from './store-paths.ts';

/** A file must belong to the analyst whose name it has, or a copied file would pass for another's claims. */
function claimCodec(folderName: string): Codec<ClaimFile> {
  return {
    serialise: serialiseClaimFile,
    parse: (text, name): Result<ClaimFile> => {
      const parsed = parseClaimFile(text, name);
      if (!parsed.ok || analystFolderName(parsed.value.analyst.id) === folderName) return parsed;
      return failure(
        'wrong-name',
        `${name} says that it belongs to another analyst than its name. It is left as it is and not used.`,
      );
    },
  };
}

/** One analyst's claims, not read yet. */
export function openClaimFile(
  base: StoreBase,
  folderName: string,
  files: FileOperations,
): JsonFile<ClaimFile> {
  const { path, name } = claimFile(base, folderName);
  return new JsonFile(path, name, claimCodec(folderName), files);
}

/** The same under another name, such as a conflict copy. */
export function openNamedClaimFile(
  base: StoreBase,
  folderName: string,
  fileName: string,
  files: FileOperations,
): JsonFile<ClaimFile> {
  const { path, name } = claimFile(base, fileName.slice(0, -'.json'.length));
  return new JsonFile(path, name, claimCodec(folderName), files);
}

export interface OthersClaims {
  readonly files: readonly ClaimFile[];
  readonly problems: readonly StoreProblem[];
  /** The names of all files that were looked at. */
  readonly names: readonly string[];
}

/** The claims in `base` of all analysts but the one whose folder is called `except`. */
export async function readOthersClaims(
  base: StoreBase,
  except: string,
  files: FileOperations,
): Promise<OthersClaims> {
  const listed = await files.list(claimsFolder(base)).catch(() => []);
  const analysts = listed.map(analystOfFileName).filter((name) => name !== null && name !== except);
  const opened = analysts.map((name) => openClaimFile(base, name ?? '', files));
  const read = await mapConcurrently(opened, async (file) => {
    const result = await file.read();
    return result.ok
      ? { file: result.value, problems: describeSetAside(file, null, 'claim') }
      : { file: null, problems: [fileProblem(result, file.name, null)] };
  });
  return {
    files: read.flatMap(({ file }) => file ?? []),
    problems: read.flatMap(({ problems }) => problems),
    names: opened.map(({ name }) => name),
  };
}

/** Everybody's claims together; of two with one id the analyst's own counts, then the one that was read first. */
export function gatherClaims(
  analyst: Analyst,
  own: readonly Claim[],
  others: readonly ClaimFile[],
): { readonly claims: readonly Claim[]; readonly analysts: readonly Analyst[] } {
  const claims = new Map(own.map((claim) => [claim.id, claim]));
  const analysts = new Map([[analyst.id, analyst]]);
  for (const file of others) {
    if (!analysts.has(file.analyst.id)) analysts.set(file.analyst.id, file.analyst);
    for (const claim of file.claims) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  }
  return { claims: [...claims.values()], analysts: [...analysts.values()] };
}
