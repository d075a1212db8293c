/**
 * Leaves out what a site sets under or over all its articles and the reader did not know for furniture: whole paragraphs near the end or the
 * beginning of many articles that share little else. What a whole article shares is copied, and stays.
 */
import { opensArticle, opensBlock, type FolderWords } from './folder-words.ts';
import type { StretchGroup } from './group-matches.ts';

/** Articles that must have the paragraph. */
const fewestArticles = 5;
/** Paragraphs between it and the end, or the beginning, of its article. */
const nearEdge = 2;
/** Share of the other words of its articles that may stand elsewhere too; the mean. */
const mostShared = 0.3;

export function withoutBoilerplate(
  groups: readonly StretchGroup[],
  words: FolderWords,
  articles: Uint32Array,
): readonly StretchGroup[] {
  const flags = words.flags;
  const suspected = new Set(groups.filter((group) => mayBeBoilerplate(group, flags, articles)));
  if (suspected.size === 0) return groups;
  const shared = new Uint8Array(words.size);
  for (const { stretches } of groups) for (const { start, end } of stretches) shared.fill(1, start, end);
  /** Words of each article that stand elsewhere too. */
  const counts = new Uint32Array(words.firsts.length);
  for (let at = 0; at < shared.length; at += 1) {
    const article = articles[at] ?? 0;
    counts[article] = (counts[article] ?? 0) + (shared[at] ?? 0);
  }
  return groups.filter((group) => {
    if (!suspected.has(group)) return true;
    let sum = 0;
    for (const { start, end } of group.stretches) {
      const article = articles[start] ?? 0;
      const length = (words.firsts[article + 1] ?? words.size) - (words.firsts[article] ?? 0);
      const own = end - start;
      // Of an article that says nothing else, all is shared.
      sum += length === own ? 1 : ((counts[article] ?? 0) - own) / (length - own);
    }
    return sum / group.stretches.length > mostShared;
  });
}

function articlesOf({ stretches }: StretchGroup, articles: Uint32Array): ReadonlySet<number> {
  return new Set(stretches.map(({ start }) => articles[start] ?? 0));
}

function mayBeBoilerplate(group: StretchGroup, flags: Uint8Array, articles: Uint32Array): boolean {
  const { stretches } = group;
  return (
    stretches.length >= fewestArticles &&
    articlesOf(group, articles).size >= fewestArticles &&
    stretches.every(
      ({ start, end }) =>
        opens(flags, start) &&
        (end >= flags.length || opens(flags, end)) &&
        (blocksTo(flags, end, 1) <= nearEdge || blocksTo(flags, start, -1) <= nearEdge),
    )
  );
}

function opens(flags: Uint8Array, at: number): boolean {
  return ((flags[at] ?? 0) & opensBlock) !== 0;
}

/** How many blocks lie between a border of blocks and the end, or the beginning, of the article; no more than matter. */
function blocksTo(flags: Uint8Array, border: number, step: 1 | -1): number {
  let blocks = 0;
  for (let at = border; at >= 0 && at < flags.length && blocks <= nearEdge; at += step) {
    if (((flags[at] ?? 0) & opensArticle) !== 0) break;
    if (opens(flags, at)) blocks += 1;
  }
  return blocks;
}
