/** Counts the annotations that wait for review in each article of a folder whose text is not the one they were made on. */
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { needsReview } from '../../annotations/review/review.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import { placeInWorker } from './place-in-worker.ts';

export interface ReviewSources {
  readonly root: string;
  readonly worker: ArticleWorker;
  /** Where the article is and what its text is now; null for one that is not in the folder. */
  readonly find: (article: ArticleId) => { readonly path: string; readonly textSha256: string } | null;
  /** The hashes of the texts on which an article's annotations were made. */
  readonly madeOn: (article: ArticleId) => ReadonlySet<string>;
  readonly annotations: (article: ArticleId) => Promise<readonly Annotation[]>;
  readonly tell: (counts: Readonly<Record<ArticleId, number>>) => void;
}

export class FolderReviews {
  readonly #sources: ReviewSources;
  readonly #counts = new Map<ArticleId, number>();
  /** Articles that wait to be looked at: one at a time, as the person may be reading meanwhile. */
  readonly #waiting = new Set<ArticleId>();
  #running = false;
  #closed = false;

  constructor(sources: ReviewSources) {
    this.#sources = sources;
  }

  get counts(): Readonly<Record<ArticleId, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** Looks at articles again: their texts or annotations may be others now. */
  look(articles: readonly ArticleId[]): void {
    for (const article of articles)
      if (this.#counts.has(article) || this.#differs(article)) this.#waiting.add(article);
    if (!this.#running) void this.#work();
  }

  /** What opening an article has shown anyway. */
  take(article: ArticleId, count: number): void {
    if ((this.#counts.get(article) ?? 0) === count) return;
    if (count === 0) this.#counts.delete(article);
    else this.#counts.set(article, count);
    if (!this.#closed) this.#sources.tell({ [article]: count });
  }

  close(): void {
    this.#closed = true;
    this.#waiting.clear();
  }

  #differs(article: ArticleId): boolean {
    const found = this.#sources.find(article);
    if (found === null) return false;
    const madeOn = this.#sources.madeOn(article);
    return [...madeOn].some((hash) => hash !== found.textSha256);
  }

  async #work(): Promise<void> {
    this.#running = true;
    for (const article of this.#waiting) {
      this.#waiting.delete(article);
      const count = this.#differs(article) ? await this.#count(article) : 0;
      if (this.#closed) break;
      if (count !== null) this.take(article, count);
    }
    this.#running = false;
  }

  /** Null where the file cannot be read now: then nothing is known. */
  async #count(article: ArticleId): Promise<number | null> {
    const { root, worker, find, annotations } = this.#sources;
    const found = find(article);
    if (found === null) return null;
    const read = await worker.readArticle(root, found.path);
    if (!read.ok) return null;
    const { source, extracted } = read.value;
    const text = { text: extracted.text, textSha256: source.textSha256 };
    const placed = await placeInWorker(await annotations(article), text, worker);
    return placed.ok ? placed.value.filter(needsReview).length : null;
  }
}
