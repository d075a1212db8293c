/** Tells whether two outlets carry the same copy: the writer's own words around a claim, or most of the articles. */
import type { ArticleId } from '../article/article.ts';
import type { ClaimVariant } from '../claim/variant.ts';
import type { TwinGroup } from '../twins/twin.ts';
import { alignUnits } from '../wording/align-units.ts';
import { readSurroundings } from '../wording/read-variant.ts';
import type { WordingUnit } from '../wording/wording-units.ts';

/** Units of the writer's own that must be the same: fewer are how everybody puts it. */
const fewestUnits = 8;
/** And their share of the shorter passage. */
const leastShare = 0.8;
/** The share of the shorter article that twins must cover. */
const leastArticleShare = 0.6;

/**
 * The share of the shorter passage's own words that the other has as well, from 0 to 1; null where that is no sign of shared copy. Words in
 * quotation marks do not count: whoever quotes the same statement has the same words.
 */
export function sharedProse(one: ClaimVariant, other: ClaimVariant): number | null {
  const [first, second] = [readSurroundings(one).units, readSurroundings(other).units];
  const own = Math.min(countOwn(first), countOwn(second));
  if (own < fewestUnits) return null;
  let shared = 0;
  for (const { kind, base, variant } of alignUnits(first, second)) {
    if (kind !== 'same') continue;
    for (let offset = 0; offset < base.end - base.start; offset += 1) {
      const isQuoted =
        first[base.start + offset]?.quoted === true || second[variant.start + offset]?.quoted === true;
      if (!isQuoted) shared += 1;
    }
  }
  const share = shared / own;
  return shared >= fewestUnits && share >= leastShare ? Math.min(1, share) : null;
}

function countOwn(units: readonly WordingUnit[]): number {
  return units.filter(({ quoted }) => !quoted).length;
}

/** Pairs of articles that repeat one another, each with the share of the shorter that is repeated. */
export type RepeatedArticles = ReadonlyMap<string, number>;

/** @param lengths of the articles' texts, in UTF-16 code units */
export function repeatedArticles(
  groups: readonly TwinGroup[],
  lengths: ReadonlyMap<ArticleId, number>,
): RepeatedArticles {
  const covered = new Map<string, number>();
  for (const { passages } of groups) {
    const inArticle = new Map<ArticleId, number>();
    for (const { article, start, end } of passages) {
      inArticle.set(article, Math.max(inArticle.get(article) ?? 0, end - start));
    }
    const articles = [...inArticle];
    for (const [index, [one, length]] of articles.entries()) {
      for (const [other, otherLength] of articles.slice(index + 1)) {
        const key = pairKey(one, other);
        covered.set(key, (covered.get(key) ?? 0) + Math.min(length, otherLength));
      }
    }
  }
  const repeated = new Map<string, number>();
  for (const [key, length] of covered) {
    const [one = '', other = ''] = key.split('\n');
    const whole = Math.min(lengths.get(one) ?? 0, lengths.get(other) ?? 0);
    const share = whole === 0 ? 0 : Math.min(1, length / whole);
    if (share >= leastArticleShare) repeated.set(key, share);
  }
  return repeated;
}

/** One key for a pair of articles, in whichever order they are given. */
export function pairKey(one: ArticleId, other: ArticleId): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
