/** One folder open in the app: its articles as the worker reads them, its annotations in the store, and the news of both. */
import { changeEdits } from '../../annotations/article/article-edits.ts';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import { defaultCodebook, type Codebook } from '../../annotations/codebook/codebook.ts';
import { isClaimOperation, operationArticle, type Operation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import { needsReview } from '../../annotations/review/review.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { Payload, Value } from '../../app/contract.ts';
import type {
  FolderHits,
  FolderView,
  ArticleAnnotations,
  OpenArticle,
  ReadArticle,
  PlaceChoice,
  Problem,
  SaveState,
  SpeakerAnnotations,
} from '../../app/desk-views.ts';
import type { FolderClaims, OwnAnnotation } from '../../app/claim-views.ts';
import type { FolderCheck } from '../../app/data-care.ts';
import type { CountedForReport, OpenFolder } from '../../app/ports.ts';
import type { ArticleTwins } from '../../app/twin-views.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import { openAnnotationStore } from '../store/open-annotation-store.ts';
import { chosenPlace } from '../store/stand-in-place.ts';
import type { StoreBases } from '../store/store-paths.ts';
import type { CheckOptions } from './check-folder.ts';
import { ArticleOpenings } from './article-openings.ts';
import type { FolderSessionOptions } from './folder-session-options.ts';
import { ownPlaces } from './own-places.ts';
import { CoveredProblems } from './covered-problems.ts';
import { ClaimsInFolder } from './folder-claims.ts';
import { folderName } from './folder-name.ts';
import { FolderCodebook } from './folder-codebook.ts';
import { FolderLibrary } from './folder-library.ts';
import { FolderReviews } from './folder-reviews.ts';
import { OccurrenceSearch } from './occurrence-search.ts';
import { checkSession } from './session-check.ts';
import { annotationsOfSpeaker } from './speaker-annotations.ts';
import { FolderTwins } from './folder-twins.ts';
import { StoreFollower } from './store-follower.ts';
import { unknownArticle } from './unknown-article.ts';

export interface FolderSession extends OpenFolder {
  readonly root: string;
  /** Where the files of its store are. */
  readonly bases: StoreBases;
  /** Whether every annotation can be read and has a sure place. */
  check(options: CheckOptions): Promise<Result<FolderCheck>>;
  /** Writes what is pending and says how that ended. */
  flush(): Promise<SaveState>;
  /** Stops reading and listening. What is not written yet must have been flushed before. */
  close(): void;
}

/** Opens the store and begins to read the folder; returns before the reading is done, which goes on as news. */
export async function openFolderSession(options: FolderSessionOptions): Promise<Result<FolderSession>> {
  const { root, fallback, elsewhere, analyst } = options;
  const opened = await openAnnotationStore({ root, fallback, elsewhere, analyst });
  if (!opened.ok) return opened;
  const codebook = await opened.value.codebook();
  const claims = await opened.value.claims.load();
  return success(new RunningSession(options, opened.value, codebook, claims));
}

class RunningSession implements FolderSession {
  readonly #options: FolderSessionOptions;
  readonly #store: AnnotationStore;
  readonly #codebook: FolderCodebook;
  readonly claims: ClaimsInFolder;
  readonly #library: FolderLibrary;
  readonly #reviews: FolderReviews;
  readonly #follower: StoreFollower;
  readonly #occurrences: OccurrenceSearch;
  readonly #twins: FolderTwins;
  readonly #openings: ArticleOpenings;
  readonly #problems: readonly Problem[];
  readonly #stopListening: readonly (() => void)[];
  readonly #covered = new CoveredProblems();
  readonly #wayBack: NodeJS.Timeout;
  #mayMoveBack = false;
  /** The article that a window which loads again shows. */
  #lastArticlePath: string | null;
  #closed = false;

  constructor(
    options: FolderSessionOptions,
    store: AnnotationStore,
    codebook: Result<Codebook>,
    claims: FolderClaims,
  ) {
    this.#options = options;
    this.#lastArticlePath = options.lastArticlePath;
    this.#store = store;
    this.#codebook = new FolderCodebook(codebook.ok ? codebook.value : defaultCodebook, store, {
      usesOf: (tag) => this.#library.usesOf(tag),
      changed: (tags) => {
        if (this.#closed) return;
        this.#library.takeCodebook(tags);
        options.news.send('codebookChanged', { session: this.session, codebook: tags });
      },
    });
    this.claims = new ClaimsInFolder(claims, {
      root: options.root,
      worker: options.worker,
      store,
      find: (id) => this.#library.find(id),
      editsOf: (id) => this.#library.editsOf(id),
      knownSpeakers: () => this.#library.speakers,
      tell: (current) => {
        if (!this.#closed) options.news.send('claimsChanged', { session: this.session, ...current });
      },
    });
    this.#problems = [...(options.problems ?? []), ...(codebook.ok ? [] : [codebook])];
    this.#library = new FolderLibrary({
      ...options,
      store,
      codebook: this.#codebook.current,
      onProblems: () => {
        this.#sendSaveState();
      },
      onStoreFiles: (paths) => void this.#follower.takeFiles(paths),
      onTexts: (articles) => {
        this.#reviews.look(articles);
      },
      onRead: () => {
        this.#twins.begin();
      },
      onWords: () => {
        this.#twins.changed();
      },
    });
    this.#reviews = new FolderReviews({
      root: options.root,
      worker: options.worker,
      find: (id) => this.#library.find(id)?.source ?? null,
      madeOn: (id) => this.#library.madeOn(id),
      annotations: async (id) => (await store.load(id)).annotations,
      tell: (reviews) => {
        if (!this.#closed) options.news.send('reviewsRead', { session: this.session, reviews });
      },
    });
    this.#follower = new StoreFollower({
      store,
      library: this.#library,
      reviews: this.#reviews,
      codebook: this.#codebook,
      claims: this.claims,
      isClosed: () => this.#closed,
    });
    this.#stopListening = [
      store.onState(() => {
        this.#sendSaveState();
      }),
      store.onMerged((article) => void this.#follower.takeNotes(article)),
      store.claims.onMerged(() => void this.claims.reload()),
    ];
    this.#wayBack = setInterval(() => void this.#lookForWayBack(), wayBackPause);
    this.#wayBack.unref();
    void this.#lookForWayBack();
    void this.#codebook.copies();
    this.#occurrences = new OccurrenceSearch({
      session: options.session,
      analyst: options.analyst.id,
      news: options.news,
      worker: options.worker,
      entries: () => this.#library.entries,
      readArticle: (id) => this.readArticle(id),
    });
    this.#twins = new FolderTwins({
      ...options,
      entries: () => this.#library.entries,
      findPath: (path) => this.#library.findPath(path),
      editsOf: (id) => this.#library.editsOf(id),
    });
    this.#openings = new ArticleOpenings({
      worker: options.worker,
      store,
      read: (id) => this.#readFile(id),
      loaded: (id, { care, problems }, placed) => {
        if (this.#covered.take(id, care)) this.#sendSaveState();
        this.#reviews.take(id, placed.filter(needsReview).length);
        return this.#covered.without(problems);
      },
    });
    void this.#library.read();
  }

  get session(): number {
    return this.#options.session;
  }

  get root(): string {
    return this.#options.root;
  }

  get name(): string {
    return folderName(this.root);
  }

  view(): FolderView {
    return {
      session: this.session,
      name: this.name,
      path: this.root,
      samples: this.#options.samples,
      codebook: this.#codebook.current,
      entries: [...this.#library.entries],
      progress: this.#library.progress,
      tallies: this.#library.tallies,
      reviews: this.#reviews.counts,
      claimFacts: this.#library.claimFacts,
      claims: this.claims.current,
      place: this.#store.place,
      mayMoveBack: this.#mayMoveBack,
      save: this.#store.state,
      problems: this.#allProblems(),
      lastArticlePath: this.#lastArticlePath,
    };
  }

  announce(): void {
    this.#library.tellTallies();
  }

  async openArticle(id: ArticleId): Promise<Result<ReadArticle>> {
    const read = await this.#openings.article(id);
    if (read.ok) {
      this.#lastArticlePath = read.value.article.source.path;
      this.#options.onArticleOpened(this.#lastArticlePath);
    }
    return read;
  }

  paintedPlacesOf(id: ArticleId): Promise<Result<Value<'readPaintedPlaces'>>> {
    return this.#openings.painted(id);
  }

  annotationsOf(id: ArticleId): Promise<Result<ArticleAnnotations>> {
    return this.#openings.annotations(id);
  }

  readArticle(id: ArticleId): Promise<Result<OpenArticle>> {
    return this.#openings.whole(id);
  }

  async apply(operation: Operation): Promise<Result<null>> {
    if (operation.kind === 'edit-codebook') return this.#codebook.apply(operation);
    if (isClaimOperation(operation)) return this.claims.apply(operation);
    const id = operationArticle(operation);
    const source = this.#library.find(id)?.source;
    if (source === undefined) return unknownArticle;
    const before = this.#library.editsOf(id);
    if (operation.kind === 'edit-article') this.#library.edit(id, changeEdits(before, operation.after));
    const title = this.#library.find(id)?.metadata.title?.value ?? null;
    const applying = this.#store.apply(operation, { source, title });
    if (operation.kind !== 'edit-article') return this.#follower.readWordsAfter(applying, id);
    const applied = await applying;
    if (!applied.ok && !isKept(applied)) this.#library.edit(id, before);
    return applied;
  }

  async countForReport(choice: ReportChoice): Promise<CountedForReport> {
    await this.#follower.settled();
    return this.#library.countForReport(choice, this.#codebook.current, this.#options.analyst);
  }

  search(query: string, limit: number): Promise<Result<FolderHits>> {
    return this.#library.search(query, limit);
  }

  async annotationsOfSpeaker(name: string): Promise<Result<SpeakerAnnotations>> {
    const { analyst } = this.#options;
    return success(await annotationsOfSpeaker(name, this.#library.claimFacts, this.#store, analyst.id));
  }

  findOccurrences(asked: Payload<'findOccurrences'>): Promise<Result<Value<'findOccurrences'>>> {
    return this.#occurrences.find(asked);
  }

  cancelOccurrences(): void {
    this.#occurrences.cancel();
  }

  anchorPlaces(asked: Payload<'anchorPlaces'>): Promise<Result<Value<'anchorPlaces'>>> {
    return this.#occurrences.anchor(asked);
  }

  async twinsOf(id: ArticleId): Promise<Result<ArticleTwins>> {
    const summary = this.#library.find(id);
    return summary === null ? unknownArticle : this.#twins.of(summary);
  }

  async ownAnnotations(id: ArticleId): Promise<Result<readonly OwnAnnotation[]>> {
    const read = await this.readArticle(id);
    return read.ok ? success(ownPlaces(read.value.placed, this.#options.analyst.id)) : read;
  }

  retrySaving(): Promise<void> {
    return this.#store.retry();
  }

  recoverNotes(article: ArticleId): Promise<Result<null>> {
    return this.#settled(article, () => this.#store.recover(article));
  }

  settleCopy(article: ArticleId, copy: string, how: 'merge' | 'ignore'): Promise<Result<null>> {
    return this.#settled(article, () => this.#store.settleCopy(article, copy, how));
  }

  get tags(): FolderCodebook {
    return this.#codebook;
  }

  async keepAnnotations(where: PlaceChoice, path: string | null): Promise<Result<null>> {
    const elsewhere = chosenPlace(where, path);
    const moved = await this.#store.keepIn(elsewhere ?? { kind: 'folder' });
    if (!moved.ok) return moved;
    const remembered = await this.#options.onElsewhere(elsewhere);
    await this.#lookForWayBack();
    this.#sendSaveState();
    return remembered;
  }

  flush(): Promise<SaveState> {
    return this.#store.flush();
  }

  get bases(): StoreBases {
    return this.#store.bases;
  }

  check(options: CheckOptions): Promise<Result<FolderCheck>> {
    const { root, worker } = this.#options;
    return checkSession({ root, worker, store: this.#store, library: this.#library }, options);
  }

  cancelScan(): void {
    this.#library.cancelScan();
  }

  close(): void {
    this.#closed = true;
    this.#reviews.close();
    this.#occurrences.cancel();
    this.#twins.close();
    this.#library.close();
    clearInterval(this.#wayBack);
    for (const stop of this.#stopListening) stop();
    this.#store.close();
  }

  async #readFile(id: ArticleId): Promise<Result<Article>> {
    const summary = this.#library.find(id);
    if (!summary) return unknownArticle;
    const read = await this.#options.worker.readArticle(this.root, summary.source.path);
    return read.ok ? success({ ...read.value.extracted, id, source: read.value.source }) : read;
  }

  async #settled(article: ArticleId, settle: () => Promise<Result<null>>): Promise<Result<null>> {
    if (this.#library.find(article) === null) return unknownArticle;
    const settled = await settle();
    await this.#follower.takeNotes(article);
    return settled;
  }

  async #lookForWayBack(): Promise<void> {
    const may = await this.#store.mayMoveBack();
    if (this.#closed || may === this.#mayMoveBack) return;
    this.#mayMoveBack = may;
    this.#sendSaveState();
  }

  #sendSaveState(): void {
    if (this.#closed) return;
    this.#options.news.send('saveChanged', {
      session: this.session,
      save: this.#store.state,
      place: this.#store.place,
      mayMoveBack: this.#mayMoveBack,
      problems: this.#allProblems(),
    });
  }

  #allProblems(): readonly Problem[] {
    const ofStore = this.#covered.without(this.#store.problems);
    const all = [...this.#problems, ...this.#library.problems, ...ofStore];
    return all.map(({ code, message }) => ({ code, message }));
  }
}

/** Milliseconds between two looks whether a folder that could not be written takes annotations again. */
const wayBackPause = 15_000;
