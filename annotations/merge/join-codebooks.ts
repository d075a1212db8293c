/** Puts two codebooks together, tag by tag; of a tag that is in both, the later one's holds. */
import type { Codebook } from '../codebook/codebook.ts';

export function joinCodebooks(before: Codebook, later: Codebook): Codebook {
  const ids = new Set(later.tags.map(({ id }) => id));
  return { tags: [...later.tags, ...before.tags.filter(({ id }) => !ids.has(id))] };
}
