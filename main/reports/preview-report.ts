/** Makes the HTML of a report in memory, of so few articles that it can be made again with every change of a choice. */
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';

/** How many articles a preview shows at most. A report of fewer is shown whole. */
export const mostPreviewed = 20;

/**
 * The articles that a preview shows. Of a longer report those come first that have annotations which are taken, since it is these that
 * somebody wants to see; they keep their order.
 *
 * @param entries all that go into the report
 * @param annotated the articles with annotations that are taken
 */
export function previewedEntries(
  entries: readonly LibraryEntry[],
  annotated: readonly ArticleId[],
): readonly LibraryEntry[] {
  if (entries.length <= mostPreviewed) return entries;
  const wanted = new Set(annotated);
  const isWanted = (entry: LibraryEntry): boolean => entry.kind === 'readable' && wanted.has(entry.id);
  const first = [...entries.filter(isWanted), ...entries.filter((entry) => !isWanted(entry))];
  const shown = new Set(first.slice(0, mostPreviewed));
  return entries.filter((entry) => shown.has(entry));
}

/**
 * The report with all links out of it taken away: the frame may not follow them, and would show an error in the report's place. Within
 * what is escaped no `"` stands, so what looks like an attribute is one.
 */
export function withoutLinksOut(html: string): string {
  return html.replace(/ href="(?!#)[^"]*"/gu, '');
}
