/** Puts two states of one analyst's claims together: members and dismissed passages one by one, everything else field by field. */
import type { Claim } from '../claim/claim.ts';
import { joinMembers } from '../claim/claim-members.ts';
import { joinDismissed } from '../claim/dismissed-passages.ts';
import { mergeOne, mergeRecords, type Ancestor, type Merged } from './merge-records.ts';
import { sameData } from './same-data.ts';

/** @param from where the other side comes from, in words for the person */
export function mergeClaims(
  ancestor: Ancestor<Claim>,
  ours: readonly Claim[],
  theirs: readonly Claim[],
  from: string,
): Merged<Claim> {
  return mergeRecords(ancestor, ours, theirs, from, mergeClaim);
}

/** Two states of one claim; `sure` when the other side comes from `base` itself. Adding and taking out members is never a conflict. */
export function mergeClaim(
  sure: boolean,
  base: Claim | undefined,
  mine: Claim,
  their: Claim,
  from: string,
): Claim {
  const members = joinMembers(sure ? base?.members : undefined, mine.members, their.members);
  const dismissed = joinDismissed(sure ? base?.dismissed : undefined, mine.dismissed, their.dismissed);
  const isMine = sameData(members, mine.members) && sameData(dismissed, mine.dismissed);
  const joined = isMine ? mine : { ...mine, members, dismissed };
  const common = { members, dismissed };
  return mergeOne(sure, base && { ...base, ...common }, joined, { ...their, ...common }, from);
}
