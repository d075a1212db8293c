/**
 * Every run of four words of a folder (eight characters in scripts without blanks), sorted so that places with the same run lie side by side.
 * Which runs are rare is what the search for twins begins with: an exact join on the rarest shingles first, after the prefix filter of
 * Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning" (ICDE 2006).
 */
import { character, opensBlock, type FolderWords } from './folder-words.ts';

const wordsInRun = 4;
const charactersInRun = 8;
const largestCount = 0xffff;

export class Shingles {
  /** Places that begin a run, those of the same run together, each run's in ascending order. */
  readonly order: Uint32Array;
  readonly #hashes: Int32Array;
  /** Of runs that were asked about, by hash. */
  readonly #articles = new Map<number, number>();
  /** For each place, how many places have its run, at most 65,535; 0 where no run begins. */
  readonly counts: Uint16Array;

  private constructor(order: Uint32Array, hashes: Int32Array, counts: Uint16Array) {
    this.order = order;
    this.#hashes = hashes;
    this.counts = counts;
  }

  static of(words: FolderWords, keyHashes: Int32Array): Shingles {
    const { size } = words;
    const hashes = new Int32Array(size);
    const counts = new Uint16Array(size);
    const begins = hashRuns(words, keyHashes, hashes);
    const order = sortByHash(begins, hashes);
    const shingles = new Shingles(order, hashes, counts);
    for (let from = 0; from < order.length;) {
      const until = shingles.endOfRun(from);
      const count = Math.min(largestCount, until - from);
      for (let index = from; index < until; index += 1) counts[order[index] ?? 0] = count;
      from = until;
    }
    return shingles;
  }

  /** Where in `order` the places of another run begin. @param from index in `order` of the first place of a run */
  endOfRun(from: number): number {
    const hash = this.#hashes[this.order[from] ?? 0];
    let until = from + 1;
    while (until < this.order.length && this.#hashes[this.order[until] ?? 0] === hash) until += 1;
    return until;
  }

  /** How many articles have the run of this place. @param articles the article of each word */
  articlesWith(place: number, articles: Uint32Array): number {
    const hash = this.#hashes[place] ?? 0;
    const known = this.#articles.get(hash);
    if (known !== undefined) return known;
    const count = new Set(Array.from(this.placesLike(place), (each) => articles[each])).size;
    this.#articles.set(hash, count);
    return count;
  }

  /** The places that have the run of this place, ascending. */
  placesLike(place: number): Uint32Array {
    const hash = (this.#hashes[place] ?? 0) >>> 0;
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hashes[this.order[middle] ?? 0] ?? 0) >>> 0 < hash) low = middle + 1;
      else high = middle;
    }
    return low < this.order.length ? this.order.subarray(low, this.endOfRun(low)) : this.order.subarray(0, 0);
  }
}

/** Words in the run that begins at a place. */
export function runLength(flags: Uint8Array, place: number): number {
  return ((flags[place] ?? 0) & character) === 0 ? wordsInRun : charactersInRun;
}

/** Fills in the hashes, and gives the places where a run begins: it must lie in one block. */
function hashRuns(words: FolderWords, keyHashes: Int32Array, hashes: Int32Array): Uint32Array {
  const { size, keys, flags } = words;
  const begins = new Uint32Array(size);
  let count = 0;
  for (let place = 0; place < size; place += 1) {
    const length = runLength(flags, place);
    if (place + length > size) continue;
    let hash = 0x9e3779b9;
    let whole = true;
    for (let next = place; next < place + length; next += 1) {
      if (next > place && ((flags[next] ?? 0) & opensBlock) !== 0) {
        whole = false;
        break;
      }
      hash = Math.imul(hash ^ (keyHashes[keys[next] ?? 0] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    if (!whole) continue;
    hashes[place] = hash;
    begins[count] = place;
    count += 1;
  }
  return begins.subarray(0, count);
}

/** Sorts places by hash, keeping the order of those with the same: by its low half, then by its high half. */
function sortByHash(begins: Uint32Array, hashes: Int32Array): Uint32Array {
  let from = begins;
  let into: Uint32Array = new Uint32Array(begins.length);
  for (const shift of [0, 16]) {
    const next = new Uint32Array(0x10000 + 1);
    for (const place of from) {
      const digit = ((hashes[place] ?? 0) >>> shift) & 0xffff;
      next[digit + 1] = (next[digit + 1] ?? 0) + 1;
    }
    for (let digit = 1; digit <= 0x10000; digit += 1)
      next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
    for (const place of from) {
      const digit = ((hashes[place] ?? 0) >>> shift) & 0xffff;
      const at = next[digit] ?? 0;
      into[at] = place;
      next[digit] = at + 1;
    }
    [from, into] = [into, from];
  }
  return from;
}
