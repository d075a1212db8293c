/** What the worker keeps of one open folder: its texts for searching, and how its files looked when they were read. */
import type { FileStamp } from '../articles/file-stamp.ts';
import { nothingThere } from '../articles/file-stamp.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { scanArticle, type ScanOfArticle } from '../articles/scan-article.ts';
import { watchFolder } from '../articles/watch-folder.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { FolderIndex, type IndexHits } from './folder-index.ts';
import type { DescribedFile, FolderNews } from './messages.ts';

export class KeptFolder {
  readonly #index = new FolderIndex();
  readonly #stamps = new Map<string, FileStamp>();
  #lastSearch = 0;

  /** Takes in a file as it was just read. */
  take(path: string, scan: ScanOfArticle): void {
    this.#index.take(path, scan);
    this.#stamps.set(path, scan.stamp ?? nothingThere);
  }

  describe(files: readonly DescribedFile[]): void {
    for (const { path, fields } of files) this.#index.describe(path, fields);
  }

  /** A search takes the place of the one before, which then fails. */
  async search(query: string, limit: number): Promise<Result<IndexHits, 'superseded'>> {
    this.#lastSearch += 1;
    const search = this.#lastSearch;
    const hits = await this.#index.search(query, limit, () => search !== this.#lastSearch);
    return hits === null ? failure('superseded', 'Another search was asked for.') : success(hits);
  }

  containing(words: readonly string[]): Promise<readonly string[]> {
    return this.#index.containing(words);
  }

  /** Tells of changes since the files were read, until `signal` aborts. */
  async watch(root: string, tell: (news: FolderNews) => void, signal: AbortSignal): Promise<void> {
    const watching = watchFolder(root, this.#stamps, {
      changed: async ({ gone, changed }) => {
        for (const path of gone) this.#index.remove(path);
        const read = async (path: string) => ({ path, scan: await scanArticle(root, path) });
        const entries = [];
        for await (const { path, scan } of readAhead(changed, read, signal)) {
          this.#index.take(path, scan);
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
