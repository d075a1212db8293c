/** What is known of a folder before an export begins: enough to say what a format will not hold. */
import type { Claim } from '../claim/claim.ts';
import type { Codebook } from '../codebook/codebook.ts';

export interface ExportedFolder {
  readonly codebook: Codebook;
  readonly claims: readonly Claim[];
}
