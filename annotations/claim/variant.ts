/** The variant: how one article words a claim, with what comparing the variants needs and nothing of the rest of the article. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { Attribution } from '../annotation/attribution.ts';
import type { ArticleId, PublicationDate } from '../article/article.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import type { ClaimId, ClaimMember, MembershipKind } from './claim.ts';

export interface ClaimVariant {
  readonly article: ArticleId;
  readonly annotation: AnnotationId;
  readonly kind: MembershipKind;
  /** As analysts decided it is; null where the article names none. */
  readonly outlet: string | null;
  /** The article's title as lists show it. Never empty. */
  readonly title: string;
  readonly published: PublicationDate | null;
  /** The words as the article has them now, or as they were tagged where they have no sure place; segments joined by `segmentSeparator`. */
  readonly words: string;
  /** Where the segments surely stand, in text order, in UTF-16 code units of the article; empty where none does. */
  readonly ranges: readonly SelectedRange[];
  readonly surroundings: VariantSurroundings;
  /** What the analyst decided; what is undecided stays so. */
  readonly attribution: Attribution;
  /** Hedges that the rules of attribution find in the text, for where the analyst decided nothing about them. */
  readonly foundHedges: readonly string[];
}

/** The whole sentences that hold the words; the words alone where they have no sure place or lie far apart. */
export interface VariantSurroundings {
  readonly text: string;
  /** Where the segments stand in `text`, in UTF-16 code units. */
  readonly words: readonly SelectedRange[];
}

/** The variants of one claim, in the order of its members. */
export interface ClaimVariants {
  readonly claim: ClaimId;
  readonly variants: readonly ClaimVariant[];
  /** Members whose annotation is gone, or whose article is. */
  readonly missing: readonly ClaimMember[];
}
