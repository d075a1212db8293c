/**
 * What is being read: one article, or two side by side, both live. Keys, cards and commands act on the one that is read at the moment;
 * what is changed or comes from the disk reaches both.
 */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article, ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import type { Client, Events } from '../../app/contract.ts';
import type { FileCare } from '../../app/file-care.ts';
import type { Notices } from './notices.svelte.ts';
import { OpenedArticle, type Opening, type Shown } from './opened-article.svelte.ts';

export const sideNames = ['left', 'right'] as const;
/** The one on the right is there only while two are read; in a narrow window it stands below. */
export type SideName = (typeof sideNames)[number];

export function otherSide(side: SideName): SideName {
  return side === 'left' ? 'right' : 'left';
}

export class Reading {
  readonly sides: Readonly<Record<SideName, OpenedArticle>>;
  /** The side that is read at the moment. */
  active: SideName = $state('left');
  /** Whether there are two. */
  split = $state(false);
  highlightsHidden = $state(false);

  constructor(client: Client, notices: Notices) {
    this.sides = {
      left: new OpenedArticle(client, notices, 'article'),
      right: new OpenedArticle(client, notices, 'article-beside'),
    };
  }

  get #here(): OpenedArticle {
    return this.sides[this.active];
  }

  /** The side on which an entry is open or asked for, or null. */
  sideOf(entry: LibraryEntry): SideName | null {
    const shown = (side: SideName): boolean => {
      const there = this.sides[side].entry;
      return there?.kind === 'readable' && entry.kind === 'readable' && there.id === entry.id;
    };
    return [this.active, ...(this.split ? [otherSide(this.active)] : [])].find(shown) ?? null;
  }

  /** Leaves one side; the other one is what is read from now on. */
  closeSide(side: SideName): void {
    if (!this.split) return;
    this.sides[side].close();
    this.active = otherSide(side);
    // A single article is read on the side where it is; nothing of it moves or is drawn anew.
    this.split = false;
  }

  get entry(): LibraryEntry | null {
    return this.#here.entry;
  }

  get shown(): Shown {
    return this.#here.shown;
  }

  /** In text order; those without a sure place last. */
  get placed(): readonly PlacedAnnotation[] {
    return this.#here.placed;
  }

  /** Whether the article is shown and its annotations are still on their way. */
  get awaited(): boolean {
    return this.#here.awaited;
  }

  get chosenId(): AnnotationId | null {
    return this.#here.chosenId;
  }

  get selection(): SelectedRange | null {
    return this.#here.selection;
  }

  /** What was selected last in this article; it may be let go by now. */
  get lastSelection(): SelectedRange | null {
    return this.#here.lastSelection;
  }

  /** What there is to decide about the files of the analyst's annotations. */
  get care(): FileCare {
    return this.#here.care;
  }

  /** Whether the analyst's own annotations cannot be changed for now. */
  get readOnly(): boolean {
    return this.#here.readOnly;
  }

  get article(): Article | null {
    return this.#here.article;
  }

  /** The entry that stands in the reading area. */
  get shownEntry(): LibraryEntry | null {
    return this.#here.shownEntry;
  }

  get chosen(): PlacedAnnotation | null {
    return this.#here.chosen;
  }

  /** Opens an entry where one is reading, or goes to the side where it is open already. */
  open(entry: LibraryEntry): Promise<Opening> {
    this.active = this.sideOf(entry) ?? this.active;
    return this.#here.open(entry);
  }

  /** Asks again for the article that could not be read. */
  retry(): void {
    this.#here.retry();
  }

  /** Closes everything. */
  close(): void {
    for (const side of sideNames) this.sides[side].close();
    this.split = false;
    this.active = 'left';
  }

  choose(id: AnnotationId | null): void {
    this.#here.choose(id);
  }

  /** An annotation of the article that is read, or null. */
  find(id: AnnotationId): PlacedAnnotation | null {
    return this.#here.find(id);
  }

  /** Where an annotation stands in text order, from 0; -1 when it is not here. */
  indexOf(id: AnnotationId): number {
    return this.#here.indexOf(id);
  }

  select(range: SelectedRange | null): void {
    this.#here.select(range);
  }

  /** Carries operations out on what is shown, as far as they concern an open article and can be done. */
  apply(operations: readonly Operation[]): void {
    for (const side of sideNames) this.sides[side].apply(operations);
  }

  /** Takes over what became of the entries of the open articles. */
  follow(news: Pick<Events['entriesChanged'], 'upserted' | 'removed'>): void {
    for (const side of sideNames) this.sides[side].follow(news);
  }

  /** Reads an open article again after it changed on disk. Resolves to whether its words changed. */
  async readAgain(id: ArticleId): Promise<boolean> {
    const changed = await Promise.all(sideNames.map((side) => this.sides[side].readAgain(id)));
    return changed.includes(true);
  }
}
