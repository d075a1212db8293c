/** The claim: one statement that several articles carry, drop or change. It gathers annotations, which stay with their articles. */
import type { AnalystId, AnnotationId, OtherVersion } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';

export type ClaimId = string;

export const claimStatuses = ['unverified', 'corroborated', 'contradicted', 'outdated'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** How a claim stands, why, and since when. */
export interface ClaimStanding {
  readonly status: ClaimStatus;
  /** Plain text; empty when there is none. */
  readonly reason: string;
  /** The day the claim was last judged, `2023-02-23`; null as long as nobody judged it. */
  readonly date: string | null;
}

/**
 * How an annotation came to carry the claim. `wording`: it has the words, whole or in part, and how much of them is reckoned from the texts.
 * `paraphrase`: other words for the same, which only an analyst can say.
 */
export const membershipKinds = ['wording', 'paraphrase'] as const;
export type MembershipKind = (typeof membershipKinds)[number];

/** An annotation that carries the claim, whoever made it. It may be gone, or its article may be. */
export interface ClaimMember {
  readonly article: ArticleId;
  readonly annotation: AnnotationId;
  readonly kind: MembershipKind;
}

/** Words of an article that nearly repeat a member and that the analyst does not want for the claim: they are not proposed again. */
export interface DismissedPassage {
  readonly article: ArticleId;
  /** With single blanks. Never empty. */
  readonly words: string;
}

export interface Claim {
  readonly id: ClaimId;
  /** Who made the claim; only they change it. */
  readonly analyst: AnalystId;
  /** One line, never empty. */
  readonly title: string;
  readonly standing: ClaimStanding;
  /** In the order in which they were added, the first one being what the claim was made from. No annotation twice. */
  readonly members: readonly ClaimMember[];
  readonly dismissed: readonly DismissedPassage[];
  /** Plain text; empty when there is none. */
  readonly note: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly created: string;
  readonly modified: string;
  /** What others made of it while it was changed here, until the analyst has chosen; absent when there is nothing to choose. */
  readonly otherVersions?: readonly OtherVersion[];
}

/** How every claim begins. */
export const unjudged: ClaimStanding = { status: 'unverified', reason: '', date: null };
