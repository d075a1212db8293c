/** The store at work: reads everybody's files, queues operations article by article, and says how saving stands. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { isClaimOperation, operationArticle } from '../../annotations/operation/operation.ts';
import type { AnnotationOperation, Operation } from '../../annotations/operation/operation.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type {
  AnnotationFileName,
  AnnotationStore,
  AnnotationStoreOptions,
  LoadedAnnotations,
  OperationTarget,
} from './annotation-store.ts';
import type { AnnotationSummary } from './annotation-summary.ts';
import { ArticleRecords } from './article-records.ts';
import { ClaimStore } from './claim-store.ts';
import { CodebookCopies } from './codebook-copies.ts';
import { CodebookStore } from './codebook-store.ts';
import { ConflictCopies } from './conflict-copies.ts';
import { copyMissing } from './conflict-copy-file.ts';
import type { FileOperations } from './file-operations.ts';
import { linkedPlace } from './file-problems.ts';
import { moveStandIn } from './move-stand-in.ts';
import { NotesByArticle } from './notes-by-article.ts';
import type { OwnNotes } from './own-notes.ts';
import { gatherAnnotations, readArticleFiles } from './read-annotations.ts';
import type { RecordFile, RecordFileHost } from './record-file.ts';
import type { SaveState, StoreProblem } from './save-state.ts';
import { notYours, withoutArticle } from './refusals.ts';
import { StoreFolders } from './store-folders.ts';
import { summariseFiles } from './summarise-files.ts';
import { StoreNews } from './store-news.ts';
import type { ArticleQueue } from './store-news.ts';
import { standInFor } from './stand-in-place.ts';
import type { Elsewhere } from './stand-in-place.ts';
import { analystFolderName, recordsFolder } from './store-paths.ts';
import type { StoreBase, StoreBases } from './store-paths.ts';
import type { PlaceKind, StorePlace } from './store-place.ts';
import { retryDelays } from './write-queue.ts';

export class WritingStore implements AnnotationStore {
  private readonly notes: NotesByArticle;
  private readonly news = new StoreNews(() => this.queues());
  private readonly folders: StoreFolders;
  private readonly articleRecords: ArticleRecords;
  private readonly host: RecordFileHost;
  private readonly tags: CodebookStore;
  readonly claims: ClaimStore;
  private readonly ownFolder: string;
  private readonly now: () => Date;
  /** Operations take effect in the order in which they came, however long the files of one article take to read. */
  private order: Promise<void> = Promise.resolve();

  readonly codebookCopies: CodebookCopies;
  private readonly copies: ConflictCopies;

  constructor(
    private readonly options: AnnotationStoreOptions,
    /** With its symbolic links resolved. */
    private readonly realRoot: string,
    private readonly files: FileOperations,
    private readonly where: StorePlace,
  ) {
    this.ownFolder = analystFolderName(options.analyst.id);
    this.now = options.now ?? (() => new Date());
    this.folders = new StoreFolders(where, files, this.now);
    this.host = {
      prepare: (name) => this.folders.prepare([recordsFolder(where.base)], name),
      report: this.news.report.bind(this.news),
      wrote: (standIn) => this.wrote(standIn),
      changed: this.news.announce.bind(this.news),
    };
    const delays = options.retryDelays ?? retryDelays;
    this.articleRecords = new ArticleRecords(where, files, this.host, delays);
    this.notes = new NotesByArticle(
      where,
      {
        analyst: options.analyst,
        ownFolder: this.ownFolder,
        files,
        folders: this.folders,
        records: this.articleRecords,
        now: this.now,
        wrote: (standIn) => this.wrote(standIn),
        changed: this.news.announce.bind(this.news),
      },
      delays,
    );
    this.copies = new ConflictCopies(where.folderBase, this.ownFolder, this.articleRecords, files);
    this.tags = this.openCodebook();
    this.codebookCopies = new CodebookCopies(where.folderBase, files, this.news.replaceOf.bind(this.news));
    this.claims = new ClaimStore(
      this.bases,
      {
        ...this.host,
        analyst: options.analyst,
        files,
        now: this.now,
        getReady: () => this.inOrder(() => this.decidePlace()),
        prepare: (folder, name) => this.folders.prepare([folder], name),
        report: this.news.replaceOf.bind(this.news),
      },
      delays,
    );
  }

  get place(): { readonly kind: PlaceKind; readonly path: string } {
    return { kind: this.where.kind, path: this.where.base.path };
  }

  get bases(): StoreBases {
    return this.where.bases;
  }

  get state(): SaveState {
    return this.news.state;
  }

  get problems(): readonly StoreProblem[] {
    return this.news.problems;
  }

  onState(listener: (state: SaveState) => void): () => void {
    return this.news.listen(listener);
  }

  records(): Promise<readonly ArticleRecord[]> {
    return this.articleRecords.list();
  }

  refreshRecords(articles: readonly (OperationTarget & { readonly id: ArticleId })[]): Promise<void> {
    return this.articleRecords.refresh(articles.map(({ id, title, source }) => ({ id, title, ...source })));
  }

  async load(article: ArticleId): Promise<LoadedAnnotations> {
    const notes = this.notes.of(article);
    const [edits] = await Promise.all([this.editsOf(article), notes.load()]);
    const { base, otherBase } = this.where;
    const others = await readArticleFiles([base, otherBase], article, this.ownFolder, this.files);
    const problems = [...notes.problems, ...others.flatMap((read) => read.problems)];
    this.news.replace(article, problems);
    const care = { broken: notes.broken, setAside: notes.setAside, copies: await this.copies.of(notes) };
    return {
      ...gatherAnnotations(this.options.analyst, notes.annotations, others),
      edits,
      problems,
      care,
    };
  }

  editsOf(article: ArticleId): ReturnType<AnnotationStore['editsOf']> {
    return this.articleRecords.of(article).readEdits();
  }

  /** Says that the store's folder is a link, and that nothing is read or written behind it. */
  tellLink({ name }: StoreBase): void {
    this.news.report([linkedPlace(name)]);
  }

  onMerged(listener: (article: ArticleId) => void): () => void {
    return this.notes.onMerged(listener);
  }

  summarise(): Promise<ReadonlyMap<ArticleId, AnnotationSummary>> {
    const { base, otherBase } = this.where;
    return summariseFiles([base, otherBase], this.files, {
      ownFolder: this.ownFolder,
      inMemory: () => this.notes.opened().filter(({ loaded }) => loaded),
      report: (problems) => {
        this.news.report(problems);
      },
    });
  }

  async changedElsewhere(file: AnnotationFileName): Promise<boolean> {
    return (
      file.folder !== this.ownFolder || ((await this.notes.known(file.article)?.changedElsewhere()) ?? true)
    );
  }

  async apply(operation: Operation, target: OperationTarget | null): Promise<Result<null>> {
    if (operation.kind === 'edit-codebook')
      return (await this.inOrder(() => this.readyCodebook())).submit(operation);
    if (isClaimOperation(operation)) return this.claims.submit(operation);
    const article = operationArticle(operation);
    if (target === null) return withoutArticle;
    const record = { id: article, title: target.title, ...target.source };
    if (operation.kind === 'edit-article')
      return (await this.inOrder(() => this.readyRecord(article))).submit(operation, record);
    if (operation.kind !== 'change' && operation.annotation.analyst !== this.options.analyst.id)
      return notYours;
    const notes = await this.inOrder(() => this.readyNotes(article));
    const result = await notes.submit(operation, record);
    return !result.ok && result.code === 'annotation-missing' && (await this.isAnothers(operation, article))
      ? notYours
      : result;
  }

  async recover(article: ArticleId): Promise<Result<null>> {
    const notes = await this.inOrder(() => this.readyNotes(article));
    const recovered = await notes.recover();
    if (recovered.ok) await notes.queue.retry();
    return recovered;
  }

  noticeCopy(folder: string | null, name: string): ArticleId | null {
    return this.copies.notice(folder, name);
  }

  async settleCopy(article: ArticleId, copy: string, how: 'merge' | 'ignore'): Promise<Result<null>> {
    // What is asked in vain leaves no trace in the folder.
    if (!(await this.copies.articles()).includes(article)) return copyMissing;
    return this.copies.settle(await this.inOrder(() => this.readyNotes(article)), copy, how);
  }

  keepIn(place: Elsewhere | { readonly kind: 'folder' }): Promise<Result<null>> {
    const move = () => (place.kind === 'folder' ? this.moveBack() : this.moveElsewhere(place));
    return this.inOrder(() => this.news.whileMoving(move));
  }

  async mayMoveBack(): Promise<boolean> {
    return this.where.kind !== 'folder' && (await this.where.folderTakesWriting());
  }

  codebook(): Promise<Result<Codebook>> {
    return this.tags.load();
  }

  codebookChangedElsewhere(): Promise<boolean> {
    return this.tags.changedElsewhere();
  }

  async retry(): Promise<void> {
    await Promise.all(this.queues().map(({ queue }) => queue.retry()));
  }

  async flush(): Promise<SaveState> {
    await this.order;
    await Promise.all(this.queues().map(({ queue }) => queue.settled()));
    if (this.state.kind !== 'saved') await this.retry();
    return this.state;
  }

  close(): void {
    for (const { queue } of this.queues()) queue.stop();
    this.notes.close();
    this.claims.close();
    this.news.silence();
  }

  private queues(): readonly ArticleQueue[] {
    return [
      ...this.notes.opened().map(({ article, queue }) => ({ article, queue })),
      ...this.articleRecords.opened().map(([article, { queue }]) => ({ article, queue })),
      { article: null, queue: this.tags.queue },
      { article: null, queue: this.claims.queue },
    ];
  }

  /** Gets a file ready to take an operation, after those that were asked for before. */
  private async inOrder<Value>(getReady: () => Promise<Value>): Promise<Value> {
    const ready = this.order.then(getReady);
    this.order = ready.then(ignore, ignore);
    return ready;
  }

  private async readyRecord(article: ArticleId): Promise<RecordFile> {
    await this.decidePlace();
    const file = this.articleRecords.of(article);
    await file.load();
    return file;
  }

  private async readyCodebook(): Promise<CodebookStore> {
    await this.decidePlace();
    await this.tags.load();
    return this.tags;
  }

  private async readyNotes(article: ArticleId): Promise<OwnNotes> {
    await this.decidePlace();
    const notes = this.notes.of(article);
    if (!notes.loaded) await notes.load();
    return notes;
  }

  private async decidePlace(): Promise<void> {
    // Where the folder turned out not to be writable, what was read is to be written in the other place.
    if (await this.where.decide()) await this.followPlace();
  }

  private async followPlace(): Promise<void> {
    this.folders.forget();
    await this.notes.followPlace();
    await this.articleRecords.followPlace();
    await this.tags.moveTo(this.bases);
    await this.claims.moveTo(this.bases);
    this.news.announce();
  }

  private openCodebook(): CodebookStore {
    return new CodebookStore(
      this.bases,
      this.files,
      { ...this.host, prepare: (name) => this.folders.prepare([this.where.base.path], name) },
      this.options.retryDelays ?? retryDelays,
    );
  }

  private async moveElsewhere(elsewhere: Elsewhere): Promise<Result<null>> {
    const before = this.where.standInBase;
    const next = standInFor(elsewhere, this.options.fallback, this.realRoot);
    if (before.path !== next.base.path) {
      const moved = await moveStandIn(before, next.base, this.files, this.now());
      if (!moved.ok) return moved;
    }
    this.where.useStandIn(next);
    await this.followPlace();
    return success(null);
  }

  private async moveBack(): Promise<Result<null>> {
    if (this.where.kind === 'folder') return success(null);
    const { kind, standInBase } = this.where;
    this.where.useFolder();
    await this.followPlace();
    const taken = await this.takeOver();
    if (taken.ok) return taken;
    this.where.useStandIn({ kind, base: standInBase });
    await this.followPlace();
    return taken;
  }

  private async takeOver(): Promise<Result<null>> {
    const notes = await this.notes.takeOver();
    if (!notes.ok) return notes;
    const records = await this.articleRecords.takeOver();
    if (!records.ok) return records;
    const claims = await this.claims.takeOver();
    return claims.ok ? this.tags.takeOver() : claims;
  }

  private async wrote(standIn: string | null): Promise<void> {
    this.news.wrote(this.now());
    if (standIn !== null) await this.files.rename(standIn, `${standIn}.taken-over`).catch(() => undefined);
  }

  private async isAnothers(operation: AnnotationOperation, article: ArticleId): Promise<boolean> {
    const { annotations } = await this.load(article);
    const id = operation.kind === 'change' ? operation.id : operation.annotation.id;
    return annotations.some(
      (annotation) => annotation.id === id && annotation.analyst !== this.options.analyst.id,
    );
  }
}

function ignore(): void {
  // A failure is told to whoever waits for the operation itself.
}
