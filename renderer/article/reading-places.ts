/** Remembers for this session where the reader was in each article: caret, unfolded furniture and how far down. */
import type { Article } from '../../annotations/article/article.ts';
import type { ReadingState } from './article-editor.ts';

/** The block at the top of the pane, and how far its top edge stands above that of the pane, in CSS px. */
export interface ScrollPlace {
  readonly block: number;
  readonly above: number;
}

export interface ReadingPlace {
  readonly reading: ReadingState;
  readonly scroll: ScrollPlace | null;
}

type Known = Pick<Article, 'id'> & { readonly source: Pick<Article['source'], 'textSha256'> };

/** A place is kept for the text it was taken in: an article whose file has changed is opened at its beginning. */
export class ReadingPlaces {
  readonly #places = new Map<string, ReadingPlace>();

  remember(article: Known, place: ReadingPlace): void {
    this.#places.set(nameOf(article), place);
  }

  recall(article: Known): ReadingPlace | null {
    return this.#places.get(nameOf(article)) ?? null;
  }
}

/** The places of this window, which outlive each showing of the article view. */
export const readingPlaces = new ReadingPlaces();

function nameOf(article: Known): string {
  return `${article.id} ${article.source.textSha256}`;
}
