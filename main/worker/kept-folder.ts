/** What the worker keeps of one open folder: its texts for searching, its twins, and how its files looked when they were read. */
import { setTimeout } from 'node:timers/promises';
import { applyEdits } from '../../annotations/article/apply-edits.ts';
import { comparePaths } from '../../annotations/article/path-order.ts';
import type { ReadText } from '../../annotations/twins/find-twins.ts';
import { lookedThrough, type ReadBlock } from '../../annotations/twins/folder-words.ts';
import { readArticleFile } from '../articles/read-article.ts';
import type { FileStamp } from '../articles/file-stamp.ts';
import { nothingThere } from '../articles/file-stamp.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { scanArticle, type ScanOfArticle } from '../articles/scan-article.ts';
import { watchFolder } from '../articles/watch-folder.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { FolderIndex, type IndexHits } from './folder-index.ts';
import { KeptTwins, type PathTwins } from './kept-twins.ts';
import type { DescribedFile, EditedFile, FolderNews } from './messages.ts';
import { findTwinsInThread } from './twin-thread.ts';

/** Without a search for so long, in ms, nobody is typing one. */
const restAfterSearch = 600;

export class KeptFolder {
  readonly #index = new FolderIndex();
  readonly #stamps = new Map<string, FileStamp>();
  readonly #twins = new KeptTwins();
  /** Where the blocks in which twins are looked for begin and end, in turn, in UTF-16 code units. */
  readonly #blocks = new Map<string, Uint32Array>();
  /** The store is opened a moment before the folder is read. In ms since 1970; clocks of network drives may be a little behind. */
  readonly #storeUnread = Date.now() - 60_000;
  #lastSearch = 0;
  /** When somebody last searched, in ms of the thread's clock. */
  #searchedAt = Number.NEGATIVE_INFINITY;

  /** Takes in a file as it was just read. */
  take(path: string, scan: ScanOfArticle): void {
    this.#takeText(path, scan);
    this.#stamps.set(path, scan.stamp ?? nothingThere);
  }

  describe(files: readonly DescribedFile[]): void {
    for (const { path, fields } of files) this.#index.describe(path, fields);
  }

  /** A search takes the place of the one before, which then fails. */
  async search(query: string, limit: number): Promise<Result<IndexHits, 'superseded'>> {
    this.#lastSearch += 1;
    const search = this.#lastSearch;
    this.#searchedAt = performance.now();
    const hits = await this.#index.search(query, limit, () => search !== this.#lastSearch);
    return hits === null ? failure('superseded', 'Another search was asked for.') : success(hits);
  }

  containing(words: readonly string[]): Promise<readonly string[]> {
    return this.#index.containing(words);
  }

  /**
   * Looks for twins in all files, in a thread of its own.
   * @param edited the files in which analysts decided what is furniture
   * @param entry what that thread starts from
   * @returns how many groups there are; null when `signal` aborted it
   */
  async findTwins(
    root: string,
    edited: readonly EditedFile[],
    entry: URL,
    signal: AbortSignal,
  ): Promise<number | null> {
    const decided = new Map<string, Uint32Array>();
    for (const { path, edits } of edited) {
      const read = await readArticleFile(root, path).catch(() => null);
      if (read?.ok !== true || read.value.extracted.text !== this.#index.text(path)) continue;
      const { source, extracted } = read.value;
      decided.set(path, packBlocks(applyEdits({ ...extracted, source }, edits).blocks));
    }
    const found = await findTwinsInThread(entry, this.#readTexts(decided), signal, () =>
      this.#untilNobodySearches(),
    );
    if (found === null) return null;
    const twins = found.ok ? found.value : { groups: [], leftOut: found.message };
    this.#twins.take(twins);
    return twins.groups.length;
  }

  /** Whoever types has both cores of a small machine for their answers. */
  async #untilNobodySearches(): Promise<void> {
    for (;;) {
      const left = this.#searchedAt + restAfterSearch - performance.now();
      if (left <= 0) return;
      await setTimeout(left);
    }
  }

  twinsOf(path: string): PathTwins {
    return this.#twins.of(path, (of) => this.#index.text(of));
  }

  *#readTexts(decided: ReadonlyMap<string, Uint32Array>): Generator<ReadText> {
    for (const path of [...this.#index.paths].sort(comparePaths)) {
      const text = this.#index.text(path);
      const blocks = decided.get(path) ?? this.#blocks.get(path);
      if (text !== null && blocks !== undefined) yield { article: path, text, blocks: unpackBlocks(blocks) };
    }
  }

  #takeText(path: string, scan: ScanOfArticle): void {
    this.#index.take(path, scan);
    if (scan.extracted === null) this.#blocks.delete(path);
    else this.#blocks.set(path, packBlocks(scan.extracted.blocks));
  }

  /** Tells of changes since the files were read, until `signal` aborts. */
  async watch(root: string, tell: (news: FolderNews) => void, signal: AbortSignal): Promise<void> {
    const known = { articles: this.#stamps, storeUnread: this.#storeUnread };
    const watching = watchFolder(root, known, {
      changed: async ({ gone, changed }) => {
        for (const path of gone) {
          this.#index.remove(path);
          this.#blocks.delete(path);
          this.#twins.drop(path);
        }
        const read = async (path: string) => ({ path, scan: await scanArticle(root, path) });
        const entries = [];
        for await (const { path, scan } of readAhead(changed, read, signal)) {
          this.#takeText(path, scan);
          this.#twins.drop(path);
          entries.push(scan.entry);
        }
        tell({ kind: 'changed', gone, entries });
      },
      storeChanged: (paths) => {
        tell({ kind: 'store-changed', paths });
      },
      trouble: (trouble) => {
        tell({ kind: 'trouble', trouble });
      },
    });
    // The watch has taken the stamps over.
    this.#stamps.clear();
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
    await watching.close();
  }
}

function packBlocks(blocks: readonly ReadBlock[]): Uint32Array {
  return Uint32Array.from(blocks.filter(lookedThrough).flatMap(({ start, end }) => [start, end]));
}

function unpackBlocks(packed: Uint32Array): readonly ReadBlock[] {
  return Array.from({ length: packed.length / 2 }, (_, index) => ({
    kind: 'paragraph',
    start: packed[index * 2] ?? 0,
    end: packed[index * 2 + 1] ?? 0,
  }));
}
