/**
 * Finds pairs of passages that nearly repeat one another. Places with the same rare run are all compared with one another; of a run that
 * stands often each place is only compared with those whose surroundings are most like its own, to the right and to the left, so that
 * the work grows with the words and not with their pairs.
 */
import { Aligner, type Aligned } from './align.ts';
import { character, opensBlock } from './folder-words.ts';
import { areTwins, type Grounds } from './judge-match.ts';
import { runLength } from './shingles.ts';

/** Places of one run that are all compared with one another. */
const rareRun = 8;
/** A run whose words weigh less begins no search. */
const leastRunWeight = 0.8;
/** Words that agree around a run must weigh this much before it is worth extending. */
const leastSeedWeight = 1.6;
/** Words of the surroundings that are compared to find the most alike ones. */
const surroundings = 24;
/** Matches of two articles that are looked through for one that holds a place already. */
const looksBack = 64;
/** Beyond this many, a folder is so repetitive that more would help nobody. */
export const mostMatches = 1_500_000;

export interface Matches {
  readonly found: readonly Aligned[];
  /** Whether there are more. */
  readonly more: boolean;
}

/** Article of each word, by the index of its article. */
export function articlesOfWords(firsts: readonly number[], size: number): Uint32Array {
  const articles = new Uint32Array(size);
  for (const [index, first] of firsts.entries()) articles.fill(index, first, firsts[index + 1] ?? size);
  return articles;
}

export class MatchFinder {
  readonly found: Aligned[] = [];
  readonly #grounds: Grounds;
  readonly #aligner: Aligner;
  readonly #keys: Int32Array;
  readonly #flags: Uint8Array;
  readonly #counts: Uint16Array;
  readonly #articles: Uint32Array;
  /** For two articles, the matches between them: which places are known to agree. */
  readonly #between = new Map<number, Aligned[]>();

  constructor(grounds: Grounds) {
    this.#grounds = grounds;
    this.#aligner = new Aligner(grounds.words, grounds.weights);
    this.#keys = grounds.words.keys;
    this.#flags = grounds.words.flags;
    this.#counts = grounds.shingles.counts;
    this.#articles = grounds.articles;
  }

  find(): Matches {
    const { shingles } = this.#grounds;
    const { order } = shingles;
    for (let from = 0; from < order.length;) {
      const place = order[from] ?? 0;
      if ((this.#counts[place] ?? 0) < 2) {
        from += 1;
        continue;
      }
      const until = shingles.endOfRun(from);
      if (this.#startsSearch(place)) {
        if (until - from <= rareRun) this.#joinAll(order, from, until);
        else this.#joinNeighbours(order.slice(from, until));
      }
      if (this.found.length >= mostMatches) return { found: this.found, more: true };
      from = until;
    }
    return { found: this.found, more: false };
  }

  #joinAll(order: Uint32Array, from: number, until: number): void {
    for (let one = from; one < until; one += 1) {
      const place = order[one] ?? 0;
      for (let two = one + 1; two < until; two += 1) {
        const other = order[two] ?? 0;
        if (!this.#foundBefore(place, other)) this.#join(place, other);
      }
    }
  }

  /** Whether the words just before agree as well, and have been compared in their turn. */
  #foundBefore(place: number, other: number): boolean {
    if (place === 0 || this.#keys[place - 1] !== this.#keys[other - 1]) return false;
    const begins = ((this.#flags[place] ?? 0) | (this.#flags[other] ?? 0)) & opensBlock;
    const count = this.#counts[place - 1] ?? 0;
    return (
      begins === 0 &&
      count >= 2 &&
      count <= rareRun &&
      count === this.#counts[other - 1] &&
      runLength(this.#flags, place - 1) === runLength(this.#flags, place) &&
      this.#startsSearch(place - 1)
    );
  }

  #startsSearch(place: number): boolean {
    return this.#aligner.weigh(place, place + runLength(this.#flags, place)) >= leastRunWeight;
  }

  #joinNeighbours(places: Uint32Array): void {
    if (this.#followsAlike(places)) return;
    for (const step of [1, -1] as const) {
      const from = step === 1 ? 0 : -1;
      const sorted = places
        .slice()
        .sort((one, other) => this.#compare(one + from, other + from, step) || one - other);
      for (let index = 1; index < sorted.length; index += 1) {
        const one = sorted[index - 1] ?? 0;
        const other = sorted[index] ?? 0;
        this.#join(Math.min(one, other), Math.max(one, other));
      }
    }
  }

  /** Whether all these places follow the same word, and those it stands at are just as many: then they are compared with that one. */
  #followsAlike(places: Uint32Array): boolean {
    const first = places[0] ?? 0;
    if (first === 0) return false;
    const key = this.#keys[first - 1];
    const count = Math.min(places.length, 0xffff);
    return (
      this.#startsSearch(first - 1) &&
      places.every(
        (place) =>
          place > 0 &&
          this.#keys[place - 1] === key &&
          ((this.#flags[place] ?? 0) & opensBlock) === 0 &&
          this.#counts[place - 1] === count,
      )
    );
  }

  /** Orders two places by the words that follow, or precede, within their articles. */
  #compare(one: number, other: number, step: 1 | -1): number {
    const { size } = this.#grounds.words;
    for (let count = 0; count < surroundings; count += 1) {
      const left = one + step * count;
      const right = other + step * count;
      const leftHash = left < 0 || left >= size ? -1 : this.#hashAt(left);
      const rightHash = right < 0 || right >= size ? -1 : this.#hashAt(right);
      if (leftHash !== rightHash) return leftHash - rightHash;
    }
    return 0;
  }

  #hashAt(place: number): number {
    return this.#grounds.keyHashes[this.#keys[place] ?? 0] ?? 0;
  }

  #join(place: number, other: number): void {
    const pair = (this.#articles[place] ?? 0) * 0x200000 + (this.#articles[other] ?? 0);
    const known = this.#between.get(pair);
    if (known !== undefined && holds(known, place, other)) return;
    const length = this.#agreeing(place, other);
    if (length === 0) return;
    const aligned = this.#bestOf(place, other, length);
    if (aligned === null) return;
    if (known === undefined) this.#between.set(pair, [aligned]);
    else known.push(aligned);
    if (aligned.otherStart < aligned.end && this.#articles[place] === this.#articles[other])
      this.#unroll(aligned);
    else this.found.push(aligned);
  }

  /** A fragment whose surroundings are a little alike, too, but not alike enough, still is one. */
  #bestOf(place: number, other: number, length: number): Aligned | null {
    const extended = this.#aligner.extend(place, other, length);
    if (areTwins(extended, this.#grounds)) return extended;
    if (extended.matched === extended.end - extended.start) return null;
    const exact = this.#aligner.extendExactly(place, other, length);
    return areTwins(exact, this.#grounds) ? exact : null;
  }

  /** Words from here on that agree, up to a few more than the run; 0 if the hash lied or they and those before weigh too little. */
  #agreeing(place: number, other: number): number {
    const run = runLength(this.#flags, place);
    for (let index = 0; index < run; index += 1)
      if (this.#keys[place + index] !== this.#keys[other + index]) return 0;
    let weight = this.#aligner.weigh(place, place + run);
    for (let step = 1; step <= 8 && weight < leastSeedWeight; step += 1) {
      if (this.#keys[place - step] !== this.#keys[other - step]) break;
      weight += this.#aligner.weigh(place - step, place - step + 1);
    }
    for (let step = run; step < run + 8 && weight < leastSeedWeight; step += 1) {
      if (this.#keys[place + step] !== this.#keys[other + step]) break;
      weight += this.#aligner.weigh(place + step, place + step + 1);
    }
    const isCharacters = ((this.#flags[place] ?? 0) & character) !== 0;
    return weight >= leastSeedWeight || isCharacters ? run : 0;
  }

  /** A passage that overlaps its own repetition is one that is repeated over and over: each time is a passage of its own. */
  #unroll({ start, otherStart, otherEnd, end, matched, weight }: Aligned): void {
    const period = otherStart - start;
    const length = end - start;
    const times = Math.floor((otherEnd - start) / period);
    for (let time = 1; time < times; time += 1) {
      const from = start + (time - 1) * period;
      const once: Aligned = {
        start: from,
        end: from + period,
        otherStart: from + period,
        otherEnd: from + 2 * period,
        matched: Math.floor((matched * period) / length),
        weight: (weight * period) / length,
      };
      if (areTwins(once, this.#grounds)) this.found.push(once);
    }
  }
}

function holds(known: readonly Aligned[], place: number, other: number): boolean {
  const last = Math.max(0, known.length - looksBack);
  for (let index = known.length - 1; index >= last; index -= 1) {
    const match = known[index];
    if (
      match !== undefined &&
      place >= match.start &&
      place < match.end &&
      other >= match.otherStart &&
      other < match.otherEnd
    )
      return true;
  }
  return false;
}
