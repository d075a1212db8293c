/** Which annotations a claim gathers: adding and taking out, and what two states of a list come to. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { ClaimMember, MembershipKind } from './claim.ts';

/** The list with further annotations at its end; those that are there already stay as they are. */
export function addMembers(
  members: readonly ClaimMember[],
  added: readonly ClaimMember[],
): readonly ClaimMember[] {
  const known = new Set(members.map(({ annotation }) => annotation));
  const more = added.filter(({ annotation }) => {
    if (known.has(annotation)) return false;
    known.add(annotation);
    return true;
  });
  return more.length === 0 ? members : [...members, ...more];
}

export function removeMember(
  members: readonly ClaimMember[],
  annotation: AnnotationId,
): readonly ClaimMember[] {
  return members.filter((member) => member.annotation !== annotation);
}

export function setMembership(
  members: readonly ClaimMember[],
  annotation: AnnotationId,
  kind: MembershipKind,
): readonly ClaimMember[] {
  return members.map((member) => (member.annotation === annotation ? { ...member, kind } : member));
}

/**
 * Two states of one list put together: what either side added is in, and what either took out is not.
 * @param before the state that both come from; without one nothing counts as taken out
 */
export function joinMembers(
  before: readonly ClaimMember[] | undefined,
  mine: readonly ClaimMember[],
  theirs: readonly ClaimMember[],
): readonly ClaimMember[] {
  const [was, own, other] = [before ?? [], mine, theirs].map(
    (members) => new Map(members.map((member) => [member.annotation, member])),
  );
  const kept = mine.flatMap((member) => {
    const their = other?.get(member.annotation);
    const base = was?.get(member.annotation);
    if (their === undefined) return base === undefined ? [member] : [];
    return [base?.kind === member.kind ? their : member];
  });
  const added = theirs.filter(
    ({ annotation }) => own?.has(annotation) !== true && was?.has(annotation) !== true,
  );
  return [...kept, ...added];
}
