/** The claims of a folder as a report gives them: where each is carried and in which words, from how many sources, and what differs. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { Claim } from '../claim/claim.ts';
import type { ClaimVariant } from '../claim/variant.ts';
import type { CoverageColumn, CoverageRow } from '../coverage/coverage.ts';
import type { DifferenceFlag } from '../coverage/flag-differences.ts';
import type { ClaimSources } from '../sources/claim-sources.ts';

export interface ReportedClaim {
  /** From 1, in the order of the report. */
  readonly number: number;
  readonly claim: Claim;
  readonly analystName: string;
  /** One cell for each column of the report, in their order. Members that are gone are in `row.missing`. */
  readonly row: CoverageRow;
  /** For each column, whether only annotations carry the claim there that the choice leaves out: it is neither covered here nor absent. */
  readonly carriedLeftOut: readonly boolean[];
  /** In the order of the members; `row.base` says which the others are measured by. */
  readonly variants: readonly ClaimVariant[];
  /** Members that are there but that the choice leaves out. */
  readonly leftOut: number;
  /** Reckoned from `variants`. */
  readonly sources: ClaimSources;
  readonly flags: readonly DifferenceFlag[];
}

export interface ReportClaims {
  /** Outlets with at least one article in the report, in the order of the folder. */
  readonly columns: readonly CoverageColumn[];
  readonly claims: readonly ReportedClaim[];
  /** The claims that gather an annotation. */
  readonly byAnnotation: ReadonlyMap<AnnotationId, readonly ReportedClaim[]>;
  /** Claims that gather nothing of what the choice takes. */
  readonly leftOut: number;
  /** Whether it is known which articles repeat one another; else sources may be counted too high. */
  readonly copiesKnown: boolean;
}
