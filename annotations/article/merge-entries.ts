/** Keeps the list of a folder's articles in order while files come, go and change. */
import type { LibraryEntry } from './article.ts';
import { comparePaths } from './path-order.ts';

/** What tells one entry from another: its path, which no two files share. */
export function entryPath(entry: LibraryEntry): string {
  return entry.kind === 'readable' ? entry.source.path : entry.path;
}

/**
 * The list without those whose path is in `removed`, and with `upserted` in place of the entries that have their paths or where the order
 * of paths puts them. Entries that did not change keep their order.
 */
export function mergeEntries(
  entries: readonly LibraryEntry[],
  upserted: readonly LibraryEntry[],
  removed: readonly string[],
): readonly LibraryEntry[] {
  const gone = new Set(removed);
  const changed = new Map(upserted.map((entry) => [entryPath(entry), entry]));
  const kept: LibraryEntry[] = [];
  for (const entry of entries) {
    const path = entryPath(entry);
    const now = changed.get(path);
    changed.delete(path);
    if (now !== undefined) kept.push(now);
    else if (!gone.has(path)) kept.push(entry);
  }
  const added = [...changed.values()].sort((one, other) => comparePaths(entryPath(one), entryPath(other)));
  const merged: LibraryEntry[] = [];
  let next = 0;
  for (const entry of kept) {
    for (
      let candidate = added[next];
      candidate !== undefined && comparePaths(entryPath(candidate), entryPath(entry)) < 0;
      candidate = added[next]
    ) {
      merged.push(candidate);
      next += 1;
    }
    merged.push(entry);
  }
  return [...merged, ...added.slice(next)];
}
