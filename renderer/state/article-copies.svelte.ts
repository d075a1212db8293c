/** Which articles repeat one another, by the twins of those that are compared: asked for when the sources of a claim are looked at. */
import { SvelteMap } from 'svelte/reactivity';
import type { ArticleId } from '../../annotations/article/article.ts';
import { repeatedArticles, type RepeatedArticles } from '../../annotations/sources/shared-copy.ts';
import type { TwinGroup } from '../../annotations/twins/twin.ts';
import type { Client } from '../../app/contract.ts';
import type { Library } from './library.svelte.ts';

/** Of a claim with more articles, only these are asked about. */
const mostArticles = 60;

export class ArticleCopies {
  readonly #client: Client;
  readonly #library: Library;
  readonly #groups = new SvelteMap<ArticleId, readonly TwinGroup[]>();
  readonly #asked = new Set<ArticleId>();
  /** Counts how often everything began again, so that an answer knows whether it is still wanted. */
  #round = $state(0);

  constructor(client: Client, library: Library) {
    this.#client = client;
    this.#library = library;
  }

  /** Furniture counts as a part of an article, so that the shares are rather too low. */
  readonly repeated: RepeatedArticles = $derived.by(() => {
    const groups = new Map<string, TwinGroup>();
    for (const group of [...this.#groups.values()].flat()) {
      groups.set(group.passages.map(({ article, start }) => `${article} ${String(start)}`).join(), group);
    }
    const articles = this.#library.entries.flatMap((entry) => (entry.kind === 'readable' ? [entry] : []));
    return repeatedArticles([...groups.values()], new Map(articles.map(({ id, length }) => [id, length])));
  });

  /** To be called in an effect: asks about articles that nobody has asked about since the twins changed. */
  want(articles: readonly ArticleId[]): void {
    const round = this.#round;
    for (const article of articles.slice(0, mostArticles)) {
      if (this.#asked.has(article)) continue;
      this.#asked.add(article);
      void this.#ask(article, round);
    }
  }

  /** The folder's twins are others, or those of another folder. */
  begin(): void {
    this.#asked.clear();
    this.#groups.clear();
    this.#round += 1;
  }

  /** Without an answer nothing is known to be a copy, which is what the count says then. */
  async #ask(article: ArticleId, round: number): Promise<void> {
    const answer = await this.#client.twinsOfArticle({ article });
    if (round === this.#round && answer.ok) this.#groups.set(article, answer.value.groups);
  }
}
