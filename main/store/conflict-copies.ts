/**
 * Copies that programs for sharing folders make of the files of an article when they were changed in two places: found by their names, and
 * offered for merging. Nothing is merged unasked, and a copy that was settled only changes its name.
 */
import { join } from 'node:path';
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { mergeAnnotations, type Ancestor } from '../../annotations/merge/merge-annotations.ts';
import type { Result } from '../../annotations/result.ts';
import type { ConflictCopy } from '../../app/file-care.ts';
import type { ArticleRecords } from './article-records.ts';
import { describeCopy, putCopyAway, type SettledCopy } from './conflict-copy-file.ts';
import { CopyNames } from './copy-names.ts';
import type { FileOperations } from './file-operations.ts';
import type { OwnNotes } from './own-notes.ts';
import { openNamedFile } from './read-annotations.ts';
import { RecordCopies } from './record-copies.ts';
import { analystPath } from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

interface ReadCopy {
  readonly copy: ConflictCopy;
  readonly name: string;
  readonly annotations: readonly Annotation[];
}

/** Copies of the analyst's annotations, and of what was decided about articles. */
export class ConflictCopies {
  private readonly names: CopyNames;
  private readonly records: RecordCopies;

  /** @param ownFolder the name of the writing analyst's folder */
  constructor(
    private readonly base: StoreBase,
    private readonly ownFolder: string,
    records: Pick<ArticleRecords, 'of'>,
    private readonly files: FileOperations,
  ) {
    this.names = new CopyNames(analystPath(base, ownFolder), files);
    this.records = new RecordCopies(base, records, files);
  }

  /**
   * Takes note of a file that came while the folder is open; the article it is a copy for, or null when it is none.
   * @param folder the analyst's; null for that of records
   */
  notice(folder: string | null, name: string): ArticleId | null {
    if (folder === null) return this.records.notice(name);
    return folder === this.ownFolder ? this.names.notice(name) : null;
  }

  /** The copies of an article's files, with what merging each would bring. */
  async of(notes: OwnNotes): Promise<readonly ConflictCopy[]> {
    const own = (await this.read(notes)).map(({ copy }) => copy);
    return [...own, ...(await this.records.of(notes.article))];
  }

  /** The articles that have copies. */
  async articles(): Promise<readonly ArticleId[]> {
    return [...new Set([...(await this.names.articles()), ...(await this.records.articles())])];
  }

  /** Merges a copy into the notes or decisions, or does not; either way it gets another name and is not offered again. */
  async settle(notes: OwnNotes, id: string, how: SettledCopy): Promise<Result<null>> {
    const read = (await this.read(notes)).find(({ copy }) => copy.id === id);
    if (read === undefined) return this.records.settle(notes.article, id, how);
    if (how === 'merge') {
      const merged = await notes.mergeIn(await ancestorOf(notes), read.annotations, read.copy.file);
      if (!merged.ok) return merged;
    }
    const path = join(analystPath(this.base, this.ownFolder), read.name);
    const put = await putCopyAway(path, read.copy.file, how, this.files);
    if (put.ok) this.names.forget(notes.article, read.name);
    return put;
  }

  private async read(notes: OwnNotes): Promise<readonly ReadCopy[]> {
    const names = await this.names.of(notes.article);
    const ancestor = names.length === 0 ? ({ kind: 'unknown' } as const) : await ancestorOf(notes);
    const found: ReadCopy[] = [];
    for (const name of names) {
      const file = openNamedFile(this.base, this.ownFolder, name, notes.article, this.files);
      const read = await file.read();
      if (!read.ok || read.value === null) {
        if (read.ok) this.names.forget(notes.article, name);
        continue;
      }
      const { annotations } = read.value;
      const merged = mergeAnnotations(ancestor, notes.annotations, annotations, file.name);
      const copy = await describeCopy(file, name, annotations.length, merged);
      found.push({ copy, name, annotations });
    }
    return found;
  }
}

/** The generation before the last save is a state that both sides may come from, and one that this side surely does. */
async function ancestorOf(notes: OwnNotes): Promise<Ancestor> {
  const previous = await notes.file.previous.read();
  return previous.ok && previous.value !== null
    ? { kind: 'earlier', annotations: previous.value.annotations }
    : { kind: 'unknown' };
}
