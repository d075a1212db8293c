/** One folder open in the app: its articles as the worker reads them, its annotations in the store, and the news of both. */
import { basename } from 'node:path';
import { placeAnnotations } from '../../annotations/anchor/place-annotation.ts';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import { noEdits } from '../../annotations/article/article-edits.ts';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import { defaultCodebook, type Codebook, type TagId } from '../../annotations/codebook/codebook.ts';
import { operationArticle, type Operation } from '../../annotations/operation/operation.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type {
  FolderHits,
  FolderView,
  OpenArticle,
  Problem,
  SaveState,
  ScanProgress,
  TagTally,
} from '../../app/contract.ts';
import type { NewsPort, OpenFolder } from '../../app/ports.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import { openAnnotationStore } from '../store/open-annotation-store.ts';
import type { ArticleWorker } from '../worker/worker-client.ts';
import { createCatalogue, type ArticleCatalogue } from './article-catalogue.ts';

export interface FolderSessionOptions {
  readonly session: number;
  /** The folder's real path. */
  readonly root: string;
  readonly samples: boolean;
  /** Folder of the app's own data that takes the annotations of folders that cannot be written. */
  readonly fallback: string;
  readonly analyst: Analyst;
  readonly lastArticlePath: string | null;
  readonly worker: ArticleWorker;
  readonly news: NewsPort;
  /** Called with the relative path of every article that is opened. */
  readonly onArticleOpened: (path: string) => void;
}

export interface FolderSession extends OpenFolder {
  readonly root: string;
  /** Writes what is pending and says how that ended. */
  flush(): Promise<SaveState>;
  /** Stops reading and listening. What is not written yet must have been flushed before. */
  close(): void;
}

/** Opens the store and begins to read the folder; returns before the reading is done, which goes on as news. */
export async function openFolderSession(options: FolderSessionOptions): Promise<Result<FolderSession>> {
  const opened = await openAnnotationStore({
    root: options.root,
    fallback: options.fallback,
    analyst: options.analyst,
  });
  if (!opened.ok) return opened;
  const codebook = await opened.value.codebook();
  return success(new RunningSession(options, opened.value, codebook));
}

class RunningSession implements FolderSession {
  readonly #options: FolderSessionOptions;
  readonly #store: AnnotationStore;
  readonly #codebook: Codebook;
  readonly #problems: Problem[] = [];
  readonly #scan = new AbortController();
  readonly #stopListening: () => void;
  #catalogue: ArticleCatalogue = createCatalogue([], []);
  #progress: ScanProgress = { kind: 'reading', read: 0, found: 0 };
  #tallies: Readonly<Record<ArticleId, TagTally>> = {};
  #lastArticlePath: string | null;
  #closed = false;

  constructor(options: FolderSessionOptions, store: AnnotationStore, codebook: Result<Codebook>) {
    this.#options = options;
    this.#lastArticlePath = options.lastArticlePath;
    this.#store = store;
    this.#codebook = codebook.ok ? codebook.value : defaultCodebook;
    if (!codebook.ok) this.#problems.push({ code: codebook.code, message: codebook.message });
    this.#stopListening = store.onState(() => {
      this.#sendSaveState();
    });
    void this.#read();
  }

  get session(): number {
    return this.#options.session;
  }

  get root(): string {
    return this.#options.root;
  }

  get name(): string {
    return basename(this.root) || this.root;
  }

  view(): FolderView {
    return {
      session: this.session,
      name: this.name,
      path: this.root,
      samples: this.#options.samples,
      codebook: this.#codebook,
      entries: [...this.#catalogue.entries],
      progress: this.#progress,
      tallies: this.#tallies,
      place: this.#store.place,
      save: this.#store.state,
      problems: this.#allProblems(),
      lastArticlePath: this.#lastArticlePath,
    };
  }

  announce(): void {
    if (this.#progress.found > 0) void this.#tally();
  }

  async openArticle(id: ArticleId): Promise<Result<OpenArticle>> {
    const read = await this.readArticle(id);
    if (read.ok) {
      this.#lastArticlePath = read.value.article.source.path;
      this.#options.onArticleOpened(this.#lastArticlePath);
    }
    return read;
  }

  async readArticle(id: ArticleId): Promise<Result<OpenArticle>> {
    const summary = this.#catalogue.find(id);
    if (!summary) return unknownArticle;
    const read = await this.#options.worker.readArticle(this.root, summary.source.path);
    if (!read.ok) return read;
    const article: Article = { ...read.value.extracted, id, source: read.value.source };
    const { metadata, blocks } = article;
    const loaded = await this.#store.load(id);
    return success({
      article,
      found: { metadata, blocks },
      edits: noEdits,
      placed: placeAnnotations(loaded.annotations, {
        text: article.text,
        textSha256: article.source.textSha256,
      }),
      analysts: loaded.analysts,
      problems: loaded.problems,
    });
  }

  async apply(operation: Operation): Promise<Result<null>> {
    const summary = this.#catalogue.find(operationArticle(operation));
    if (!summary) return unknownArticle;
    const title = summary.metadata.title?.value ?? null;
    const applied = await this.#store.apply(operation, { source: summary.source, title });
    return applied.ok ? success(null) : applied;
  }

  search(): Promise<Result<FolderHits>> {
    return Promise.resolve(success({ hits: [], total: 0, searched: 0 }));
  }

  retrySaving(): Promise<void> {
    return this.#store.retry();
  }

  flush(): Promise<SaveState> {
    return this.#store.flush();
  }

  cancelScan(): void {
    this.#scan.abort();
  }

  close(): void {
    this.#closed = true;
    this.#scan.abort();
    this.#stopListening();
    this.#store.close();
  }

  async #read(): Promise<void> {
    const records = await this.#store.records();
    const scan = this.#options.worker.scanFolder(
      this.root,
      {
        found: (paths) => {
          this.#catalogue = createCatalogue(records, paths);
          this.#announce([], { kind: 'reading', read: 0, found: paths.length });
          void this.#tally();
        },
        scanned: (entries) => {
          const added = this.#catalogue.add(entries);
          this.#announce(added, { ...this.#progress, read: this.#catalogue.entries.length });
        },
      },
      this.#scan.signal,
    );
    const ended = await scan;
    if (ended.ok) {
      const unread = ended.value.problems.map(({ message }) => ({ code: 'folder-unreadable', message }));
      this.#problems.push(...unread);
    } else {
      this.#problems.push({ code: ended.code, message: ended.message });
    }
    const whole = ended.ok && !ended.value.cancelled;
    this.#announce([], { ...this.#progress, kind: whole ? 'done' : 'cancelled' });
    if (this.#problems.length > 0) this.#sendSaveState();
    if (whole && !this.#closed) await this.#rememberPlaces();
  }

  async #tally(): Promise<void> {
    const summary = await this.#store.summarise();
    this.#tallies = Object.fromEntries(
      [...summary].map(([article, tags]) => [
        article,
        Object.fromEntries<number>(tags) satisfies Record<TagId, number>,
      ]),
    );
    if (!this.#closed) {
      this.#options.news.send('talliesRead', { session: this.session, tallies: this.#tallies });
    }
  }

  #announce(added: FolderView['entries'], progress: ScanProgress): void {
    this.#progress = progress;
    if (this.#closed) return;
    const offset = this.#catalogue.entries.length - added.length;
    this.#options.news.send('entriesRead', { session: this.session, offset, entries: added, progress });
  }

  /** Tells the records of annotated articles where their files are now. */
  async #rememberPlaces(): Promise<void> {
    await this.#store.refreshRecords(
      this.#catalogue.entries.flatMap((entry) =>
        entry.kind === 'readable'
          ? [{ id: entry.id, source: entry.source, title: entry.metadata.title?.value ?? null }]
          : [],
      ),
    );
  }

  #sendSaveState(): void {
    if (this.#closed) return;
    this.#options.news.send('saveChanged', {
      session: this.session,
      save: this.#store.state,
      place: this.#store.place,
      problems: this.#allProblems(),
    });
  }

  #allProblems(): readonly Problem[] {
    return [...this.#problems, ...this.#store.problems].map(({ code, message }) => ({ code, message }));
  }
}

const unknownArticle = failure(
  'article-unknown',
  'That article is not in the open folder any more. Choose File > Read Folder Again to see what is there now.',
);
