/**
 * Which texts a search found, and where its words first stand in them. Whoever types on only narrows that down: a longer word stands nowhere
 * before the shorter one that is part of it, so no text is looked through twice from its beginning.
 */
import type { SearchQuery } from './parse-query.ts';
import { hashWord } from './word-filter.ts';

/** What one word of a query asks of the texts that are looked through. */
export interface AskedWord {
  readonly word: string;
  /** Of the runs that are not known to be in those texts, for `mayContain`. */
  readonly hashes: readonly number[];
  /** Which word of the search before is in it, and from which code unit on; null if none, or if all texts are looked through. */
  readonly part: { readonly word: number; readonly at: number } | null;
}

/** A word of which nothing is known yet. */
export function askAnew(word: string): AskedWord {
  return { word, hashes: hashWord(word), part: null };
}

/** Where a word is said to stand that nobody has looked for. */
const notLookedFor = -1;

export class FoundBefore<Text> {
  readonly texts: Text[] = [];
  readonly #query: SearchQuery;
  /** For each text, as many as there are words. */
  readonly #places: number[] = [];

  constructor(query: SearchQuery) {
    this.#query = query;
  }

  /** @param places where each word first stands in the folded text, in UTF-16 code units; negative where it was not looked for */
  add(text: Text, places: readonly number[]): void {
    this.texts.push(text);
    for (const place of places) this.#places.push(place);
  }

  /** The words of another query, asked of these texts; null if it may match others: each word must still be asked for, alone or in another one. */
  narrowedTo(query: SearchQuery): readonly AskedWord[] | null {
    if (this.#query.length === 0) return null;
    if (!this.#query.every((word) => query.some((now) => now.includes(word)))) return null;
    return query.map((word) => {
      const index = this.#query.findIndex((before) => word.includes(before));
      const before = this.#query[index];
      if (before === undefined) return askAnew(word);
      const known = new Set(hashWord(before));
      const hashes = hashWord(word).filter((hash) => !known.has(hash));
      return { word, hashes, part: { word: index, at: word.indexOf(before) } };
    });
  }

  /**
   * The first place at which a word of a narrower query can stand in one of the texts, in UTF-16 code units; negative if that is not known.
   * @param index of the text
   */
  firstPlace(index: number, { part }: AskedWord): number {
    if (part === null) return notLookedFor;
    const place = this.#places[index * this.#query.length + part.word] ?? notLookedFor;
    return place < 0 ? notLookedFor : Math.max(0, place - part.at);
  }
}
