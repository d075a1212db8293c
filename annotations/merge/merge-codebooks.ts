/**
 * Puts a copy of a codebook into the folder's own, tag by tag. Tags have no time of change: of a tag that differs, nothing tells which is the
 * later, so the analyst says whose hold. No tag goes because a copy lacks it, since annotations may carry it.
 */
import type { Codebook, TagId } from '../codebook/codebook.ts';
import { sameData } from './same-data.ts';

export interface MergedCodebook {
  readonly codebook: Codebook;
  /** Tags that only the copy has. */
  readonly taken: readonly TagId[];
  /** Tags that are different in both. */
  readonly conflicts: readonly TagId[];
}

/**
 * @param earlier a state that this side went through, or null: what the copy has like that, this side has gone on from
 * @param prefer whose hold of the tags that are different in both
 */
export function mergeCodebooks(
  earlier: Codebook | null,
  ours: Codebook,
  theirs: Codebook,
  prefer: 'ours' | 'theirs',
): MergedCodebook {
  const before = new Map((earlier?.tags ?? []).map((tag) => [tag.id, tag]));
  const copied = new Map(theirs.tags.map((tag) => [tag.id, tag]));
  const own = new Set(ours.tags.map(({ id }) => id));
  const conflicts: TagId[] = [];
  const kept = ours.tags.map((mine) => {
    const their = copied.get(mine.id);
    if (their === undefined || sameData(mine, their) || sameData(before.get(mine.id), their)) return mine;
    conflicts.push(mine.id);
    return prefer === 'ours' ? mine : their;
  });
  const added = theirs.tags.filter((tag) => !own.has(tag.id) && !sameData(before.get(tag.id), tag));
  return { codebook: { tags: [...kept, ...added] }, taken: added.map(({ id }) => id), conflicts };
}
