/** The texts of one open folder, kept in the worker so that a search needs neither the disk nor an index that has to be built first. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldSearchText, type FoldedWords } from '../../annotations/search/fold-search-text.ts';
import { askAnew, FoundBefore, type AskedWord } from '../../annotations/search/found-before.ts';
import { parseQuery, type SearchQuery } from '../../annotations/search/parse-query.ts';
import {
  foldFields,
  rankArticle,
  searchArticle,
  type FoldedFields,
  type Rank,
} from '../../annotations/search/search-article.ts';
import { makeWordFilter, mayContain, type WordFilter } from '../../annotations/search/word-filter.ts';
import type { SearchField, SearchHit } from '../../annotations/search/search-model.ts';
import type { ScanOfArticle } from '../articles/scan-article.ts';

/** What was found in one file. */
export interface FileHits {
  readonly path: string;
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

export interface IndexHits {
  /** Best first. */
  readonly hits: readonly FileHits[];
  readonly total: number;
  readonly searched: number;
}

interface IndexedText {
  readonly path: string;
  /** What is searched besides the text. */
  fields: FoldedFields;
  /** UTF-8, outside the JavaScript heap; needed only to show what was found. */
  readonly text: Buffer;
  readonly folded: FoldedWords;
  readonly filter: WordFilter;
}

/** UTF-16 code units of folded text kept in all; what comes after is not searched, and the answer says how many files were. */
const mostKept = 400_000_000;

/** Passages shown of one article. */
const passagesShown = 3;

/** How long other work of the thread may have to wait for a search, in ms, and after how many code units of text the clock is looked at. */
const longestTurn = 8;
const betweenLooks = 200_000;

export class FolderIndex {
  readonly #texts = new Map<string, IndexedText>();
  readonly #fields = new Map<string, FoldedFields>();
  #kept = 0;
  /** Counts the changes of what is searched. */
  #version = 0;
  /** What the last search found, as long as nothing has changed: whoever types on narrows it down. */
  #found: FoundBefore<IndexedText> | null = null;

  /** Takes in a file as it was just read, in the place of what was known of it. */
  take(path: string, { entry, extracted }: ScanOfArticle): void {
    this.#dropText(path);
    if (entry.kind === 'unreadable' || extracted === null) {
      this.#fields.delete(path);
      return;
    }
    const { title, outlet, byline } = entry.metadata;
    this.describe(path, [
      ...(title === null ? [] : [{ kind: 'headline' as const, words: title.value }]),
      ...(outlet === null ? [] : [{ kind: 'outlet' as const, words: outlet.value }]),
      ...(byline === null ? [] : [{ kind: 'byline' as const, words: byline.value }]),
    ]);
    if (this.#kept + extracted.text.length > mostKept) return;
    const { folded, shifts } = foldSearchText(extracted.text);
    this.#kept += folded.length;
    this.#texts.set(path, {
      path,
      fields: this.#fields.get(path) ?? noFields,
      text: Buffer.from(extracted.text, 'utf8'),
      folded: { folded: compact(folded), shifts },
      filter: makeWordFilter(folded),
    });
  }

  /** Says what is searched of a file besides its text. */
  describe(path: string, fields: readonly SearchField[]): void {
    this.#changed();
    const folded = foldFields(fields);
    this.#fields.set(path, folded);
    const text = this.#texts.get(path);
    if (text !== undefined) text.fields = folded;
  }

  /** The files whose texts are kept. */
  get paths(): Iterable<string> {
    return this.#texts.keys();
  }

  text(path: string): string | null {
    return this.#texts.get(path)?.text.toString('utf8') ?? null;
  }

  remove(path: string): void {
    this.#dropText(path);
    this.#fields.delete(path);
  }

  /**
   * Searches all files. Gives null when `superseded` says, between two parts of the work, that nobody waits for the answer any more.
   * @param limit the most files to give
   */
  async search(typed: string, limit: number, superseded: () => boolean): Promise<IndexHits | null> {
    const query = parseQuery(typed);
    const version = this.#version;
    const byRank: Record<Rank, IndexedText[]> = { 0: [], 1: [], 2: [], 3: [] };
    const matching = new FoundBefore<IndexedText>(query);
    const narrowed = this.#found?.narrowedTo(query) ?? null;
    const before = narrowed === null ? null : this.#found;
    const asked = narrowed ?? query.map(askAnew);
    let looked = 0;
    let turnEnds = performance.now() + longestTurn;
    let text: IndexedText | undefined;
    let index = -1;
    const places = query.map(() => -1);
    const inText = (number: number): boolean => {
      const word = asked[number];
      if (word === undefined || text === undefined) return false;
      const place = findPlace(text, word, before?.firstPlace(index, word) ?? -1);
      places[number] = place;
      return place !== -1;
    };
    for (text of before?.texts ?? this.#texts.values()) {
      index += 1;
      // It went while other work of the thread had its turn.
      if (this.#version !== version && this.#texts.get(text.path) !== text) continue;
      places.fill(-1);
      const rank = rankArticle(query, text.fields, inText);
      if (rank !== null) {
        matching.add(text, places);
        if (byRank[rank].length < limit) byRank[rank].push(text);
      }
      looked += text.folded.folded.length;
      if (looked < betweenLooks) continue;
      looked = 0;
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      if (superseded()) return null;
      turnEnds = performance.now() + longestTurn;
    }
    if (this.#version === version) this.#found = matching;
    const best = [byRank[0], byRank[1], byRank[2], byRank[3]].flat().slice(0, limit);
    return {
      hits: best.map((text) => show(query, text)),
      total: matching.texts.length,
      searched: this.#texts.size,
    };
  }

  /** The paths of the texts in which all these folded words occur; none when there are no words. */
  async containing(words: readonly string[]): Promise<readonly string[]> {
    if (words.length === 0) return [];
    const paths: string[] = [];
    const asked = words.map(askAnew);
    let turnEnds = performance.now() + longestTurn;
    for (const { path, folded, filter } of this.#texts.values()) {
      const here =
        asked.every(({ hashes }) => mayContain(filter, hashes)) &&
        words.every((word) => folded.folded.includes(word));
      if (here) paths.push(path);
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      turnEnds = performance.now() + longestTurn;
    }
    return paths;
  }

  #changed(): void {
    this.#version += 1;
    this.#found = null;
  }

  #dropText(path: string): void {
    this.#changed();
    this.#kept -= this.#texts.get(path)?.folded.folded.length ?? 0;
    this.#texts.delete(path);
  }
}

const noFields = foldFields([]);

/**
 * Where a word first stands in a text, or -1.
 * @param from the first place that is possible; negative if nothing is known of it
 */
function findPlace(
  { folded: { folded }, filter }: IndexedText,
  { word, hashes }: AskedWord,
  from: number,
): number {
  // Most often somebody has typed one more letter of the word that is there; that saves the filter, which lies elsewhere in memory.
  if (from >= 0 && folded.startsWith(word, from)) return from;
  return mayContain(filter, hashes) ? folded.indexOf(word, Math.max(0, from)) : -1;
}

function show(query: SearchQuery, { path, fields, text, folded }: IndexedText): FileHits {
  return { path, ...searchArticle(query, fields.fields, text.toString('utf8'), folded, passagesShown) };
}

/**
 * The string with one byte a character where that is enough. A text with a single curly quote was held with two, and folding leaves
 * nothing but plain characters of most.
 */
function compact(text: string): string {
  return /[^\0-\u00ff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}
