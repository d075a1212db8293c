/** Searching the folder as one types: the question that was asked last, its answer as rows of a list, and going to one of them. */
import { effectiveTag } from '../../annotations/codebook/codebook.ts';
import { flushSync } from 'svelte';
import type { ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { SearchHit } from '../../annotations/search/search-model.ts';
import type { Client } from '../../app/contract.ts';
import { longestQuery, type FolderHits } from '../../app/desk-views.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { bestHit, placeInText } from './search-place.ts';
import type { Stage } from './stage.ts';

/** More articles than these nobody reads through; another word is quicker. */
export const mostArticles = 100;

/** While one types, only as many as fill a high window: the others would hold up each key, and come when the fingers rest. */
const firstArticles = 20;

/** Rest after which the others are asked for, in ms. */
const restPause = 250;

/** Milliseconds between two answers while the folder is still being read. */
const readingPause = 700;

/** What is selected is looked for when it is no longer than this, in UTF-16 code units. */
const longestTaken = 120;

/** A row of the list of findings: an article, or a place in the article above it. */
export type SearchRow =
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly entry: ArticleSummary;
      readonly hits: number;
      readonly more: boolean;
    }
  | { readonly kind: 'hit'; readonly key: string; readonly entry: ArticleSummary; readonly hit: SearchHit };

export type SearchOutcome =
  | { readonly kind: 'nothing-asked' }
  /** Asked for the first time, so there is no earlier answer to go on showing. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly query: string; readonly found: FolderHits }
  | { readonly kind: 'failed'; readonly message: string };

export interface FolderSearchParts {
  readonly client: Client;
  readonly library: Library;
  readonly reading: Reading;
  readonly annotating: Annotating;
  readonly stage: Stage;
  readonly openArticle: (entry: LibraryEntry) => Promise<void>;
}

export class FolderSearch {
  readonly #parts: FolderSearchParts;
  #asking = 0;
  /** Until the question is asked again as a whole: for the articles left out at first, or because the folder has changed. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusField: (() => void) | null = null;
  query = $state('');
  outcome: SearchOutcome = $state.raw({ kind: 'nothing-asked' });
  /** Whether what is shown may not yet be the answer to what was typed. */
  busy = $state(false);
  /** The row the keyboard is on. */
  activeKey: string | null = $state(null);
  readonly rows: readonly SearchRow[] = $derived.by(() =>
    this.outcome.kind === 'found' ? rowsOf(this.outcome.found, this.#parts.library) : [],
  );

  /** The row of the best place in the best article. */
  readonly #best: number = $derived.by(() => {
    const [first] = this.outcome.kind === 'found' ? this.outcome.found.hits : [];
    return Math.min(bestHit(first?.hits ?? []) + 1, this.rows.length - 1);
  });

  constructor(parts: FolderSearchParts) {
    this.#parts = parts;
  }

  /** Whether findings are shown in place of the library. */
  get isOn(): boolean {
    return this.query.trim() !== '';
  }

  /** The index of the row the keyboard is on: at first the best place; -1 when there is none. */
  get active(): number {
    const at = this.rows.findIndex(({ key }) => key === this.activeKey);
    return at === -1 ? this.#best : at;
  }

  moveTo(index: number): void {
    this.activeKey = this.rows[Math.max(0, Math.min(this.rows.length - 1, index))]?.key ?? null;
  }

  /** The field that is shown now says how it comes by the focus. */
  attach(focusField: () => void): () => void {
    this.#focusField = focusField;
    return () => {
      this.#focusField = null;
    };
  }

  /** Goes to the field, with the selected words as a phrase in it when there are any. */
  begin(): void {
    const { article, selection } = this.#parts.reading;
    const words =
      article === null || selection === null ? '' : article.text.slice(selection.start, selection.end);
    const phrase = words.replace(/[\s"]+/gu, ' ').trim();
    if (phrase !== '' && phrase.length <= longestTaken) void this.lookFor(`"${phrase}"`);
    this.#focusField?.();
  }

  /** Looks for other words. What was found before stays in view until the answer comes. */
  async lookFor(query: string): Promise<void> {
    this.query = query.slice(0, longestQuery);
    this.activeKey = null;
    const found = await this.#ask(firstArticles);
    if (found !== null && found.hits.length < found.total) this.#askLater(restPause);
  }

  clear(): void {
    void this.lookFor('');
  }

  /** The folder has more articles, or other ones, than when it was searched. */
  libraryChanged(): void {
    if (this.isOn) this.#askLater(readingPause);
  }

  /** Asks the same again, as after a failure. */
  again(): void {
    void this.#ask(mostArticles);
  }

  /** Opens the article of a row at the place that was found, which is selected, with the keyboard there. */
  async goTo(row: SearchRow): Promise<void> {
    const { reading, library, annotating, stage, openArticle } = this.#parts;
    this.activeKey = row.key;
    await openArticle(row.entry);
    if (reading.article?.id !== row.entry.id) return;
    // The article must be on the page before anything in it can be selected.
    flushSync();
    if (row.kind === 'hit') {
      const { hit } = row;
      if (hit.kind === 'text') {
        const { start, end } = placeInText(hit);
        if (end <= reading.article.text.length) stage.article?.select(start, end);
      }
      if (hit.kind === 'note' || hit.kind === 'speaker') annotating.goTo(hit.annotation);
      if (hit.kind === 'tag') {
        const first = reading.placed.find(
          ({ annotation }) => effectiveTag(library.codebook, annotation.tag) === hit.tag,
        );
        if (first !== undefined) annotating.goTo(first.annotation.id);
      }
    }
    stage.article?.focus();
  }

  #askLater(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#ask(mostArticles);
    }, pause);
  }

  /** Gives what was found, or null when there is nothing, or when another question was asked meanwhile. */
  async #ask(limit: number): Promise<FolderHits | null> {
    clearTimeout(this.#timer);
    this.#asking += 1;
    const asking = this.#asking;
    const { query } = this;
    this.busy = this.isOn;
    if (!this.isOn) {
      this.outcome = { kind: 'nothing-asked' };
      return null;
    }
    if (this.outcome.kind !== 'found') this.outcome = { kind: 'looking' };
    const answer = await this.#parts.client.searchFolder({ query, limit });
    if (this.#asking !== asking) return null;
    this.busy = false;
    if (!answer.ok && answer.code === 'superseded') return null;
    this.outcome = answer.ok
      ? { kind: 'found', query, found: answer.value }
      : { kind: 'failed', message: answer.message };
    return answer.ok ? answer.value : null;
  }
}

function rowsOf({ hits }: FolderHits, library: Library): readonly SearchRow[] {
  return hits.flatMap(({ article, hits: places, more }): SearchRow[] => {
    const entry = library.find(article);
    if (entry === null) return [];
    return [
      { kind: 'article', key: article, entry, hits: places.length, more },
      ...places.map((hit, index): SearchRow => ({ kind: 'hit', key: `${article} ${index}`, entry, hit })),
    ];
  });
}
