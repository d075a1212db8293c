/** Puts decisions about one article together that were made in two places; where both say something, the later ones hold. */
import type { ArticleEdits } from '../article/article-edits.ts';

export function joinEdits(before: ArticleEdits, after: ArticleEdits): ArticleEdits {
  const judged = new Set(after.furniture.map(({ anchor }) => JSON.stringify(anchor)));
  const furniture = before.furniture.filter(({ anchor }) => !judged.has(JSON.stringify(anchor)));
  return {
    ...before,
    ...after,
    metadata: { ...before.metadata, ...after.metadata },
    furniture: [...furniture, ...after.furniture],
    done: after.done || before.done,
  };
}
