/** Tells screen readers when the caret comes to rest in other highlights than before. */
import type { Analyst, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { caretNews } from './caret-news.ts';

/** A caret that runs through highlights is only heard once it rests, in ms. */
const announceAfter = 180;

interface AnnouncerSource {
  /** What the caret is in now, innermost first. */
  readonly around: () => readonly PlacedAnnotation[];
  readonly codebook: () => Codebook;
  readonly analysts: () => readonly Analyst[];
  /** Says the words; empty words take back what was said last. */
  readonly say: (words: string) => void;
}

export class CaretAnnouncer {
  readonly #source: AnnouncerSource;
  #before: readonly PlacedAnnotation[] = [];
  #waiting = 0;

  constructor(source: AnnouncerSource) {
    this.#source = source;
  }

  caretMoved(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => {
      const now = this.#source.around();
      const words = caretNews(this.#before, now, this.#source.codebook(), this.#source.analysts());
      this.#before = now;
      if (words !== '') this.#source.say(words);
    }, announceAfter);
  }

  /** Another article: what was around the caret is gone without having been left. */
  reset(): void {
    this.stop();
    this.#before = [];
    this.#source.say('');
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
