/**
 * One analyst's claims in two places: beside the articles, and in a stand-in that is written while the folder cannot be or shall not be. As
 * with annotations, the stand-in remembers the state in the folder that it began with.
 */
import type { Claim } from '../../annotations/claim/claim.ts';
import { parseClaimFile, serialiseClaimFile, type ClaimFile } from '../../annotations/format/claim-file.ts';
import { mergeClaims } from '../../annotations/merge/merge-claims.ts';
import type { Ancestor } from '../../annotations/merge/merge-records.ts';
import { takingOver, wasTakenOver, withoutTakingOver } from './taken-over.ts';

const field = 'inFolder';

/** The claims that the two files come to. Null stands for a file that is not there. */
export function claimsTogether(
  inFolder: ClaimFile | null,
  standIn: ClaimFile | null,
  folderName: string,
): readonly Claim[] {
  if (standIn === null) return inFolder?.claims ?? [];
  // A file that is gone, perhaps with its drive, says nothing about what is in the stand-in.
  if (inFolder === null) return standIn.claims;
  if (wasTakenOver(inFolder.others, () => serialiseClaimFile(standIn))) return inFolder.claims;
  return mergeClaims(ancestorOf(standIn), standIn.claims, inFolder.claims, folderName).records;
}

/** The head of a stand-in that was made knowing this state in the folder; `undefined` when what is there could not be read. */
export function claimStandInHead(inFolder: ClaimFile | null | undefined): ClaimFile['others'] {
  if (inFolder === undefined) return {};
  if (inFolder === null) return { [field]: null };
  const document: unknown = JSON.parse(serialiseClaimFile({ ...inFolder, setAside: [], others: {} }));
  return { [field]: document };
}

/** The head without what only a stand-in has, and what only a file has that took over one. */
export function withoutClaimStandInHead(others: ClaimFile['others']): ClaimFile['others'] {
  return Object.fromEntries(Object.entries(withoutTakingOver(others)).filter(([name]) => name !== field));
}

/** The head of a file in the folder into which a stand-in, if there is one, goes. */
export function claimHeadTakingOver(standIn: ClaimFile | null): ClaimFile['others'] {
  return takingOver(standIn && serialiseClaimFile(standIn));
}

function ancestorOf({ others }: ClaimFile): Ancestor<Claim> {
  const document = others[field];
  if (document === undefined) return { kind: 'unknown' };
  if (document === null) return { kind: 'known', records: [] };
  const parsed = parseClaimFile(JSON.stringify(document), field);
  return parsed.ok ? { kind: 'known', records: parsed.value.claims } : { kind: 'unknown' };
}
