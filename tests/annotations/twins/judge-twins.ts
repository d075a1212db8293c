/** Compares groups of twins with what is known to be reused: pair by pair, and in how many characters both agree. */
import type { TwinGroup, TwinPassage } from '../../../annotations/twins/twin.ts';
import type { KnownReuse, ReuseKind } from './made-reuse.ts';

export interface Judgement {
  /** Share of the known pairs of passages that one group holds, and of those found that are known. */
  readonly recall: number;
  readonly precision: number;
  readonly recallOf: Readonly<Partial<Record<ReuseKind, number>>>;
  /** Of the pairs that were found, how much of both passages known and found have in common; the mean. */
  readonly boundaries: number;
  readonly known: number;
  readonly found: number;
  /** Pairs that are not known, to look at. */
  /** Known pairs that were not found. */
  readonly missed: readonly (readonly [TwinPassage, TwinPassage])[];
  readonly wrong: readonly (readonly [TwinPassage, TwinPassage])[];
}

/** Share of both together that two passages must have in common to be the same one. */
const sameShare = 0.5;

export function judgeTwins(groups: readonly TwinGroup[], reuse: readonly KnownReuse[]): Judgement {
  const pairs = groups.flatMap(({ passages }) => pairsOf(passages));
  const known = reuse.flatMap(({ kind, passages }) => pairsOf(passages).map((pair) => ({ kind, pair })));
  const byArticles = new Map<string, (readonly [TwinPassage, TwinPassage])[]>();
  for (const pair of pairs) {
    const key = articlesOf(pair);
    byArticles.set(key, [...(byArticles.get(key) ?? []), pair]);
  }
  let agreed = 0;
  const counts = new Map<ReuseKind, { all: number; found: number }>();
  const shares: number[] = [];
  const missed: (readonly [TwinPassage, TwinPassage])[] = [];
  for (const { kind, pair } of known) {
    const best = Math.max(
      0,
      ...(byArticles.get(articlesOf(pair)) ?? []).map((other) => commonOf(pair, other)),
    );
    const count = counts.get(kind) ?? { all: 0, found: 0 };
    count.all += 1;
    if (best >= sameShare) {
      agreed += 1;
      count.found += 1;
      shares.push(best);
    } else missed.push(pair);
    counts.set(kind, count);
  }
  // A pair that lies within what is known to be shared is right, if not the whole of it.
  const wrong = pairs.filter((pair) => !known.some((each) => coversBoth(each.pair, pair)));
  return {
    recall: known.length === 0 ? 1 : agreed / known.length,
    precision: pairs.length === 0 ? 1 : (pairs.length - wrong.length) / pairs.length,
    recallOf: Object.fromEntries([...counts].map(([kind, { all, found }]) => [kind, found / all])),
    boundaries: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    known: known.length,
    found: pairs.length,
    wrong,
    missed,
  };
}

function pairsOf<Passage>(passages: readonly Passage[]): (readonly [Passage, Passage])[] {
  return passages.flatMap((one, index) => passages.slice(index + 1).map((other) => [one, other] as const));
}

function articlesOf([one, other]: readonly [TwinPassage, TwinPassage]): string {
  return [one.article, other.article].sort().join(' ');
}

/** The lesser share that the two passages of both pairs have in common. */
function commonOf(
  [one, two]: readonly [TwinPassage, TwinPassage],
  [left, right]: readonly [TwinPassage, TwinPassage],
): number {
  return Math.max(
    Math.min(common(one, left), common(two, right)),
    Math.min(common(one, right), common(two, left)),
  );
}

function common(one: TwinPassage, other: TwinPassage): number {
  if (one.article !== other.article) return 0;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function coversBoth(
  [one, two]: readonly [TwinPassage, TwinPassage],
  [left, right]: readonly [TwinPassage, TwinPassage],
): boolean {
  return (covers(one, left) && covers(two, right)) || (covers(one, right) && covers(two, left));
}

/** Whether most of a passage lies in one that is known. */
function covers(known: TwinPassage, found: TwinPassage): boolean {
  if (known.article !== found.article) return false;
  const shared = Math.min(known.end, found.end) - Math.max(known.start, found.start);
  return shared >= 0.6 * (found.end - found.start);
}
