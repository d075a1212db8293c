/**
 * Finds the twins of a folder: from the texts of its articles to groups of passages that carry the same words. The result does not depend
 * on the order in which the articles come.
 */
import { Aligner } from './align.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { completeGroups } from './complete-groups.ts';
import { FolderWords, type ReadBlock } from './folder-words.ts';
import { articlesOfWords, MatchFinder } from './find-matches.ts';
import { groupMatches, type StretchGroup } from './group-matches.ts';
import { withoutNested } from './nested-groups.ts';
import { Shingles } from './shingles.ts';
import type { TwinGroup } from './twin.ts';
import type { ArticleId } from '../article/article.ts';

export interface ReadText {
  readonly article: ArticleId;
  readonly text: string;
  /** In the order of the text. */
  readonly blocks: readonly ReadBlock[];
}

export interface FoundTwins {
  /** In the order of their first passages. */
  readonly groups: readonly TwinGroup[];
  /** What was left out and why, as a sentence for the person; null when nothing was. */
  readonly leftOut: string | null;
}

/** Words that are looked through in all; some 300 MB. */
export const mostWords = 12_000_000;

/** Takes in articles one after the other, in the order of the folder, and finds what they share. */
export class TwinSearch {
  readonly #words = new FolderWords();
  readonly #articles: ArticleId[] = [];
  #unread = 0;

  add({ article, text, blocks }: ReadText): void {
    if (this.#words.size > mostWords) {
      this.#unread += 1;
      return;
    }
    this.#articles.push(article);
    this.#words.add(text, blocks);
  }

  find(): FoundTwins {
    const { vocabulary } = this.#words;
    const keyHashes = vocabulary.hashes;
    const order = contentOrder(this.#words, keyHashes);
    const words = this.#words.inOrder(order);
    const { weights } = vocabulary;
    const shingles = Shingles.of(words, keyHashes);
    const articles = articlesOfWords(words.firsts, words.size);
    const rareWeights = vocabulary.rareWeights();
    const grounds = { words, articles, keyHashes, weights, rareWeights, shingles };
    const matches = new MatchFinder(grounds).find();
    const grouped = groupMatches(matches.found);
    const complete = completeGroups(grouped, grounds, new Aligner(words, weights));
    const own = withoutBoilerplate(complete, words, articles);
    const kept = withoutNested(own);
    return {
      groups: this.#name(kept, words, articles, order),
      leftOut: leftOutSentence(this.#unread, matches.more),
    };
  }

  #name(
    groups: readonly StretchGroup[],
    words: FolderWords,
    articles: Uint32Array,
    order: readonly number[],
  ): readonly TwinGroup[] {
    const { starts, ends } = words;
    const numbered = groups.map(({ score, stretches }) => {
      const passages = stretches
        .map(({ start, end }) => ({
          index: order[articles[start] ?? 0] ?? 0,
          start: starts[start] ?? 0,
          end: ends[end - 1] ?? 0,
        }))
        .sort((one, other) => one.index - other.index || one.start - other.start);
      return { score: Math.round(score * 1000) / 1000, passages };
    });
    numbered.sort((one, other) => {
      const [left, right] = [one.passages[0], other.passages[0]];
      if (left === undefined || right === undefined) return 0;
      return left.index - right.index || left.start - right.start || right.end - left.end;
    });
    return numbered.map(({ score, passages }) => ({
      score,
      passages: passages.map(({ index, start, end }) => ({
        article: this.#articles[index] ?? '',
        start,
        end,
      })),
    }));
  }
}

/** Finds the twins of articles at once. */
export function findTwins(articles: Iterable<ReadText>): FoundTwins {
  const search = new TwinSearch();
  for (const article of articles) search.add(article);
  return search.find();
}

/** The articles by their words, so that it does not matter in which order they came. */
function contentOrder({ firsts, size, keys, flags }: FolderWords, keyHashes: Int32Array): readonly number[] {
  const hashes = firsts.map((first, index) => {
    let low = 0x811c9dc5;
    let high = 0x9e3779b9;
    for (let at = first; at < (firsts[index + 1] ?? size); at += 1) {
      const hash = keyHashes[keys[at] ?? 0] ?? 0;
      low = Math.imul(low ^ hash ^ ((flags[at] ?? 0) << 11), 0x01000193);
      high = Math.imul(high ^ (hash >>> 7), 0x85ebca6b);
    }
    return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
  });
  return [...firsts.keys()].sort((one, other) => (hashes[one] ?? 0) - (hashes[other] ?? 0) || one - other);
}

function leftOutSentence(unread: number, more: boolean): string | null {
  if (unread > 0)
    return `Twins were looked for in the first ${mostWords.toLocaleString('en')} words of the folder; ${unread.toLocaleString('en')} articles were left out.`;
  return more ? 'The folder repeats itself so much that not every repetition was followed.' : null;
}
