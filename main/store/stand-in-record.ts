/**
 * The record of one article in two places: beside the articles, and in a stand-in that is written while the folder cannot be or shall not
 * be. As with annotations, the stand-in remembers what was decided in the folder when it was written, so that what was taken back since
 * is told from what was never decided there.
 */
import { noEdits } from '../../annotations/article/article-edits.ts';
import { editsOf, withEdits, type ArticleRecord } from '../../annotations/format/article-record.ts';
import { joinEdits } from '../../annotations/merge/join-edits.ts';

/** What the two files come to, without what only a stand-in has. Null stands for a file that is not there. */
export function recordTogether(
  folder: ArticleRecord | null,
  standIn: ArticleRecord | null,
): ArticleRecord | null {
  if (standIn === null) return folder;
  const alone = withoutFolderState(standIn);
  if (folder === null) return alone;
  const edits = joinEdits(editsOf(folder), editsOf(standIn), standIn.inFolder ?? noEdits);
  return withEdits({ ...folder, ...alone }, edits);
}

/** The record as it is written to a stand-in. */
export function withFolderState(record: ArticleRecord, folder: ArticleRecord | null): ArticleRecord {
  return { ...record, inFolder: editsOf(folder) };
}

function withoutFolderState({ inFolder: _, ...record }: ArticleRecord): ArticleRecord {
  return record;
}
