/** One article that is open: its annotations in their places, the chosen one, the selected words. Opening another drops the earlier answer. */
import type { Analyst, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import {
  indexInOrder,
  insertInOrder,
  orderAnnotations,
  removeInOrder,
} from '../../annotations/annotation/order-annotations.ts';
import { placeAnnotation } from '../../annotations/anchor/place-annotation.ts';
import { applyEdits, type FoundParts } from '../../annotations/article/apply-edits.ts';
import type { Article, ArticleId, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import {
  changeEdits,
  type ArticleEdits,
  type ArticleEditsChange,
} from '../../annotations/article/article-edits.ts';
import { applyOperation } from '../../annotations/operation/apply-operation.ts';
import {
  isClaimOperation,
  operationArticle,
  type AnnotationOperation,
  type Operation,
} from '../../annotations/operation/operation.ts';
import { nothingPainted, type PaintedPlaces } from '../../annotations/overlap/painted-places.ts';
import type { Answer, Client, Events } from '../../app/contract.ts';
import { nothingToCareFor, type FileCare } from '../../app/file-care.ts';
import { afterNextPaint } from '../timing/after-next-paint.ts';
import type { Notices, NoticeSource } from './notices.svelte.ts';

export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'loading'; readonly entry: LibraryEntry }
  | {
      readonly kind: 'open';
      readonly entry: LibraryEntry;
      /** With the edits applied to what was found. */
      readonly article: Article;
      readonly found: FoundParts;
      readonly edits: ArticleEdits;
      readonly analysts: readonly Analyst[];
      readonly care: FileCare;
    }
  | { readonly kind: 'failed'; readonly entry: LibraryEntry; readonly message: string };

/** How an opening ended: another one may have been asked for meanwhile. */
export type Opening = 'open' | 'failed' | 'superseded';

/** An answer within this many milliseconds replaces the article before without a loading state between them. */
const loadingDelay = 150;

/** So much JSON of annotations is read at once; more waits until what is painted of it is on screen. In UTF-16 code units. */
const readAtOnce = 200_000;

export class OpenedArticle {
  readonly #client: Client;
  readonly #notices: Notices;
  readonly #noticeSource: NoticeSource;
  #asked: Promise<Opening> | null = null;
  /** Counts the openings, so that an answer knows whether it is still wanted. */
  #opening = 0;
  /** The entry that was asked for last: open, on its way or failed. */
  entry: LibraryEntry | null = $state.raw(null);
  shown: Shown = $state.raw({ kind: 'nothing' });
  /** In text order; those without a sure place last. */
  placed: readonly PlacedAnnotation[] = $state.raw([]);
  /** Where annotations stand that are still being read. */
  ahead: PaintedPlaces = $state.raw(nothingPainted);
  /** Whether the article is shown and its annotations are still on their way. */
  awaited = $state(false);
  /** What was done meanwhile: the annotations that come may not know of it. */
  #meanwhile: AnnotationOperation[] = [];
  /** The same by id. */
  readonly #byId = new Map<AnnotationId, PlacedAnnotation>();
  chosenId: AnnotationId | null = $state(null);
  selection: SelectedRange | null = $state.raw(null);
  /** What was selected last in this article; it may be let go by now. */
  lastSelection: SelectedRange | null = null;

  /** @param noticeSource under which its problems are reported */
  constructor(client: Client, notices: Notices, noticeSource: NoticeSource) {
    this.#client = client;
    this.#notices = notices;
    this.#noticeSource = noticeSource;
  }

  /** What there is to decide about the files of the analyst's annotations. */
  get care(): FileCare {
    return this.shown.kind === 'open' ? this.shown.care : nothingToCareFor;
  }

  /** Whether the analyst's own annotations cannot be changed for now. */
  get readOnly(): boolean {
    return this.care.broken !== null;
  }

  get article(): Article | null {
    return this.shown.kind === 'open' ? this.shown.article : null;
  }

  /** The entry that stands in the reading area. */
  get shownEntry(): LibraryEntry | null {
    return this.shown.kind === 'nothing' ? null : this.shown.entry;
  }

  get chosen(): PlacedAnnotation | null {
    return this.chosenId === null ? null : this.find(this.chosenId);
  }

  /** Opens an entry; an article that is on its way or open already is not asked for again. */
  open(entry: LibraryEntry): Promise<Opening> {
    const same = entry.kind === 'readable' && this.entry?.kind === 'readable' && this.entry.id === entry.id;
    if (same && this.#asked !== null) return this.#asked;
    if (same && this.shown.kind === 'open') return Promise.resolve('open');
    const asked = this.#read(entry);
    this.#asked = asked;
    void asked.finally(() => {
      if (this.#asked === asked) this.#asked = null;
    });
    return asked;
  }

  /** Asks again for the article that could not be read. */
  retry(): void {
    if (this.shown.kind === 'failed') void this.open(this.shown.entry);
  }

  close(): void {
    this.#opening += 1;
    this.#asked = null;
    this.entry = null;
    this.#show({ kind: 'nothing' });
    this.#notices.report(this.#noticeSource, []);
  }

  choose(id: AnnotationId | null): void {
    this.chosenId = id;
  }

  /** An annotation of the open article, or null. */
  find(id: AnnotationId): PlacedAnnotation | null {
    // Read for its news: whoever asks wants to hear when the answer is another one.
    return this.placed.length === 0 ? null : (this.#byId.get(id) ?? null);
  }

  /** Where an annotation stands in text order, from 0; -1 when it is not here. */
  indexOf(id: AnnotationId): number {
    const item = this.find(id);
    return item === null ? -1 : indexInOrder(this.placed, item);
  }

  select(range: SelectedRange | null): void {
    this.selection = range;
    if (range !== null) this.lastSelection = range;
  }

  /** Carries operations out on what is shown, as far as they concern the open article and can be done. */
  apply(operations: readonly Operation[]): void {
    const article = this.article;
    if (article === null) return;
    const here = operations.filter((operation) => operationArticle(operation) === article.id);
    const changes: AnnotationOperation[] = [];
    for (const operation of here) {
      if (operation.kind === 'edit-article') this.#edit(operation.after);
      else if (operation.kind !== 'edit-codebook' && !isClaimOperation(operation)) changes.push(operation);
    }
    if (this.awaited) this.#meanwhile.push(...changes);
    this.#change(changes, article);
    if (this.chosen === null) this.chosenId = null;
  }

  /**
   * Takes over the entry of the open article when it changed, as when its file was renamed. One that is gone makes room for a sentence
   * that says so, and is opened again when it comes back.
   */
  follow({ upserted, removed }: Pick<Events['entriesChanged'], 'upserted' | 'removed'>): void {
    const { entry, shown } = this;
    if (entry?.kind !== 'readable') return;
    const now = upserted.find((other) => other.kind === 'readable' && other.id === entry.id);
    if (now === undefined) {
      if (removed.includes(entry.source.path)) this.#lose(entry);
      return;
    }
    this.entry = now;
    if (shown.kind === 'open' && shown.entry === entry) this.shown = { ...shown, entry: now };
    else if (shown.kind === 'failed') void this.open(now);
  }

  /** Reads the open article again after it changed on disk; what is chosen stays chosen. Resolves to whether its words changed. */
  async readAgain(id: ArticleId): Promise<boolean> {
    const { entry } = this;
    if (entry?.kind !== 'readable' || entry.id !== id || this.#asked !== null) return false;
    const opening = this.#opening;
    const [answer, notes] = await Promise.all([
      this.#client.readArticle({ article: id }),
      this.#client.readAnnotations({ article: id }),
    ]);
    if (this.#opening !== opening || !answer.ok || !notes.ok) return false;
    const { article, found, edits } = answer.value;
    const { placedJson, analysts, problems, care } = notes.value;
    const before = this.article;
    const changed = before !== null && before.source.textSha256 !== article.source.textSha256;
    if (changed) this.selection = this.lastSelection = null;
    this.shown = { kind: 'open', entry: this.entry ?? entry, article, found, edits, analysts, care };
    this.#take(readPlaced(placedJson));
    if (this.chosen === null) this.chosenId = null;
    this.#notices.report(this.#noticeSource, problems);
    return changed;
  }

  /** A batch is seen as one change. */
  #change(operations: readonly AnnotationOperation[], article: Article): void {
    let { placed } = this;
    for (const operation of operations) placed = this.#changed(placed, operation, article);
    if (placed !== this.placed) this.placed = placed;
  }

  /** The list with one annotation changed in its place; the others are not looked at. What cannot be done leaves it as it is. */
  #changed(
    placed: readonly PlacedAnnotation[],
    operation: AnnotationOperation,
    article: Article,
  ): readonly PlacedAnnotation[] {
    const id = operation.kind === 'change' ? operation.id : operation.annotation.id;
    const before = this.#byId.get(id);
    const applied = applyOperation(before === undefined ? [] : [before.annotation], operation);
    if (!applied.ok) return placed;
    const [annotation] = applied.value;
    const others = before === undefined ? placed : removeInOrder(placed, before);
    if (annotation === undefined) {
      this.#byId.delete(id);
      return others;
    }
    const after =
      before?.annotation.segments === annotation.segments
        ? { ...before, annotation }
        : placeAnnotation(annotation, { text: article.text, textSha256: article.source.textSha256 });
    this.#byId.set(id, after);
    return insertInOrder(others, after);
  }

  /** An answer that is still on its way is about a file that is not there any more. */
  #lose(entry: ArticleSummary): void {
    this.#opening += 1;
    this.#asked = null;
    const message = `“${entry.source.path}” is no longer there. It may have been moved, renamed or deleted. Its annotations are kept and come back with it.`;
    this.#show({ kind: 'failed', entry, message });
  }

  #edit(change: ArticleEditsChange): void {
    if (this.shown.kind !== 'open') return;
    const { article, found } = this.shown;
    const edits = changeEdits(this.shown.edits, change);
    this.shown = { ...this.shown, article: applyEdits({ ...article, ...found }, edits), edits };
  }

  async #read(entry: LibraryEntry): Promise<Opening> {
    this.#opening += 1;
    const opening = this.#opening;
    this.entry = entry;
    // The article before may stay in view for a moment; a key pressed now is not meant for it.
    this.selection = null;
    this.chosenId = null;
    this.#notices.report(this.#noticeSource, []);
    if (entry.kind === 'unreadable') {
      this.#show({ kind: 'failed', entry, message: entry.message });
      return 'failed';
    }
    const slow = setTimeout(() => {
      if (this.#opening === opening) this.#show({ kind: 'loading', entry });
    }, loadingDelay);
    const article = entry.id;
    const asked = this.#client.readArticle({ article });
    const places = this.#client.readPaintedPlaces({ article });
    const notes = this.#client.readAnnotations({ article });
    const answer = await asked;
    clearTimeout(slow);
    if (this.#opening !== opening) return 'superseded';
    if (!answer.ok) {
      this.#show({ kind: 'failed', entry, message: answer.message });
      return 'failed';
    }
    // The main process reads them while the page lays the words out.
    this.#show({ kind: 'open', entry, ...answer.value, analysts: [], care: nothingToCareFor });
    this.awaited = true;
    void this.#paintAhead(places);
    return this.#readAnnotations(entry, notes);
  }

  /** Many annotations are painted before they are read. */
  async #paintAhead(asked: Promise<Answer<'readPaintedPlaces'>>): Promise<void> {
    const opening = this.#opening;
    const answer = await asked;
    if (this.#opening !== opening || !this.awaited || !answer.ok || answer.value === null) return;
    this.ahead = answer.value;
  }

  async #readAnnotations(entry: ArticleSummary, asked: Promise<Answer<'readAnnotations'>>): Promise<Opening> {
    const opening = this.#opening;
    const answer = await asked;
    if (this.#opening !== opening) return 'superseded';
    if (!answer.ok) {
      this.#show({ kind: 'failed', entry, message: answer.message });
      return 'failed';
    }
    const { placedJson, analysts, problems, care } = answer.value;
    if (placedJson.length > readAtOnce) {
      await new Promise<void>(afterNextPaint);
      if (this.#opening !== opening) return 'superseded';
    }
    const meanwhile = this.#meanwhile;
    this.#take(readPlaced(placedJson));
    if (this.shown.kind === 'open') {
      this.#change(meanwhile, this.shown.article);
      this.shown = { ...this.shown, analysts, care };
    }
    this.#notices.report(this.#noticeSource, problems);
    return 'open';
  }

  #show(shown: Shown): void {
    this.shown = shown;
    this.#take([]);
    this.chosenId = null;
    this.selection = null;
    this.lastSelection = null;
  }

  /** Takes over all annotations, in any order. */
  #take(placed: readonly PlacedAnnotation[]): void {
    this.awaited = false;
    this.#meanwhile = [];
    this.ahead = nothingPainted;
    this.#byId.clear();
    for (const item of placed) this.#byId.set(item.annotation.id, item);
    this.placed = orderAnnotations(placed);
  }
}

/** The main process has checked each of them. */
function readPlaced(json: string): readonly PlacedAnnotation[] {
  return JSON.parse(json) as readonly PlacedAnnotation[];
}
