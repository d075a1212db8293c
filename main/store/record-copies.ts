/**
 * Copies that programs for sharing folders make of an article's record, in which analysts decide about the article, when it was changed in two
 * places: found by their names, and offered for merging. What is decided here holds; a copy that was settled only changes its name.
 */
import type { ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { editsOf, type ArticleRecord } from '../../annotations/format/article-record.ts';
import { joinEdits } from '../../annotations/merge/join-edits.ts';
import { sameData } from '../../annotations/merge/same-data.ts';
import type { Result } from '../../annotations/result.ts';
import type { ConflictCopy } from '../../app/file-care.ts';
import { openRecordFile, type ArticleRecords } from './article-records.ts';
import { copyMissing, describeCopy, putCopyAway, type SettledCopy } from './conflict-copy-file.ts';
import { CopyNames } from './copy-names.ts';
import type { FileOperations } from './file-operations.ts';
import { recordsFolder, type StoreBase } from './store-paths.ts';

interface ReadCopy {
  readonly copy: ConflictCopy;
  readonly name: string;
  readonly path: string;
  readonly record: ArticleRecord;
}

export class RecordCopies {
  private readonly names: CopyNames;

  constructor(
    private readonly base: StoreBase,
    private readonly records: Pick<ArticleRecords, 'of'>,
    private readonly files: FileOperations,
  ) {
    this.names = new CopyNames(recordsFolder(base), files);
  }

  notice(name: string): ArticleId | null {
    return this.names.notice(name);
  }

  articles(): Promise<readonly ArticleId[]> {
    return this.names.articles();
  }

  async of(article: ArticleId): Promise<readonly ConflictCopy[]> {
    return (await this.read(article)).map(({ copy }) => copy);
  }

  async settle(article: ArticleId, id: string, how: SettledCopy): Promise<Result<null>> {
    const read = (await this.read(article)).find(({ copy }) => copy.id === id);
    if (read === undefined) return copyMissing;
    const { copy, name, path, record } = read;
    if (how === 'merge') {
      const merged = await this.records.of(article).mergeIn(record, (own) => joinEdits(editsOf(record), own));
      if (!merged.ok) return merged;
    }
    const put = await putCopyAway(path, copy.file, how, this.files);
    if (put.ok) this.names.forget(article, name);
    return put;
  }

  private async read(article: ArticleId): Promise<readonly ReadCopy[]> {
    const names = await this.names.of(article);
    if (names.length === 0) return [];
    const own = decisionsOf(await this.records.of(article).readEdits());
    const found: ReadCopy[] = [];
    for (const name of names) {
      const file = openRecordFile(this.base, article, this.files, name);
      const read = await file.read();
      if (!read.ok || read.value === null) {
        if (read.ok) this.names.forget(article, name);
        continue;
      }
      const theirs = decisionsOf(editsOf(read.value));
      const merged = {
        taken: [...theirs.keys()].filter((key) => !own.has(key)),
        conflicts: [...theirs].filter(([key, value]) => own.has(key) && !sameData(own.get(key), value)),
      };
      const copy = await describeCopy(file, name, theirs.size, merged, 'decisions');
      found.push({ copy, name, path: file.path, record: read.value });
    }
    return found;
  }
}

/** What was decided, one by one. */
function decisionsOf({ metadata, furniture, done }: ArticleEdits): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(metadata),
    ...furniture.map(
      ({ anchor, furniture: verdict }) =>
        [`block ${String(anchor.start)} ${anchor.textSha256}`, verdict] as const,
    ),
    ...(done ? [['done', true] as const] : []),
  ]);
}
