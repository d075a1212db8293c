/** Changes of claims in words, as "Undo:" and "Redo:" are followed by them. */
import type { ClaimMember, ClaimStanding, ClaimStatus } from '../claim/claim.ts';
import type { ClaimChange } from './operation.ts';

/** In lower case without a full stop, such as "add to claim". */
export function describeClaimChange(before: ClaimChange, after: ClaimChange): string {
  const { title, standing, members, dismissed, note } = after;
  const changes = [
    ...(title === undefined ? [] : ['rename claim']),
    ...(standing === undefined ? [] : [describeStanding(before.standing, standing)]),
    ...(members === undefined ? [] : [describeMembers(before.members ?? [], members)]),
    ...(dismissed === undefined ? [] : [describeDismissed(before.dismissed ?? [], dismissed)]),
    ...(note === undefined ? [] : [describeNote(before.note ?? '', note)]),
  ];
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : 'change claim';
}

function describeDismissed(before: readonly unknown[], after: readonly unknown[]): string {
  return after.length > before.length ? 'dismiss a proposal' : 'propose again what was dismissed';
}

function describeStanding(before: ClaimStanding | undefined, after: ClaimStanding): string {
  if (before?.status !== after.status) return `call claim ${statusNames[after.status]}`;
  return before.reason === after.reason ? 'change the claim’s date' : 'change the claim’s reason';
}

const statusNames: Readonly<Record<ClaimStatus, string>> = {
  unverified: 'unverified',
  corroborated: 'corroborated',
  contradicted: 'contradicted',
  outdated: 'outdated',
};

function describeMembers(before: readonly ClaimMember[], after: readonly ClaimMember[]): string {
  const more = after.length - before.length;
  if (more > 0) return more === 1 ? 'add to claim' : `add ${String(more)} passages to claim`;
  if (more < 0) return more === -1 ? 'take out of claim' : `take ${String(-more)} passages out of claim`;
  const changed = after.find((member, index) => before[index]?.kind !== member.kind);
  return changed?.kind === 'paraphrase' ? 'call it a paraphrase' : 'call it the same words';
}

function describeNote(before: string, after: string): string {
  if (before === '') return 'write the claim’s note';
  return after === '' ? 'delete the claim’s note' : 'edit the claim’s note';
}
