/** Opens what was read last time, as soon as it is listed: an article, or two of them side by side. */
import type { LibraryEntry } from '../../annotations/article/article.ts';
import type { BesideMemory } from '../../app/settings.ts';
import type { Beside } from './beside.svelte.ts';
import type { LibraryView } from './library-view.svelte.ts';
import { entryName, type Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export interface ReopeningParts {
  readonly library: Library;
  readonly reading: Reading;
  readonly listing: LibraryView;
  readonly beside: Beside;
}

export class Reopening {
  readonly #parts: ReopeningParts;
  /** The path of the article to open; null when there is no wish. */
  #path: string | null = null;
  #pair: BesideMemory | null = null;

  constructor(parts: ReopeningParts) {
    this.#parts = parts;
  }

  /** @param pair what was read side by side, in whichever folder */
  begin(folder: string, path: string | null, pair: BesideMemory | null): void {
    this.#path = path;
    this.#pair = pair?.folder === folder ? pair : null;
    this.listed();
  }

  /** Somebody chose another one. */
  forget(): void {
    this.#path = null;
    this.#pair = null;
  }

  /** More is listed. In a folder that is new, or where the article is gone, the first one is opened. */
  listed(): void {
    const { reading, library, listing, beside } = this.#parts;
    if (reading.entry !== null) return;
    const isReading = library.progress.kind === 'reading';
    if (this.#pair !== null) {
      const [left, right] = [this.#find(this.#pair.left), this.#find(this.#pair.right)];
      if (left !== null && right !== null) {
        const path = this.#path;
        this.forget();
        void beside.restore(left, right, path === entryName(right) ? 'right' : 'left');
        return;
      }
      if (isReading) return;
    }
    const entry =
      this.#find(this.#path) ?? (this.#path === null || !isReading ? listing.neighbour(null, 1) : null);
    if (entry === null) return;
    this.forget();
    void reading.open(entry);
  }

  #find(path: string | null): LibraryEntry | null {
    return this.#parts.library.entries.find((entry) => entryName(entry) === path) ?? null;
  }
}
