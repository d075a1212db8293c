/** Finding words in the open article: what is looked for, where it stands, and which place the reader is at. */
import type { Article } from '../../annotations/article/article.ts';
import { findInText } from './find-in-text.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

/** UTF-16 offsets into the article's text. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
}

/** What is selected is looked for when it is no longer than this, in UTF-16 code units, and stands on one line. */
const longestTaken = 120;

export interface FindingParts {
  readonly reading: Reading;
  readonly stage: Stage;
  readonly announcements: Announcements;
}

export class Finding {
  readonly #parts: FindingParts;
  open = $state(false);
  query = $state('');
  /** The place at or after this offset is the current one. */
  #from = $state(0);
  #focusField: (() => void) | null = null;
  readonly #text: string | null = $derived.by(() => (this.open ? this.#article?.text : null) ?? null);
  /** In text order. */
  readonly places: readonly FoundPlace[] = $derived(
    this.#text === null ? [] : findInText(this.#text, this.query),
  );
  /** The index of the current place, or -1. */
  readonly current: number = $derived.by(() => {
    const at = this.places.findIndex(({ start }) => start >= this.#from);
    return at === -1 && this.places.length > 0 ? 0 : at;
  });

  constructor(parts: FindingParts) {
    this.#parts = parts;
  }

  get #article(): Article | null {
    return this.#parts.reading.article;
  }

  /** Opens the field, with the selected words in it, or goes back to it. */
  begin(): void {
    const { reading, stage } = this.#parts;
    const { article, selection } = reading;
    if (article === null) return;
    const words = selection === null ? '' : article.text.slice(selection.start, selection.end);
    if (words !== '' && words.length <= longestTaken && !words.includes('\n')) this.query = words;
    if (!this.open || selection !== null) this.#from = stage.article?.range().start ?? 0;
    this.open = true;
    this.#focusField?.();
  }

  /** The field that is shown now says how it comes by the focus. */
  attach(focusField: () => void): () => void {
    this.#focusField = focusField;
    return () => {
      this.#focusField = null;
    };
  }

  /** Looks for other words, from where the reader is. */
  lookFor(query: string): void {
    this.query = query;
    this.#reveal();
  }

  /** Goes to the next place or the one before, round the ends. Selects it when the keyboard is in the article, so that it can be tagged. */
  step(direction: 1 | -1, inField: boolean): void {
    const { stage, announcements } = this.#parts;
    if (!this.open) this.open = true;
    const count = this.places.length;
    if (count === 0) {
      announcements.say(this.query === '' ? 'Nothing is looked for yet.' : 'Nothing found in this article.');
      return;
    }
    const next = (this.current + direction + count) % count;
    const place = this.places[next];
    if (place === undefined) return;
    this.#from = place.start;
    if (inField) stage.article?.showPlace(place);
    else stage.article?.select(place.start, place.end);
    announcements.say(`${next + 1} of ${count}`);
  }

  /** Closes the field; returns whether it was open. The current place stays, selected, so that it can be tagged at once. */
  close(): boolean {
    if (!this.open) return false;
    const { stage } = this.#parts;
    const place = this.places[this.current];
    this.open = false;
    if (place !== undefined) stage.article?.select(place.start, place.end);
    stage.article?.focus();
    return true;
  }

  #reveal(): void {
    const place = this.places[this.current];
    if (place !== undefined) this.#parts.stage.article?.showPlace(place);
  }
}
