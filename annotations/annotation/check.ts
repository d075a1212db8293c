/** The check of a claim: how it stands, the evidence, and what the analyst says about it. */
import type { Anchor } from '../anchor/anchor.ts';
import type { ArticleId } from '../article/article.ts';

export const checkStatuses = ['open', 'corroborated', 'contradicted', 'uncheckable'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** What a check stands on: a page elsewhere, or a passage of an article of the folder. */
export type Evidence =
  | { readonly kind: 'link'; readonly url: string; readonly note: string }
  | {
      readonly kind: 'passage';
      readonly article: ArticleId;
      readonly anchor: Anchor;
      readonly note: string;
    };

export interface Check {
  readonly status: CheckStatus;
  readonly evidence: readonly Evidence[];
  /** Plain text; empty when there is none. */
  readonly note: string;
}

/** How every claim begins. */
export const openCheck: Check = { status: 'open', evidence: [], note: '' };

/** Whether nothing was said about the claim yet. */
export function isUnchecked({ status, evidence, note }: Check): boolean {
  return status === 'open' && evidence.length === 0 && note === '';
}
