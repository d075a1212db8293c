/** Coverage: which outlet carries which claim, how much of its wording, how sure, and from whom. A matrix of claims by outlets. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { ArticleId, PublicationDate } from '../article/article.ts';
import type { Claim, ClaimMember } from '../claim/claim.ts';
import type { ClaimVariant } from '../claim/variant.ts';

/** What of an article its column shows. */
export interface CoveredArticle {
  readonly id: ArticleId;
  /** As lists show it. Never empty. */
  readonly title: string;
  readonly outlet: string | null;
  readonly published: PublicationDate | null;
  /** Whether an analyst said that the work on it is done: only then is absence a finding. */
  readonly done: boolean;
}

export interface CoverageColumn {
  /** The folded name of the outlet, or the article's id. */
  readonly key: string;
  /** The outlet, or the article's title where it has none. */
  readonly name: string;
  /** At least one. */
  readonly articles: readonly CoveredArticle[];
}

/**
 * How an outlet carries a claim. `verbatim`: all words of the base in order and nothing between them; `partial`: some of them, `share` from 0
 * to 1; `paraphrase`: by the analyst's word; `absent`: not at all, which is sure only when all of its articles are done.
 */
export type Carriage =
  | { readonly kind: 'verbatim' }
  | { readonly kind: 'partial'; readonly share: number }
  | { readonly kind: 'paraphrase' }
  | { readonly kind: 'absent'; readonly sure: boolean };
export type CarriageKind = Carriage['kind'];

export interface CoverageCell {
  readonly carriage: Carriage;
  /** All of the outlet's variants, the one that carries most first; empty where the claim is absent. */
  readonly variants: readonly ClaimVariant[];
  /** Of the first variant; empty when it says the claim flatly. */
  readonly hedges: readonly string[];
  /** Of the first variant: a name, null where the article names nobody, undefined where nobody decided. */
  readonly speaker: string | null | undefined;
}

export interface CoverageRow {
  readonly claim: Claim;
  /** The annotation whose words the others are measured by; null where no member is left. */
  readonly base: AnnotationId | null;
  /** One for each column, in their order. */
  readonly cells: readonly CoverageCell[];
  /** Columns that carry the claim. */
  readonly carried: number;
  /** False while its members have not been read and compared: then its cells say nothing yet. */
  readonly isKnown: boolean;
  /** Members that are gone. */
  readonly missing: readonly ClaimMember[];
}

export interface Coverage {
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
}
