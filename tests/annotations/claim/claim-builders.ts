/** Claims for tests, with only what a test is about spelled out. */
import fc from 'fast-check';
import { claimStatuses, membershipKinds, unjudged } from '../../../annotations/claim/claim.ts';
import type { Claim, ClaimMember } from '../../../annotations/claim/claim.ts';
import type { ClaimOperation } from '../../../annotations/operation/operation.ts';
import { anyText } from '../arbitraries.ts';

export function claim(id: string, fields: Partial<Claim> = {}): Claim {
  return {
    id,
    analyst: 'ana',
    title: 'The lock will hold',
    standing: unjudged,
    members: [],
    dismissed: [],
    note: '',
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    ...fields,
  };
}

export function member(annotation: string, fields: Partial<ClaimMember> = {}): ClaimMember {
  return { article: 'harbour-00000001', annotation, kind: 'wording', ...fields };
}

const anyTime = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyTitle = fc
  .string({ minLength: 1, maxLength: 80 })
  .filter((title) => title.trim() !== '' && !/[\r\n]/u.test(title));

const anyMembers = fc.uniqueArray(
  fc.record({
    article: fc.constantFrom('harbour-00000001', 'quay-00000002'),
    annotation: fc.uuid(),
    kind: fc.constantFrom(...membershipKinds),
  }),
  { selector: ({ annotation }) => annotation, maxLength: 4 },
);

const anyDismissed = fc.array(
  fc.record({
    article: fc.constantFrom('harbour-00000001', 'quay-00000002'),
    words: fc.string({ minLength: 1, maxLength: 40 }),
  }),
  { maxLength: 3 },
);

const anyStanding = fc.record({
  status: fc.constantFrom(...claimStatuses),
  reason: anyText,
  date: fc.option(anyTime.map((time) => time.slice(0, 10))),
});

export const anyClaim: fc.Arbitrary<Claim> = fc.record({
  id: fc.uuid(),
  analyst: fc.constant('ana'),
  title: anyTitle,
  standing: anyStanding,
  members: anyMembers,
  dismissed: anyDismissed,
  note: anyText,
  created: anyTime,
  modified: anyTime,
});

export const anyClaims = fc.uniqueArray(anyClaim, { selector: ({ id }) => id, maxLength: 6 });

/** An operation that can be carried out on the given claims. */
export function possibleClaimOperation(claims: readonly Claim[]): fc.Arbitrary<ClaimOperation> {
  const add = anyClaim.map((added): ClaimOperation => ({ kind: 'add-claim', claim: added }));
  const [first] = claims;
  if (first === undefined) return add;
  const one = fc.constantFrom(first, ...claims.slice(1));
  return fc.oneof(
    add,
    one.map((removed): ClaimOperation => ({ kind: 'remove-claim', claim: removed })),
    fc
      .tuple(one, anyTitle, anyStanding, anyMembers, anyTime)
      .map(([{ id, title, standing, members, modified }, ...after]): ClaimOperation => ({
        kind: 'change-claim',
        id,
        before: { title, standing, members, modified },
        after: { title: after[0], standing: after[1], members: after[2], modified: after[3] },
      })),
  );
}
