/** Looks for words in the articles of the open folder, one after the other, for as long as somebody waits; a new search ends the one before. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAnchor } from '../../annotations/anchor/create-anchor.ts';
import type { Anchor } from '../../annotations/anchor/anchor.ts';
import type { AnalystId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import { listOccurrences, occurrenceWords } from '../../annotations/occurrence/find-occurrences.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { Payload, Value } from '../../app/contract.ts';
import { mostOccurrences, type ArticleOccurrences, type OpenArticle } from '../../app/desk-views.ts';
import type { NewsPort } from '../../app/ports.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';

export interface OccurrenceSearchOptions {
  readonly session: number;
  readonly analyst: AnalystId;
  readonly news: NewsPort;
  readonly worker: Pick<ArticleWorker, 'containing'>;
  /** What the library lists, in its order. */
  readonly entries: () => readonly LibraryEntry[];
  readonly readArticle: (article: ArticleId) => Promise<Result<OpenArticle>>;
}

export class OccurrenceSearch {
  readonly #options: OccurrenceSearchOptions;
  #current = 0;

  constructor(options: OccurrenceSearchOptions) {
    this.#options = options;
  }

  cancel(): void {
    this.#current += 1;
  }

  async find({
    search,
    words,
    scope,
  }: Payload<'findOccurrences'>): Promise<Result<Value<'findOccurrences'>>> {
    const { session, analyst, news, readArticle } = this.#options;
    this.cancel();
    const mine = this.#current;
    const articles =
      scope.kind === 'article' ? success([scope.article]) : await this.#candidates(occurrenceWords(words));
    if (!articles.ok) return articles;
    const unread: string[] = [];
    let total = 0;
    for (const [index, id] of articles.value.entries()) {
      if (mine !== this.#current) return success({ total, cancelled: true, more: false, unread });
      const read = await readArticle(id);
      if (mine !== this.#current) return success({ total, cancelled: true, more: false, unread });
      if (!read.ok) unread.push(read.message);
      const all = read.ok ? listOccurrences(read.value.article, read.value.placed, analyst, words) : [];
      const places = all.slice(0, mostOccurrences - total);
      total += places.length;
      const found: ArticleOccurrences | null =
        read.ok && places.length > 0
          ? { article: id, textSha256: read.value.article.source.textSha256, places }
          : null;
      news.send('occurrencesFound', { session, search, found, looked: index + 1, of: articles.value.length });
      if (places.length < all.length) return success({ total, cancelled: false, more: true, unread });
    }
    return success({ total, cancelled: false, more: false, unread });
  }

  /** The articles in whose text all these folded words occur, in the order of the library. */
  async #candidates(words: readonly string[]): Promise<Result<readonly ArticleId[]>> {
    const { session, worker, entries } = this.#options;
    const found = await worker.containing(session, words);
    if (!found.ok) return found;
    const paths = new Set(found.value);
    return success(
      entries().flatMap((entry) =>
        entry.kind === 'readable' && paths.has(entry.source.path) ? [entry.id] : [],
      ),
    );
  }

  /** Anchors for places of one article. Words that stand often in it take a moment each, so others get their turn between them. */
  async anchor({ article, textSha256, places }: Payload<'anchorPlaces'>): Promise<Result<readonly Anchor[]>> {
    const read = await this.#options.readArticle(article);
    if (!read.ok) return read;
    const { text, source } = read.value.article;
    if (source.textSha256 !== textSha256 || places.some(({ end }) => end > text.length))
      return changed(source.path);
    const anchors: Anchor[] = [];
    let turnEnds = performance.now() + longestTurn;
    for (const { start, end } of places) {
      anchors.push(createAnchor(text, textSha256, start, end));
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      turnEnds = performance.now() + longestTurn;
    }
    return success(anchors);
  }
}

/** How long other work may have to wait, in ms. */
const longestTurn = 8;

function changed(path: string): Result<never> {
  return failure(
    'article-changed',
    `“${path}” has changed on disk since its words were looked up. Look again.`,
  );
}
