/**
 * The record of one article in two places: beside the articles, and in a stand-in that is written while the folder cannot be or shall not
 * be. As with annotations, the stand-in remembers what was decided in the folder when it was written, so that what was taken back since
 * is told from what was never decided there.
 */
import { noEdits } from '../../annotations/article/article-edits.ts';
import {
  editsOf,
  serialiseArticleRecord,
  withEdits,
  type ArticleRecord,
} from '../../annotations/format/article-record.ts';
import { joinEdits } from '../../annotations/merge/join-edits.ts';
import { takingOver, wasTakenOver, withoutTakingOver } from './taken-over.ts';

/** What the two files come to, without what only a stand-in has. Null stands for a file that is not there. */
export function recordTogether(
  folder: ArticleRecord | null,
  standIn: ArticleRecord | null,
): ArticleRecord | null {
  if (standIn === null) return folder;
  const alone = withoutFolderState(standIn);
  if (folder === null) return alone;
  if (wasTakenOver(folder, () => serialiseArticleRecord(standIn))) return folder;
  const edits = joinEdits(editsOf(folder), editsOf(standIn), standIn.inFolder ?? noEdits);
  return withEdits({ ...folder, ...alone }, edits);
}

/** The record as it is written to a stand-in. */
export function withFolderState(record: ArticleRecord, folder: ArticleRecord | null): ArticleRecord {
  return { ...withoutTakingOver(record), inFolder: editsOf(folder) };
}

/** The record as it is written to the folder. @param standIn what goes into it with that */
export function withoutStandInState(record: ArticleRecord, standIn: ArticleRecord | null): ArticleRecord {
  return { ...withoutFolderState(record), ...takingOver(standIn && serialiseArticleRecord(standIn)) };
}

function withoutFolderState({ inFolder: _, ...record }: ArticleRecord): ArticleRecord {
  return withoutTakingOver(record);
}
