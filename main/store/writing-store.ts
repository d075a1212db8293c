/** The store at work: reads everybody's files, queues the analyst's operations article by article, and says how saving stands. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import { countByTag } from '../../annotations/annotation/order-annotations.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { Codebook, TagId } from '../../annotations/codebook/codebook.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { operationArticle } from '../../annotations/operation/operation.ts';
import type { AnnotationOperation, Operation } from '../../annotations/operation/operation.ts';
import { failure } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type {
  AnnotationStore,
  AnnotationStoreOptions,
  LoadedAnnotations,
  OperationTarget,
} from './annotation-store.ts';
import { ArticleRecords } from './article-records.ts';
import { removeStaleTemporaries } from './durable-write.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import { OwnNotes, retryDelays } from './own-notes.ts';
import { annotationCodec, readArticleFiles, visitFiles } from './read-annotations.ts';
import { readCodebook } from './read-codebook.ts';
import { combineStates } from './save-state.ts';
import type { SaveState, StoreProblem } from './save-state.ts';
import { analystFolder, analystFolderName, annotationFile, recordsFolder } from './store-paths.ts';
import type { StorePlace } from './store-place.ts';
import type { PlaceKind } from './store-place.ts';

export class WritingStore implements AnnotationStore {
  private readonly notes = new Map<ArticleId, OwnNotes>();
  private readonly listeners = new Set<(state: SaveState) => void>();
  private readonly found = new Map<string, StoreProblem>();
  private readonly articleRecords: ArticleRecords;
  private readonly ownFolder: string;
  /** Operations take effect in the order in which they came, however long the files of one article take to read. */
  private order: Promise<void> = Promise.resolve();
  private tidied = false;
  private savedAt: string | null = null;
  private known: SaveState = { kind: 'saved', at: null };

  constructor(
    private readonly options: AnnotationStoreOptions,
    private readonly files: FileOperations,
    private readonly where: StorePlace,
  ) {
    this.ownFolder = analystFolderName(options.analyst.id);
    this.articleRecords = new ArticleRecords(where, files, (problems) => {
      this.report(problems);
    });
  }

  get place(): { readonly kind: PlaceKind; readonly path: string } {
    return { kind: this.where.kind, path: this.where.base.path };
  }

  get state(): SaveState {
    return this.known;
  }

  get problems(): readonly StoreProblem[] {
    return [...this.found.values()];
  }

  onState(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  records(): Promise<readonly ArticleRecord[]> {
    return this.articleRecords.list();
  }

  refreshRecords(articles: readonly (OperationTarget & { readonly id: ArticleId })[]): Promise<void> {
    return this.articleRecords.refresh(articles.map(({ id, title, source }) => ({ id, title, ...source })));
  }

  async load(article: ArticleId): Promise<LoadedAnnotations> {
    const notes = this.notesOn(article);
    await notes.load();
    const others = [
      ...(await readArticleFiles(this.where.base, article, this.ownFolder, this.files)),
      ...(await readArticleFiles(this.where.otherBase, article, this.ownFolder, this.files)),
    ];
    const annotations = new Map<AnnotationId, Annotation>();
    const analysts = new Map([[this.options.analyst.id, this.options.analyst]]);
    for (const annotation of [...notes.annotations, ...notes.fixed])
      annotations.set(annotation.id, annotation);
    for (const { file } of others) {
      if (file !== null) analysts.set(file.analyst.id, file.analyst);
      for (const annotation of file?.annotations ?? []) {
        if (!annotations.has(annotation.id)) annotations.set(annotation.id, annotation);
      }
    }
    const problems = [...notes.problems, ...others.flatMap((read) => read.problems)];
    for (const [key, problem] of this.found) if (problem.article === article) this.found.delete(key);
    this.report(problems);
    return { annotations: [...annotations.values()], analysts: [...analysts.values()], problems };
  }

  async summarise(): Promise<ReadonlyMap<ArticleId, ReadonlyMap<TagId, number>>> {
    const tags = new Map<ArticleId, Map<AnnotationId, TagId>>();
    const add = (article: ArticleId, annotations: readonly Annotation[]) => {
      const known = tags.get(article) ?? new Map<AnnotationId, TagId>();
      for (const annotation of annotations) known.set(annotation.id, annotation.tag);
      if (known.size > 0) tags.set(article, known);
    };
    for (const base of [this.where.base, this.where.otherBase]) {
      await visitFiles(base, this.files, (read, folder) => {
        this.report(read.problems);
        // What is in memory is newer than the file, and is counted below.
        if (folder === this.ownFolder && this.notes.get(read.article)?.loaded === true) return;
        add(read.article, read.file?.annotations ?? []);
      });
    }
    for (const notes of this.notes.values()) add(notes.article, [...notes.annotations, ...notes.fixed]);
    return new Map(
      [...tags].map(([article, known]) => [article, countByTag([...known.values()].map((tag) => ({ tag })))]),
    );
  }

  async apply(operation: Operation, target: OperationTarget): Promise<Result<null>> {
    if (operation.kind === 'edit-article') return failure('not-yet', 'Articles cannot be edited yet.');
    if (operation.kind !== 'change' && operation.annotation.analyst !== this.options.analyst.id)
      return notYours;
    const article = operationArticle(operation);
    const ready = this.order.then(() => this.readyNotes(article));
    this.order = ready.then(ignore, ignore);
    const notes = await ready;
    const record = { id: article, title: target.title, ...target.source };
    const result = await notes.submit(operation, record);
    return !result.ok && result.code === 'annotation-missing' && (await this.isAnothers(operation, article))
      ? notYours
      : result;
  }

  codebook(): Promise<Result<Codebook>> {
    return readCodebook([this.where.base, this.where.otherBase], this.files);
  }

  async retry(): Promise<void> {
    await Promise.all([...this.notes.values()].map((notes) => notes.retry()));
  }

  async flush(): Promise<SaveState> {
    await this.order;
    await Promise.all([...this.notes.values()].map((notes) => notes.settled()));
    if (this.known.kind !== 'saved') await this.retry();
    return this.known;
  }

  close(): void {
    for (const notes of this.notes.values()) notes.stop();
    this.listeners.clear();
  }

  private async readyNotes(article: ArticleId): Promise<OwnNotes> {
    if (await this.where.decide()) {
      // The place turned out not to be writable. Nothing is pending yet, and what was read is now sorted differently.
      this.notes.clear();
      this.announce();
    }
    const notes = this.notesOn(article);
    if (!notes.loaded) await notes.load();
    return notes;
  }

  private notesOn(article: ArticleId): OwnNotes {
    const known = this.notes.get(article);
    if (known !== undefined) return known;
    const codec = annotationCodec(this.ownFolder, article);
    const here = annotationFile(this.where.base, this.ownFolder, article);
    const there = annotationFile(this.where.otherBase, this.ownFolder, article);
    const other = new JsonFile(there.path, there.name, codec, this.files);
    const notes = new OwnNotes(
      article,
      new JsonFile(here.path, here.name, codec, this.files),
      { file: other, takeOver: this.where.kind === 'folder' },
      {
        analyst: this.options.analyst,
        prepare: (record) => this.prepare(record),
        wrote: (tookOver) => this.wrote(tookOver ? other : null),
        changed: () => {
          this.announce();
        },
      },
      this.options.retryDelays ?? retryDelays,
    );
    this.notes.set(article, notes);
    return notes;
  }

  private async prepare(record: ArticleRecord): Promise<Result<null>> {
    const { base } = this.where;
    const own = analystFolder(base, this.options.analyst.id);
    for (const folder of [own, recordsFolder(base)]) {
      const prepared = await this.where.prepare(folder, annotationFile(base, this.ownFolder, record.id).name);
      if (!prepared.ok) return prepared;
    }
    if (!this.tidied) {
      this.tidied = true;
      const now = (this.options.now ?? (() => new Date()))();
      for (const folder of [own, recordsFolder(base)]) await removeStaleTemporaries(folder, now, this.files);
    }
    return this.articleRecords.remember(record);
  }

  private async wrote(takenOver: { readonly path: string } | null): Promise<void> {
    this.savedAt = (this.options.now ?? (() => new Date()))().toISOString();
    if (takenOver === null) return;
    // A copy that stays is only read again and found to be known.
    await this.files.rename(takenOver.path, `${takenOver.path}.taken-over`).catch(() => undefined);
  }

  private async isAnothers(operation: AnnotationOperation, article: ArticleId): Promise<boolean> {
    const { annotations } = await this.load(article);
    const id = operation.kind === 'change' ? operation.id : operation.annotation.id;
    return annotations.some(
      (annotation) => annotation.id === id && annotation.analyst !== this.options.analyst.id,
    );
  }

  private report(problems: readonly StoreProblem[]): void {
    for (const problem of problems) this.found.set(`${problem.code} ${problem.file}`, problem);
    if (problems.length > 0) this.announce();
  }

  private announce(): void {
    const all = [...this.notes.values()];
    const pending = all.reduce((sum, notes) => sum + notes.pending, 0);
    const failures = all.flatMap(({ article, failure: reason }) =>
      reason === null ? [] : [{ article, code: reason.code, message: reason.message }],
    );
    this.known = combineStates(pending, failures, this.savedAt);
    for (const listener of [...this.listeners]) listener(this.known);
  }
}

const notYours = failure(
  'not-yours',
  'This annotation is another analyst’s, so it cannot be changed here. Add one of your own beside it instead.',
);

function ignore(): void {
  // A failure is told to whoever waits for the operation itself.
}
