/**
 * Copies that programs for sharing folders make of the analyst's files when they were changed in two places: found by their names, and
 * offered for merging. Nothing is merged unasked, and a copy that was settled only changes its name.
 */
import { join } from 'node:path';
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { mergeAnnotations, type Ancestor } from '../../annotations/merge/merge-annotations.ts';
import type { Result } from '../../annotations/result.ts';
import type { ConflictCopy } from '../../app/file-care.ts';
import { copyMissing, describeCopy, putCopyAway, type SettledCopy } from './conflict-copy-file.ts';
import type { FileOperations } from './file-operations.ts';
import type { OwnNotes } from './own-notes.ts';
import { openNamedFile } from './read-annotations.ts';
import { analystPath, articleOfCopyName } from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

interface ReadCopy {
  readonly copy: ConflictCopy;
  readonly name: string;
  readonly annotations: readonly Annotation[];
}

export class ConflictCopies {
  private readonly names = new Map<ArticleId, Set<string>>();
  private listing: Promise<void> | null = null;

  /** @param ownFolder the name of the writing analyst's folder */
  constructor(
    private readonly base: StoreBase,
    private readonly ownFolder: string,
    private readonly files: FileOperations,
  ) {}

  /** Takes note of a file that came while the folder is open; the article it is a copy for, or null when it is none. */
  notice(folder: string, name: string): ArticleId | null {
    const article = folder === this.ownFolder ? articleOfCopyName(name) : null;
    if (article !== null) this.names.set(article, (this.names.get(article) ?? new Set()).add(name));
    return article;
  }

  /** The copies of an article's file, with what merging each would bring. The folder is listed once. */
  async of(notes: OwnNotes): Promise<readonly ConflictCopy[]> {
    return (await this.read(notes)).map(({ copy }) => copy);
  }

  /** The articles that have copies. */
  async articles(): Promise<readonly ArticleId[]> {
    await this.list();
    return [...this.names.keys()];
  }

  /** Merges a copy into the notes, or does not; either way it gets another name and is not offered again. */
  async settle(notes: OwnNotes, id: string, how: SettledCopy): Promise<Result<null>> {
    const read = (await this.read(notes)).find(({ copy }) => copy.id === id);
    if (read === undefined) return copyMissing;
    if (how === 'merge') {
      const merged = await notes.mergeIn(await ancestorOf(notes), read.annotations, read.copy.file);
      if (!merged.ok) return merged;
    }
    const path = join(analystPath(this.base, this.ownFolder), read.name);
    const put = await putCopyAway(path, read.copy.file, how, this.files);
    if (put.ok) this.names.get(notes.article)?.delete(read.name);
    return put;
  }

  private async read(notes: OwnNotes): Promise<readonly ReadCopy[]> {
    await this.list();
    const names = [...(this.names.get(notes.article) ?? [])].sort();
    const ancestor = names.length === 0 ? ({ kind: 'unknown' } as const) : await ancestorOf(notes);
    const found: ReadCopy[] = [];
    for (const name of names) {
      const file = openNamedFile(this.base, this.ownFolder, name, notes.article, this.files);
      const read = await file.read();
      if (!read.ok || read.value === null) {
        if (read.ok) this.names.get(notes.article)?.delete(name);
        continue;
      }
      const { annotations } = read.value;
      const merged = mergeAnnotations(ancestor, notes.annotations, annotations, file.name);
      const copy = await describeCopy(file, name, annotations.length, merged);
      found.push({ copy, name, annotations });
    }
    return found;
  }

  private list(): Promise<void> {
    this.listing ??= this.files
      .list(analystPath(this.base, this.ownFolder))
      .then((names) => {
        for (const name of names) this.notice(this.ownFolder, name);
      })
      .catch(() => undefined);
    return this.listing;
  }
}

/** The generation before the last save is a state that both sides may come from, and one that this side surely does. */
async function ancestorOf(notes: OwnNotes): Promise<Ancestor> {
  const previous = await notes.file.previous.read();
  return previous.ok && previous.value !== null
    ? { kind: 'earlier', annotations: previous.value.annotations }
    : { kind: 'unknown' };
}
