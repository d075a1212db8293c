/** Makes the operation with which an analyst chooses between versions of a claim that was changed in two places. */
import type { OtherVersion } from '../annotation/annotation.ts';
import type { Claim } from '../claim/claim.ts';
import type { ClaimChange, ClaimOperation } from '../operation/operation.ts';

export type ClaimVersionChoice = 'mine' | 'theirs';

type VersionField = Exclude<keyof ClaimChange, 'modified' | 'otherVersions'>;

/** What a version may differ in; the compiler checks that none is missing. */
export const claimVersionFields = Object.keys({
  title: null,
  standing: null,
  note: null,
  members: null,
  dismissed: null,
} satisfies Record<VersionField, null>) as readonly VersionField[];

export function chooseClaimVersion(
  claim: Claim,
  version: OtherVersion,
  choice: ClaimVersionChoice,
  now: string,
): ClaimOperation {
  if (choice === 'theirs' && version.fields === null) return { kind: 'remove-claim', claim };
  const versions = claim.otherVersions ?? [];
  const fields = claimVersionFields.filter((field) => version.fields?.[field] !== undefined);
  const pick = (from: object): ClaimChange =>
    Object.fromEntries(Object.entries(from).filter(([field]) => fields.some((known) => known === field)));
  const taken = choice === 'theirs' && version.fields !== null ? version.fields : null;
  return {
    kind: 'change-claim',
    id: claim.id,
    before: { ...(taken === null ? {} : pick(claim)), otherVersions: versions, modified: claim.modified },
    after: {
      ...(taken === null ? {} : pick(taken)),
      otherVersions: versions.filter((each) => each !== version),
      modified: now,
    },
  };
}
