/** Back and forward, as in a browser: where the reader was before following a card, a finding or a link, across articles. */
import { flushSync } from 'svelte';
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId, ArticleSummary } from '../../annotations/article/article.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { ReaderPlace, Stage } from './stage.ts';

/** Places kept in each direction; further back nobody goes step by step. */
export const longestTrail = 100;

interface TrailPlace {
  readonly article: ArticleId;
  readonly chosen: AnnotationId | null;
  readonly place: ReaderPlace;
}

export interface TrailParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly stage: Stage;
  readonly announcements: Announcements;
  /** Opens an article without leaving a place behind. */
  readonly openArticle: (entry: ArticleSummary) => Promise<void>;
}

export class Trail {
  readonly #parts: TrailParts;
  /** The last place left stands last in both. */
  #past: readonly TrailPlace[] = $state.raw([]);
  #ahead: readonly TrailPlace[] = $state.raw([]);
  /** Whether the last jump was one of a run of steps, which are taken back together. */
  #stepping = false;

  constructor(parts: TrailParts) {
    this.#parts = parts;
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  get canGoForward(): boolean {
    return this.#ahead.length > 0;
  }

  /** To be called before the reader is taken elsewhere: by a jump, or by one step of a walk through annotations. */
  leave(how: 'jump' | 'step' = 'jump'): void {
    const goesOn = how === 'step' && this.#stepping;
    this.#stepping = how === 'step';
    if (goesOn) return;
    const here = this.#here();
    if (here === null) return;
    const last = this.#past.at(-1);
    if (last === undefined || !samePlace(last, here)) this.#past = [...this.#past, here].slice(-longestTrail);
    this.#ahead = [];
  }

  /** The places belong to one folder. */
  clear(): void {
    this.#past = [];
    this.#ahead = [];
    this.#stepping = false;
  }

  async back(): Promise<void> {
    const target = this.#lastReachable(this.#past);
    if (target === null) {
      this.#past = [];
      this.#parts.announcements.say('There is nowhere to go back to.');
      return;
    }
    const here = this.#here();
    this.#past = this.#past.slice(0, this.#past.lastIndexOf(target));
    if (here !== null) this.#ahead = [...this.#ahead, here].slice(-longestTrail);
    await this.#goTo(target);
  }

  async forward(): Promise<void> {
    const target = this.#lastReachable(this.#ahead);
    if (target === null) {
      this.#ahead = [];
      this.#parts.announcements.say('There is nowhere to go forward to.');
      return;
    }
    const here = this.#here();
    this.#ahead = this.#ahead.slice(0, this.#ahead.lastIndexOf(target));
    if (here !== null) this.#past = [...this.#past, here].slice(-longestTrail);
    await this.#goTo(target);
  }

  #here(): TrailPlace | null {
    const { reading, stage } = this.#parts;
    const place = stage.article?.place() ?? null;
    return reading.article === null || place === null
      ? null
      : { article: reading.article.id, chosen: reading.chosenId, place };
  }

  /** Articles may have gone from the folder meanwhile; their places are passed over. */
  #lastReachable(places: readonly TrailPlace[]): TrailPlace | null {
    return places.findLast(({ article }) => this.#parts.library.find(article) !== null) ?? null;
  }

  async #goTo({ article, chosen, place }: TrailPlace): Promise<void> {
    const { reading, library, stage, openArticle } = this.#parts;
    this.#stepping = false;
    const entry = library.find(article);
    if (entry === null) return;
    if (reading.article?.id !== article) {
      await openArticle(entry);
      if (reading.article?.id !== article) return;
      // The article must be on the page before the reader can be put into it.
      flushSync();
    }
    reading.choose(chosen !== null && reading.find(chosen) !== null ? chosen : null);
    stage.article?.restorePlace(place);
    stage.article?.focus();
  }
}

function samePlace(one: TrailPlace, other: TrailPlace): boolean {
  return (
    one.article === other.article &&
    one.place.reading.anchor === other.place.reading.anchor &&
    one.place.reading.head === other.place.reading.head &&
    one.place.scroll?.block === other.place.scroll?.block &&
    one.place.scroll?.above === other.place.scroll?.above
  );
}
