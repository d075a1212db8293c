/** What the desk is shown of claims: the claims themselves, and what their members say, also in articles that are not open. */
import type { PlacementState } from '../annotations/anchor/anchor.ts';
import type { Analyst, AnalystId, AnnotationId } from '../annotations/annotation/annotation.ts';
import type { Attribution } from '../annotations/annotation/attribution.ts';
import type { Check } from '../annotations/annotation/check.ts';
import type { PublicationDate } from '../annotations/article/article.ts';
import type { Claim, ClaimId, ClaimMember } from '../annotations/claim/claim.ts';
import type { TagId } from '../annotations/codebook/codebook.ts';
import type { FileCare } from './file-care.ts';

/** The claims of everybody in the folder. */
export interface FolderClaims {
  readonly claims: readonly Claim[];
  /** Everybody who made some, and the analyst at work. */
  readonly analysts: readonly Analyst[];
  /** What is the matter with the file of the analyst at work. */
  readonly care: FileCare;
}

/** The most claims that one request reads the members of. */
export const mostClaimsRead = 1000;

/** The longest words of a segment and the longest passage that are given, in UTF-16 code units; what is longer is cut. */
export const longestMemberWords = 4000;
export const longestPassage = 12_000;

export interface ClaimReading {
  readonly claim: ClaimId;
  /** In the order of the claim. */
  readonly members: readonly MemberReading[];
}

/** One member of a claim with the words it stands for. */
export interface MemberReading {
  readonly member: ClaimMember;
  /** Null when the article is not in the folder any more. */
  readonly article: MemberArticle | null;
  /** Null when the annotation is not there any more. That of an article that is gone still says its words. */
  readonly annotation: MemberAnnotation | null;
  /** Why the article could not be read, in a sentence; null when it was, or is gone. */
  readonly trouble: string | null;
}

export interface MemberArticle {
  /** Relative to the folder. */
  readonly path: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: PublicationDate | null;
}

export interface MemberAnnotation {
  readonly analyst: AnalystId;
  /** ISO 8601 in UTC. */
  readonly modified: string;
  readonly tag: TagId;
  readonly check: Check;
  /** What an analyst decided. */
  readonly attribution: Attribution;
  /** What is proposed for the fields nobody decided about. */
  readonly proposed: Attribution;
  /** In text order, at least one. */
  readonly segments: readonly MemberSegment[];
  /** The sentences around; null where not every segment has a sure place in them. */
  readonly passage: MemberPassage | null;
}

export interface MemberSegment {
  /** The words as they stand in the article now where their place is sure, else as they were tagged. */
  readonly words: string;
  readonly state: PlacementState;
  /** In UTF-16 code units of the article; null where the place is not sure. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

export interface MemberPassage {
  readonly text: string;
  /** Where the passage begins in the article, in UTF-16 code units. */
  readonly start: number;
  /** The segments within the passage, in UTF-16 code units of it. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** An annotation of the analyst at work with its places, in UTF-16 code units of the article. */
export interface OwnAnnotation {
  readonly annotation: AnnotationId;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}
