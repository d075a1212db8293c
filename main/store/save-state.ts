/** What the store says of itself: whether everything is on disk, and what is wrong with which file. */
import type { ArticleId } from '../../annotations/article/article.ts';

export interface SaveFailure {
  /** Null for codebook and claims. */
  readonly article: ArticleId | null;
  readonly code: string;
  readonly message: string;
}

/** `pending` counts operations that are not on disk yet. A failed state carries the first failure as its own code and message. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving'; readonly pending: number }
  | {
      readonly kind: 'failed';
      readonly pending: number;
      readonly failures: readonly SaveFailure[];
      readonly code: string;
      readonly message: string;
    };

/** Something set aside or unreadable, in a sentence for the person. */
export interface StoreProblem {
  readonly code: string;
  readonly message: string;
  /** The file, as the person knows it. */
  readonly file: string;
  /** The article whose annotations are concerned; null for records, claims and the codebook. */
  readonly article: ArticleId | null;
}

/** `at` is when the last write ended, ISO 8601 in UTC, null when nothing was written yet. */
export function combineStates(
  pending: number,
  failures: readonly SaveFailure[],
  at: string | null,
): SaveState {
  const [first] = failures;
  if (first !== undefined)
    return { kind: 'failed', pending, failures, code: first.code, message: first.message };
  return pending > 0 ? { kind: 'saving', pending } : { kind: 'saved', at };
}
