/** Operations put on top of claims, one by one, as `replay` does it with annotations. */
import type { Claim } from '../../annotations/claim/claim.ts';
import { mergeClaim } from '../../annotations/merge/merge-claims.ts';
import { sameWork, withVersion } from '../../annotations/merge/merge-records.ts';
import { applyClaimOperation } from '../../annotations/operation/apply-claim-operation.ts';
import { operationClaim, type ClaimOperation } from '../../annotations/operation/operation.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import { elsewhere } from './replay.ts';

export interface ReplayedClaims {
  readonly claims: readonly Claim[];
  /** What came of each operation, index by index. */
  readonly outcomes: readonly Result<null>[];
  /** Whether an operation met a claim that was not as the operation takes it to be. */
  readonly merged: boolean;
}

/** Applies operations one by one; one that has become impossible is left out. */
export function replayClaims(start: readonly Claim[], operations: readonly ClaimOperation[]): ReplayedClaims {
  let claims = start;
  let merged = false;
  const outcomes = operations.map((operation): Result<null> => {
    const kept = keepBoth(claims, operation);
    if (kept !== null) {
      claims = kept;
      merged = true;
      return success(null);
    }
    const applied = applyClaimOperation(claims, operation);
    if (applied.ok) claims = applied.value;
    // Another window may have added or removed the same claim already: then what was asked for is done.
    return applied.ok || operation.kind !== 'change-claim' ? success(null) : applied;
  });
  return { claims, outcomes, merged };
}

/** The claims with what was done elsewhere before the operation came; null when nothing was. */
function keepBoth(claims: readonly Claim[], operation: ClaimOperation): readonly Claim[] | null {
  const index = claims.findIndex(({ id }) => id === operationClaim(operation));
  const current = claims[index];
  if (current === undefined) return null;
  switch (operation.kind) {
    case 'add-claim':
      return null;
    case 'remove-claim':
      if (sameWork(current, operation.claim)) return null;
      return claims.with(index, withVersion(current, { from: 'here', fields: null }));
    case 'change-claim': {
      const known = { ...current, ...operation.before };
      if (sameWork(known, current)) return null;
      return claims.with(
        index,
        mergeClaim(true, known, { ...current, ...operation.after }, current, elsewhere),
      );
    }
  }
}
