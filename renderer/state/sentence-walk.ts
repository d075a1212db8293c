/** Selecting words with the keyboard in the units an article is made of: sentences, and the parts of a sentence. */
import { nextPart } from '../../annotations/selection/sentence-parts.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import { sentencesOf } from '../../annotations/sentence/article-sentences.ts';
import { extendFrom, walkFrom, type Caret } from '../../annotations/sentence/walk-sentences.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

export interface SentenceWalkParts {
  readonly reading: Reading;
  readonly stage: Stage;
  readonly announcements: Announcements;
}

export class SentenceWalk {
  readonly #parts: SentenceWalkParts;

  constructor(parts: SentenceWalkParts) {
    this.#parts = parts;
  }

  /** Selects the sentence after or before what is selected; false when the article is not on the page. */
  walk(direction: 1 | -1): boolean {
    return this.#select(direction, (article) => {
      const sentence = walkFrom(sentencesOf(article), this.#caret(), direction);
      return sentence === null ? null : { anchor: sentence.start, head: sentence.end };
    });
  }

  /** Makes the selection a sentence longer or shorter at the end that moves. */
  extend(direction: 1 | -1): boolean {
    return this.#select(direction, (article) => extendFrom(sentencesOf(article), this.#caret(), direction));
  }

  /** Selects the next or previous part of the sentence: quoted words, a clause, at last the sentence itself. */
  walkParts(direction: 1 | -1): boolean {
    return this.#select(direction, (article) => {
      const { anchor, head } = this.#caret();
      const selected = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
      const part = nextPart(article, selected, direction);
      return part === null ? null : { anchor: part.start, head: part.end };
    });
  }

  #select(direction: 1 | -1, find: (article: NonNullable<Reading['article']>) => Caret | null): boolean {
    const { reading, stage, announcements } = this.#parts;
    const { article } = reading;
    const view = stage.article;
    if (article === null || view === null) return false;
    const found = find(article);
    if (found === null) {
      announcements.say(direction === 1 ? 'This is the last sentence.' : 'This is the first sentence.');
      return true;
    }
    const { anchor, head } = found;
    view.focus();
    view.select(anchor, head);
    // What a person reads next: the beginning of what was selected, or the end that was moved.
    const range = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
    if (head - range.start < longestInSight) view.showPlace(range);
    view.announce(spoken(article.text, range));
    return true;
  }

  /**
   * The selection as it counts, in the direction in which it was made. A caret at the end of what was selected last stands for it: who has
   * tagged a part of a sentence goes on from there, not back to the whole.
   */
  #caret(): Caret {
    const { reading, stage } = this.#parts;
    const caret = stage.article?.caret() ?? { anchor: 0, head: 0 };
    const range = stage.article?.range() ?? { start: caret.head, end: caret.head };
    const last = reading.lastSelection;
    if (range.start === range.end && last !== null && last.end === range.end) {
      return { anchor: last.start, head: last.end };
    }
    return caret.anchor <= caret.head
      ? { anchor: range.start, head: range.end }
      : { anchor: range.end, head: range.start };
  }
}

/** Of a selection no longer than this the beginning and the end are in sight together, in UTF-16 code units. */
const longestInSight = 600;

/** More of a selection than this is not read out at once, in UTF-16 code units. */
const longestSpoken = 300;

function spoken(text: string, { start, end }: SelectedRange): string {
  const words = text.slice(start, Math.min(end, start + longestSpoken)).replaceAll(/\s+/gu, ' ');
  return end - start > longestSpoken ? `${words}… selected` : `${words} selected`;
}
