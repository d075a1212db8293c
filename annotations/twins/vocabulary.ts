/** Every different word of a folder as a number, with its weight and how often it stands there. */
import { wordKey } from './word-key.ts';
import { wordWeight } from './word-weight.ts';

/** Longer words are addresses and garbage; what comes after this many letters does not count. */
const longestWord = 60;
/** Words of a folder from which on it says something that one of them comes often, how often that is, and what is left of its weight. */
const fewestWords = 5000;
const usualShare = 0.007;
const usualWeight = 0.3;

export class Vocabulary {
  /** By the word as it was read, so that a key is made once a word. */
  readonly #byWord = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  /** A number that depends on the key alone, not on the order in which words came. */
  readonly #hashes: number[] = [];
  readonly #weights: number[] = [];
  readonly #counts: number[] = [];
  /** Words read in all. */
  #read = 0;

  /** The number of a word; -1 for one of which nothing is left. */
  take(read: string, character: boolean): number {
    const word = read.length > longestWord ? read.slice(0, longestWord) : read;
    let id = this.#byWord.get(word);
    if (id === undefined) {
      // A part of a string keeps the whole of it in memory.
      const own = JSON.parse(JSON.stringify(word)) as string;
      id = this.#number(own, character);
      this.#byWord.set(own, id);
    }
    if (id !== -1) {
      this.#read += 1;
      this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    }
    return id;
  }

  get hashes(): Int32Array {
    return Int32Array.from(this.#hashes);
  }

  /** From 0 for a word that says nothing anywhere to 1. */
  get weights(): Float32Array {
    return Float32Array.from(this.#weights);
  }

  /** The same, where words that a large folder is full of say less, as function words of languages that are not listed. */
  rareWeights(): Float32Array {
    const usual = this.#read < fewestWords ? Infinity : this.#read * usualShare;
    return Float32Array.from(this.#weights, (weight, id) =>
      (this.#counts[id] ?? 0) > usual ? weight * usualWeight : weight,
    );
  }

  #number(word: string, character: boolean): number {
    const key = character ? word : wordKey(word.replace(/(?<=\d),(?=\d)/g, ''));
    if (key === '') return -1;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const id = this.#hashes.length;
    this.#byKey.set(key, id);
    this.#hashes.push(hashOf(key));
    this.#weights.push(wordWeight(word.replace(/'s$/, ''), character));
    this.#counts.push(0);
    return id;
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0;
}
