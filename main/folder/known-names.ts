/** The names of articles whose claims are read: the same article comes again with every hundred claims, and reading its names takes longest. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import { readNames, type ArticleName } from '../../annotations/attribution/article-names.ts';

/** How long other work may have to wait, in ms. */
const longestTurn = 8;
/** Articles whose names are kept; some kilobytes each. */
const mostArticles = 200;

interface KnownArticle {
  /** Of everything that names are read from. */
  readonly state: string;
  readonly names: readonly ArticleName[];
}

export class KnownNames {
  readonly #known = new Map<ArticleId, KnownArticle>();

  async of(article: Article): Promise<readonly ArticleName[]> {
    const state = JSON.stringify([article.source.textSha256, article.blocks, article.metadata]);
    const before = this.#known.get(article.id);
    const names = before?.state === state ? before.names : await namesIn(article);
    // The one that was asked for last goes last.
    this.#known.delete(article.id);
    this.#known.set(article.id, { state, names });
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostArticles && oldest !== undefined) this.#known.delete(oldest);
    return names;
  }
}

/** Read in slices. */
async function namesIn(article: Article): Promise<readonly ArticleName[]> {
  const reading = readNames(article);
  let turnEnds = performance.now() + longestTurn;
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value.names;
    if (performance.now() < turnEnds) continue;
    await nextTurn();
    turnEnds = performance.now() + longestTurn;
  }
}
