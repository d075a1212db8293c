/** Passages that an analyst does not want for a claim, known by their words, so that they stay known when the article around them changes. */
import type { ArticleId } from '../article/article.ts';
import type { DismissedPassage } from './claim.ts';

/** Longer words are told apart by their beginning. In UTF-16 code units. */
export const longestDismissedWords = 1000;

export function dismissedPassage(article: ArticleId, words: string): DismissedPassage {
  return { article, words: words.replace(/\s+/gu, ' ').trim().slice(0, longestDismissedWords) };
}

export function isDismissed(
  dismissed: readonly DismissedPassage[],
  { article, words }: DismissedPassage,
): boolean {
  return dismissed.some((each) => each.article === article && each.words === words);
}

/**
 * Two states of one list put together: what either side dismissed is, and what either took back is not.
 * @param before the state that both come from; without one nothing counts as taken back
 */
export function joinDismissed(
  before: readonly DismissedPassage[] | undefined,
  mine: readonly DismissedPassage[],
  theirs: readonly DismissedPassage[],
): readonly DismissedPassage[] {
  const was = before ?? [];
  const kept = mine.filter((each) => isDismissed(theirs, each) || !isDismissed(was, each));
  const added = theirs.filter((each) => !isDismissed(mine, each) && !isDismissed(was, each));
  return [...kept, ...added];
}
