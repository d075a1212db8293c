/** The texts of one open folder, kept in the worker so that a search needs neither the disk nor an index that has to be built first. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldSearchText, type FoldedWords } from '../../annotations/search/fold-search-text.ts';
import { parseQuery, type SearchQuery } from '../../annotations/search/parse-query.ts';
import {
  foldFields,
  rankArticle,
  searchArticle,
  type FoldedFields,
  type Rank,
} from '../../annotations/search/search-article.ts';
import {
  hashWord,
  makeWordFilter,
  mayContain,
  type WordFilter,
} from '../../annotations/search/word-filter.ts';
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
  #found: { readonly query: SearchQuery; readonly paths: readonly string[] } | null = null;

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
      text: Buffer.from(extracted.text, 'utf8'),
      folded: { folded: compact(folded), shifts },
      filter: makeWordFilter(folded),
    });
  }

  /** Says what is searched of a file besides its text. */
  describe(path: string, fields: readonly SearchField[]): void {
    this.#changed();
    this.#fields.set(path, foldFields(fields));
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
    const byRank: Record<Rank, string[]> = { 0: [], 1: [], 2: [], 3: [] };
    const matching: string[] = [];
    let looked = 0;
    let turnEnds = performance.now() + longestTurn;
    const hashes = new Map(query.map((word) => [word, hashWord(word)]));
    for (const path of this.#candidates(query)) {
      const text = this.#texts.get(path);
      // It went while other work of the thread had its turn.
      if (text === undefined) continue;
      const { folded, filter } = text;
      const inText = (word: string) =>
        mayContain(filter, hashes.get(word) ?? []) && folded.folded.includes(word);
      const rank = rankArticle(query, this.#fields.get(path) ?? noFields, inText);
      if (rank !== null) {
        matching.push(path);
        if (byRank[rank].length < limit) byRank[rank].push(path);
      }
      looked += folded.folded.length;
      if (looked < betweenLooks) continue;
      looked = 0;
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      if (superseded()) return null;
      turnEnds = performance.now() + longestTurn;
    }
    if (this.#version === version) this.#found = { query, paths: matching };
    const best = [byRank[0], byRank[1], byRank[2], byRank[3]].flat().slice(0, limit);
    return {
      hits: best.map((path) => this.#show(query, path)),
      total: matching.length,
      searched: this.#texts.size,
    };
  }

  /** The paths of the texts in which all these folded words occur; none when there are no words. */
  async containing(words: readonly string[]): Promise<readonly string[]> {
    if (words.length === 0) return [];
    const paths: string[] = [];
    const hashes = words.map(hashWord);
    let turnEnds = performance.now() + longestTurn;
    for (const [path, { folded, filter }] of this.#texts) {
      const here =
        hashes.every((hash) => mayContain(filter, hash)) &&
        words.every((word) => folded.folded.includes(word));
      if (here) paths.push(path);
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      turnEnds = performance.now() + longestTurn;
    }
    return paths;
  }

  /** The files that may match: all, or what the last search found if every word of it is still asked for, alone or as part of a word. */
  #candidates(query: SearchQuery): Iterable<string> {
    const before = this.#found;
    const narrows =
      before !== null &&
      before.query.length > 0 &&
      before.query.every((word) => query.some((now) => now.includes(word)));
    return narrows ? before.paths : this.#texts.keys();
  }

  #show(query: SearchQuery, path: string): FileHits {
    const indexed = this.#texts.get(path);
    if (indexed === undefined) return { path, hits: [], more: false };
    const fields = this.#fields.get(path)?.fields ?? [];
    const text = indexed.text.toString('utf8');
    return { path, ...searchArticle(query, fields, text, indexed.folded, passagesShown) };
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
 * The string with one byte a character where that is enough. A text with a single curly quote was held with two, and folding leaves
 * nothing but plain characters of most.
 */
function compact(text: string): string {
  return /[^\0-\u00ff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}
