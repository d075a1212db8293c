/** Carries an operation out on a list of claims, by id, so that a filtered view can never be saved over the whole. */
import type { Claim, ClaimId } from '../claim/claim.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { ClaimOperation } from './operation.ts';

export type ClaimFailure = 'claim-missing' | 'claim-exists';

/** The list after the operation; the order of the others stays, and an added claim stands last. */
export function applyClaimOperation(
  claims: readonly Claim[],
  operation: ClaimOperation,
): Result<readonly Claim[], ClaimFailure> {
  switch (operation.kind) {
    case 'add-claim': {
      const { claim } = operation;
      if (indexOf(claims, claim.id) !== -1) {
        return failure('claim-exists', 'This claim is already there, so it was not added again.');
      }
      return success([...claims, claim]);
    }
    case 'remove-claim': {
      const index = indexOf(claims, operation.claim.id);
      return index === -1 ? missing : success(claims.toSpliced(index, 1));
    }
    case 'change-claim': {
      const index = indexOf(claims, operation.id);
      const claim = claims[index];
      return claim === undefined ? missing : success(claims.with(index, { ...claim, ...operation.after }));
    }
  }
}

function indexOf(claims: readonly Claim[], id: ClaimId): number {
  return claims.findIndex((claim) => claim.id === id);
}

const missing = failure(
  'claim-missing',
  'This claim is not there any more, so nothing was changed. It may have been deleted in another window.',
);
