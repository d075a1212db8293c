/** The file that holds one analyst's claims of a folder: `.claimdesk/claims/<analyst>.json`. A claim that cannot be understood is set aside. */
import { z } from 'zod';
import type { Analyst } from '../annotation/annotation.ts';
import type { Claim } from '../claim/claim.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import {
  claimFields,
  claimRecordSchema,
  memberFields,
  standingFields,
  dismissedFields,
} from './claim-schema.ts';
import { analystIdSchema } from './id-schemas.ts';
import { checkRecords, describeIssues } from './set-aside.ts';
import type { SetAside } from './set-aside.ts';
import {
  changeRecords,
  inOrder,
  omit,
  readVersioned,
  wrongFormat,
  writeVersioned,
} from './versioned-file.ts';
import type { FileFailure, FileKind, JsonObject } from './versioned-file.ts';

export interface ClaimFile {
  readonly analyst: Analyst;
  readonly claims: readonly Claim[];
  readonly setAside: readonly SetAside[];
  /** Fields at the head of the file that this version does not know; written back. */
  readonly others: JsonObject;
}

export const claimFileKind: FileKind = {
  format: 'claimdesk-claims',
  version: 2,
  migrations: {
    // Dismissed proposals were forgotten.
    1: (document) => changeRecords(document, 'claims', (record) => ({ dismissed: [], ...record })),
  },
};

const headSchema = z.looseObject({
  analyst: z.looseObject({ id: analystIdSchema, name: z.string() }),
  claims: z.array(z.unknown()),
});

/** Reads the file's text; bad records are set aside, and only a file that is bad as a whole fails. */
export function parseClaimFile(text: string, fileName: string): Result<ClaimFile, FileFailure> {
  const versioned = readVersioned(text, claimFileKind, fileName);
  if (!versioned.ok) return versioned;
  const { document } = versioned.value;
  const head = headSchema.safeParse(document);
  if (!head.success) return wrongFormat(fileName, describeIssues(head.error));
  const { analyst, claims } = head.data;
  const { good, setAside } = checkRecords(claims, claimRecordSchema);
  return success({
    analyst,
    claims: good.map((record): Claim => ({ ...record, analyst: analyst.id })),
    setAside,
    others: omit(document, ['format', 'version', 'analyst', 'claims']),
  });
}

/** The file's text: claims in the order in which they were made, what was set aside after them, every field in a fixed order. */
export function serialiseClaimFile(file: ClaimFile): string {
  return writeVersioned(claimFileKind, {
    analyst: inOrder({ ...file.analyst }, ['id', 'name']),
    ...inOrder(file.others, []),
    claims: [...[...file.claims].sort(compareByAge).map(recordOf), ...file.setAside.map(({ raw }) => raw)],
  });
}

function recordOf(claim: Claim): JsonObject {
  const ordered = {
    ...claim,
    standing: inOrder({ ...claim.standing }, standingFields),
    members: claim.members.map((member) => inOrder({ ...member }, memberFields)),
    dismissed: claim.dismissed.map((passage) => inOrder({ ...passage }, dismissedFields)),
  };
  // No version to choose from is the same as none.
  const decided = claim.otherVersions?.length === 0 ? ['otherVersions'] : [];
  return inOrder(omit(ordered, ['analyst', ...decided]), claimFields);
}

function compareByAge(one: Claim, other: Claim): number {
  const [first, second] = [`${one.created} ${one.id}`, `${other.created} ${other.id}`];
  return first < second ? -1 : Number(first > second);
}
