/** The writing analyst's annotations, article by article: opened when they are asked for, and written where the place is. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type { ArticleRecords } from './article-records.ts';
import type { FileOperations } from './file-operations.ts';
import { OwnNotes } from './own-notes.ts';
import type { NotesPlace, OwnNotesHost } from './own-notes.ts';
import { openAnnotationFile } from './read-annotations.ts';
import type { StoreFolders } from './store-folders.ts';
import {
  analystFolder,
  analystPath,
  annotationFile,
  articleOfFileName,
  recordsFolder,
} from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';
import type { StorePlace } from './store-place.ts';

/** What the annotations need from the store around them. */
export interface NotesByArticleHost {
  readonly analyst: Analyst;
  /** The name of the analyst's folder. */
  readonly ownFolder: string;
  readonly files: FileOperations;
  readonly folders: Pick<StoreFolders, 'prepare'>;
  readonly records: Pick<ArticleRecords, 'of'>;
  readonly now: () => Date;
  readonly wrote: OwnNotesHost['wrote'];
  readonly changed: OwnNotesHost['changed'];
}

export class NotesByArticle {
  private readonly open = new Map<ArticleId, OwnNotes>();
  private readonly mergedListeners = new Set<(article: ArticleId) => void>();

  constructor(
    private readonly place: StorePlace,
    private readonly host: NotesByArticleHost,
    private readonly delays: readonly number[],
  ) {}

  /** The annotations of one article, which may not have been read yet. */
  of(article: ArticleId): OwnNotes {
    const known = this.open.get(article);
    if (known !== undefined) return known;
    const { analyst, files, now, wrote, changed } = this.host;
    const notes = new OwnNotes(
      article,
      this.placeOf(article),
      {
        analyst,
        files,
        now,
        wrote,
        changed,
        prepare: (record) => this.prepare(article, record),
        merged: () => {
          for (const listener of [...this.mergedListeners]) listener(article);
        },
      },
      this.delays,
    );
    this.open.set(article, notes);
    return notes;
  }

  /** Those that were asked for so far. */
  opened(): readonly OwnNotes[] {
    return [...this.open.values()];
  }

  /** The annotations of an article if they were asked for before. */
  known(article: ArticleId): OwnNotes | undefined {
    return this.open.get(article);
  }

  /** Tells when annotations are not what operations alone have made of them; what is returned ends it. */
  onMerged(listener: (article: ArticleId) => void): () => void {
    this.mergedListeners.add(listener);
    return () => this.mergedListeners.delete(listener);
  }

  close(): void {
    this.mergedListeners.clear();
  }

  /** Writes where the place is now. */
  async followPlace(): Promise<void> {
    await Promise.all(this.opened().map((notes) => notes.moveTo(this.placeOf(notes.article))));
  }

  /**
   * Brings everything of the stand-in into the folder, which must be the place that is written, article by article: what was not brought
   * back before something went wrong is still found in the stand-in.
   */
  async takeOver(): Promise<Result<null>> {
    const names = await this.host.files.list(analystPath(this.place.standInBase, this.host.ownFolder));
    for (const article of names.map(articleOfFileName)) {
      const taken = article === null ? success(null) : await this.of(article).takeOver();
      if (!taken.ok) return taken;
    }
    return success(null);
  }

  private placeOf(article: ArticleId): NotesPlace {
    const fileIn = (base: StoreBase) =>
      openAnnotationFile(base, this.host.ownFolder, article, this.host.files);
    return {
      folder: this.open.get(article)?.folderFile ?? fileIn(this.place.folderBase),
      standIn: fileIn(this.place.standInBase),
      writes: this.place.kind === 'folder' ? 'folder' : 'stand-in',
    };
  }

  private async prepare(article: ArticleId, record: ArticleRecord | null): Promise<Result<null>> {
    const { analyst, ownFolder, folders, records } = this.host;
    const { base } = this.place;
    const { name } = annotationFile(base, ownFolder, article);
    const own = analystFolder(base, analyst.id);
    const prepared = await folders.prepare([own, recordsFolder(base)], name);
    return prepared.ok && record !== null ? records.of(article).remember(record) : prepared;
  }
}
