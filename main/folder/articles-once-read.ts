/**
 * Articles of a folder as they were when it was listed, for commands that look at them more than once: none is read twice, and all that is
 * written of one is of the same state of its file.
 */
import type { Result } from '../../annotations/result.ts';
import { readArticleFile, type ReadArticle } from '../articles/read-article.ts';
import type { ArticleReadFailure } from '../articles/read-failure.ts';
import type { ScanOfArticle } from '../articles/scan-article.ts';

/** How much text is held, in UTF-16 units. Articles beyond it are read again when they are asked for. */
const mostText = 16 * 1024 * 1024;

export class ArticlesOnceRead {
  readonly #root: string;
  readonly #most: number;
  readonly #kept = new Map<string, ReadArticle>();
  #held = 0;

  /** @param most how much text is held, in UTF-16 units */
  constructor(root: string, most = mostText) {
    this.#root = root;
    this.#most = most;
  }

  keep(path: string, { entry, extracted }: ScanOfArticle): void {
    if (extracted === null || entry.kind !== 'readable') return;
    if (this.#held + extracted.text.length > this.#most) return;
    this.#held += extracted.text.length;
    this.#kept.set(path, { source: entry.source, extracted });
  }

  async read(path: string): Promise<Result<ReadArticle, ArticleReadFailure>> {
    const kept = this.#kept.get(path);
    return kept === undefined ? readArticleFile(this.#root, path) : { ok: true, value: kept };
  }
}
