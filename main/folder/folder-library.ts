/** The articles of one open folder while they are read, watched, edited and searched, and the news of all that. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { ArticleId, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import { isUnedited, type ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { ClaimFacts } from '../../annotations/attribution/claim-facts.ts';
import type { Codebook, TagId } from '../../annotations/codebook/codebook.ts';
import { countChosen } from '../../annotations/report/count-chosen.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { FolderHits, Problem, ScanProgress, TagTally } from '../../app/desk-views.ts';
import type { CountedForReport, NewsPort } from '../../app/ports.ts';
import { reportCounts } from '../../app/report-preview.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import type { AnnotationSummary } from '../store/annotation-summary.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import type { FolderNews } from '../worker/messages.ts';
import { AnnotationWords } from './annotation-words.ts';
import { createCatalogue, type ArticleCatalogue } from './article-catalogue.ts';

export interface FolderLibraryOptions {
  readonly session: number;
  readonly root: string;
  readonly codebook: Codebook;
  readonly worker: ArticleWorker;
  readonly store: AnnotationStore;
  readonly news: NewsPort;
  /** Called when `problems` has changed. */
  readonly onProblems: () => void;
  /** Called with files of the store that were written, by whomever. */
  readonly onStoreFiles: (paths: readonly string[]) => void;
  /** Called with articles whose text, or the annotations on it, have just become known or are others now. */
  readonly onTexts: (articles: readonly ArticleId[]) => void;
  /** Called once the folder has been read as far as it will be. */
  readonly onRead: () => void;
  /** Called when a text, or what is furniture in it, has changed since. */
  readonly onWords: () => void;
}

export class FolderLibrary {
  readonly #options: FolderLibraryOptions;
  readonly #words: AnnotationWords;
  readonly #scan = new AbortController();
  /** Done once the annotations of the folder have been counted. */
  #summarised: Promise<void> = Promise.resolve();
  readonly #closing = new AbortController();
  #catalogue: ArticleCatalogue = createCatalogue([]);
  #progress: ScanProgress = { kind: 'reading', read: 0, found: 0 };
  #unread: readonly Problem[] = [];
  #trouble: Problem | null = null;

  constructor(options: FolderLibraryOptions) {
    this.#options = options;
    this.#words = new AnnotationWords(options.codebook);
  }

  get entries(): readonly LibraryEntry[] {
    return this.#catalogue.entries;
  }

  get progress(): ScanProgress {
    return this.#progress;
  }

  get tallies(): Readonly<Record<ArticleId, TagTally>> {
    return this.#words.tallies();
  }

  get claimFacts(): Readonly<Record<ArticleId, ClaimFacts>> {
    return this.#words.claims();
  }

  /** The names of everybody who speaks in an annotation. */
  get speakers(): readonly string[] {
    const all = Object.values(this.claimFacts).flatMap(({ speakers }) => speakers.map(({ name }) => name));
    return [...new Set(all)];
  }

  get problems(): readonly Problem[] {
    return this.#trouble === null ? this.#unread : [...this.#unread, this.#trouble];
  }

  find(id: ArticleId): ArticleSummary | null {
    return this.#catalogue.find(id);
  }

  findPath(path: string): ArticleSummary | null {
    return this.#catalogue.findPath(path);
  }

  editsOf(id: ArticleId): ArticleEdits {
    return this.#catalogue.editsOf(id);
  }

  /** Reads the folder, then watches it until it is closed. Reading that was cancelled is not watched: all that is missing would come. */
  async read(): Promise<void> {
    const { store, worker, root, session } = this.#options;
    this.#catalogue = createCatalogue(await store.records());
    this.#summarised = this.#summarise();
    const ended = await worker.scanFolder(
      root,
      {
        found: (paths) => {
          this.#list(this.#catalogue.settle(paths), { ...this.#progress, found: paths.length });
        },
        scanned: (entries) => {
          this.#list(this.#catalogue.add(entries), this.#progress);
        },
      },
      this.#scan.signal,
      session,
    );
    this.#unread = ended.ok
      ? ended.value.problems.map(({ message }) => ({ code: 'folder-unreadable', message }))
      : [{ code: ended.code, message: ended.message }];
    const whole = ended.ok && !ended.value.cancelled;
    this.#announce([], { ...this.#progress, kind: whole ? 'done' : 'cancelled' });
    if (this.#unread.length > 0) this.#options.onProblems();
    if (!this.#isClosed()) this.#options.onRead();
    if (!whole || this.#isClosed()) return;
    await this.#remember(this.entries);
    await this.#watch();
  }

  cancelScan(): void {
    this.#scan.abort();
  }

  close(): void {
    this.#scan.abort();
    this.#closing.abort();
    this.#options.worker.forget(this.#options.session);
  }

  /** Shows an article with other edits. */
  edit(id: ArticleId, edits: ArticleEdits): void {
    const furniture = this.editsOf(id).furniture;
    const summary = this.#catalogue.edit(id, edits);
    if (summary === null) return;
    this.#change([summary], []);
    this.#describe([id]);
    void this.#retell([id]);
    if (furniture !== edits.furniture) this.#options.onWords();
  }

  /** Takes over what the annotations of an article come to. */
  annotate(id: ArticleId, summary: AnnotationSummary): void {
    this.#words.set(id, summary);
    this.#describe([id]);
    this.#tellClaimFacts(this.#words.claims([id]));
  }

  /** Names and counts tags as they are now. */
  takeCodebook(codebook: Codebook): void {
    this.#words.takeCodebook(codebook);
    this.#describe(this.#words.articles());
    this.tellTallies();
  }

  /** The hashes of the texts on which an article's annotations were made, as far as they are known. */
  madeOn(id: ArticleId): ReadonlySet<string> {
    return this.#words.madeOn(id);
  }

  /** Annotations of anybody in the folder that carry exactly this tag. */
  async usesOf(tag: TagId): Promise<number> {
    await this.#summarised;
    return this.#words.uses(tag);
  }

  /** Everybody whose annotations are in the folder, as far as their names are known. */
  get analysts(): readonly Analyst[] {
    return this.#words.analysts();
  }

  /** What a choice for a report comes to, once the annotations of the folder have been counted. */
  async countForReport(
    choice: ReportChoice,
    codebook: Codebook,
    { id, name }: Analyst,
  ): Promise<CountedForReport> {
    await this.#summarised;
    const articles = this.entries.flatMap((entry) => (entry.kind === 'readable' ? [entry.id] : []));
    const chosen = countChosen(articles, (article) => this.#words.groups(article), choice, codebook);
    return { counts: reportCounts(chosen, [...this.analysts, { id, name }]), annotated: chosen.articles };
  }

  /** Tells how many annotations of each tag all articles have, and who speaks in them, as far as that is known. */
  tellTallies(): void {
    this.#tellTallies(this.tallies);
    this.#tellClaimFacts(this.claimFacts);
  }

  /** The same of one article. */
  tellTally(id: ArticleId): void {
    this.#tellTallies({ [id]: this.#words.tally(id) });
  }

  tellChanged(article: ArticleId): void {
    const { news, session } = this.#options;
    if (!this.#isClosed()) news.send('articleChanged', { session, article });
  }

  async search(query: string, limit: number): Promise<Result<FolderHits>> {
    const found = await this.#options.worker.search(this.#options.session, query, limit);
    if (!found.ok) return found;
    const hits = found.value.hits.flatMap(({ path, hits: places, more }) => {
      const article = this.#catalogue.findPath(path);
      return article === null ? [] : [{ article: article.id, hits: places, more }];
    });
    return success({ ...found.value, hits });
  }

  async #summarise(): Promise<void> {
    for (const [id, summary] of await this.#options.store.summarise()) this.#words.set(id, summary);
    this.#describe(this.#words.articles());
    this.tellTallies();
    this.#options.onTexts(this.#words.articles());
  }

  #list(added: readonly LibraryEntry[], progress: ScanProgress): void {
    this.#announce(added, { ...progress, read: this.entries.length });
    this.#follow(added);
  }

  async #watch(): Promise<void> {
    const { worker, root, session } = this.#options;
    const ended = await worker.watchFolder(
      root,
      session,
      (news) => {
        this.#hear(news);
      },
      this.#closing.signal,
    );
    if (!ended.ok) this.#setTrouble(ended);
  }

  #hear(news: FolderNews): void {
    switch (news.kind) {
      case 'changed': {
        const { upserted, removed, otherText } = this.#catalogue.change(news.gone, news.entries);
        this.#change(upserted, removed);
        this.#follow(upserted);
        for (const id of otherText) this.tellChanged(id);
        void this.#remember(upserted);
        this.#options.onWords();
        return;
      }
      case 'store-changed':
        this.#options.onStoreFiles(news.paths);
        return;
      case 'trouble':
        this.#setTrouble(news.trouble);
        return;
    }
  }

  /** Sees to what entries need beyond being listed: words for the search, and summaries that depend on their text. */
  #follow(entries: readonly LibraryEntry[]): void {
    const ids = entries.flatMap((entry) => (entry.kind === 'readable' ? [entry.id] : []));
    this.#describe(ids.filter((id) => this.#words.has(id) || !isUnedited(this.editsOf(id))));
    void this.#retell(ids);
    this.#options.onTexts(ids.filter((id) => this.#words.has(id)));
  }

  async #retell(ids: readonly ArticleId[]): Promise<void> {
    for (const { id, source } of this.#catalogue.untold(ids)) {
      const edits = this.editsOf(id);
      const made = await this.#options.worker.summarise(this.#options.root, source.path, edits);
      const summary = made.ok ? this.#catalogue.retell(id, made.value, edits) : null;
      if (summary !== null) this.#change([summary], []);
    }
  }

  #describe(ids: readonly ArticleId[]): void {
    const files = ids.flatMap((id) => {
      const summary = this.find(id);
      return summary === null ? [] : [{ path: summary.source.path, fields: this.#words.fields(summary) }];
    });
    if (!this.#isClosed()) this.#options.worker.describe(this.#options.session, files);
  }

  #change(upserted: readonly LibraryEntry[], removed: readonly string[]): void {
    const { news, session } = this.#options;
    if (this.#isClosed() || (upserted.length === 0 && removed.length === 0)) return;
    news.send('entriesChanged', { session, upserted, removed });
  }

  #announce(entries: readonly LibraryEntry[], progress: ScanProgress): void {
    this.#progress = progress;
    const { news, session } = this.#options;
    const offset = this.entries.length - entries.length;
    if (!this.#isClosed()) news.send('entriesRead', { session, offset, entries, progress });
  }

  #tellTallies(tallies: Readonly<Record<ArticleId, TagTally>>): void {
    const { news, session } = this.#options;
    if (!this.#isClosed()) news.send('talliesRead', { session, tallies });
  }

  #tellClaimFacts(facts: Readonly<Record<ArticleId, ClaimFacts>>): void {
    const { news, session } = this.#options;
    if (!this.#isClosed()) news.send('claimFactsRead', { session, facts });
  }

  /** Tells the records of articles where their files are now. */
  async #remember(entries: readonly LibraryEntry[]): Promise<void> {
    await this.#options.store.refreshRecords(
      entries.flatMap((entry) =>
        entry.kind === 'readable'
          ? [{ id: entry.id, source: entry.source, title: entry.metadata.title?.value ?? null }]
          : [],
      ),
    );
  }

  #setTrouble(trouble: Problem | null): void {
    this.#trouble = trouble === null ? null : { code: trouble.code, message: trouble.message };
    if (!this.#isClosed()) this.#options.onProblems();
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }
}
