/**
 * Extends two places with the same words to the longest passages that nearly repeat one another: word by word while they agree, over gaps
 * where they soon agree again, until the gain is lost (the X-drop of Altschul and others, "Gapped BLAST", 1997). It ends where both
 * articles begin another paragraph, so that what was copied paragraph by paragraph is shown so.
 */
import { character, edge, opensArticle, opensBlock, type FolderWords } from './folder-words.ts';

/** Two passages, as indices of words, ends exclusive. */
export interface Aligned {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
  /** Words that are the same in both, in order. */
  readonly matched: number;
  /** The weights of these words together. */
  readonly weight: number;
}

/** Words that may be added, dropped or replaced between words that agree. */
const widestGap = 8;
/** What the passages may lose, in words that agree, before they end where they were best. */
const mostLost = 6;
/** A word at an edge of the passage is let go with the words before a sentence or quotation that begins, if they weigh less. */
const lightEdge = 1.2;
const longestEdge = 3;

interface Reach {
  at: number;
  otherAt: number;
  matched: number;
  weight: number;
}

export class Aligner {
  readonly #keys: Int32Array;
  readonly #flags: Uint8Array;
  readonly #weights: Float32Array;
  readonly #size: number;

  constructor(words: FolderWords, weights: Float32Array) {
    this.#keys = words.keys;
    this.#flags = words.flags;
    this.#weights = weights;
    this.#size = words.size;
  }

  /**
   * The passages around words that are the same.
   * @param length how many words from `place` and `other` on are known to agree
   * @param farthest words that are looked at to each side
   */
  extend(place: number, other: number, length: number, farthest = Infinity): Aligned {
    const right = this.#reach(place + length, other + length, 1, farthest);
    const left = this.#reach(place - 1, other - 1, -1, farthest);
    const start = left.at + 1;
    const otherStart = left.otherAt + 1;
    const matched = left.matched + length + right.matched;
    const weight = left.weight + this.weigh(place, place + length) + right.weight;
    return this.#trim({ start, otherStart, end: right.at, otherEnd: right.otherAt, matched, weight });
  }

  /** The same without gaps: only words that agree one by one. */
  extendExactly(place: number, other: number, length: number): Aligned {
    let before = 0;
    let after = length;
    const goesOn = (at: number, step: 1 | -1): boolean =>
      !this.#ended(place + at, step) &&
      !this.#ended(other + at, step) &&
      !(this.#breaks(place + at, step) && this.#breaks(other + at, step)) &&
      this.#keys[place + at] === this.#keys[other + at];
    while (goesOn(before - 1, -1)) before -= 1;
    while (goesOn(after, 1)) after += 1;
    const start = place + before;
    const end = place + after;
    return this.#trim({
      start,
      end,
      otherStart: other + before,
      otherEnd: other + after,
      matched: end - start,
      weight: this.weigh(start, end),
    });
  }

  /** The weights of the words from `start` to `end` together. */
  weigh(start: number, end: number): number {
    let weight = 0;
    for (let at = start; at < end; at += 1) weight += this.#weights[this.#keys[at] ?? 0] ?? 0;
    return weight;
  }

  /** Goes on from the first words not known to agree, to one side. The reach ends before `at`. */
  #reach(from: number, otherFrom: number, step: 1 | -1, farthest: number): Reach {
    let at = from;
    let other = otherFrom;
    let gain = 0;
    let matched = 0;
    let weight = 0;
    let bestGain = 0;
    const best: Reach = { at, otherAt: other, matched, weight };
    for (;;) {
      if (this.#ended(at, step) || this.#ended(other, step)) return best;
      if (Math.abs(at - from) >= farthest) return best;
      if (this.#breaks(at, step) && this.#breaks(other, step)) return best;
      if (this.#keys[at] === this.#keys[other]) {
        const own = this.#weights[this.#keys[at] ?? 0] ?? 0;
        gain += this.#gain(at, own);
        matched += 1;
        weight += own;
        at += step;
        other += step;
        if (gain > bestGain) {
          bestGain = gain;
          best.at = at;
          best.otherAt = other;
          best.matched = matched;
          best.weight = weight;
        }
        continue;
      }
      const gap = this.#findGap(at, other, step);
      if (gap === null) return best;
      gain -= (0.6 + 0.3 * Math.max(gap.skip, gap.otherSkip)) * this.#share(at);
      if (gain < bestGain - mostLost) return best;
      at += step * gap.skip;
      other += step * gap.otherSkip;
      // Within one article a passage must not come to agree with itself.
      if (this.#crossed(from, otherFrom, at, other)) return best;
    }
  }

  /** Whether two places of one article have passed each other. */
  #crossed(from: number, otherFrom: number, at: number, other: number): boolean {
    return otherFrom > from ? at >= other : other >= at;
  }

  /** The nearest place on both sides at which two words running agree again, or one before a sentence or quotation ends. */
  #findGap(at: number, other: number, step: 1 | -1): { skip: number; otherSkip: number } | null {
    const room = this.#room(at, step);
    const otherRoom = this.#room(other, step);
    const breaks = this.#nextBreak(at, step, room);
    const otherBreaks = this.#nextBreak(other, step, otherRoom);
    for (let widest = 1; widest <= widestGap; widest += 1) {
      for (let narrow = widest; narrow >= 0; narrow -= 1) {
        for (const [skip, otherSkip] of narrow === widest
          ? [[widest, widest] as const]
          : [[widest, narrow] as const, [narrow, widest] as const]) {
          if (skip >= room || otherSkip >= otherRoom) continue;
          // Words that another paragraph holds are no gap; and where both articles begin one, the passage ends.
          if (skip > breaks || otherSkip > otherBreaks) continue;
          if (skip === breaks && otherSkip === otherBreaks) continue;
          if (this.#agree(at + step * skip, other + step * otherSkip, step)) return { skip, otherSkip };
        }
      }
    }
    return null;
  }

  #agree(at: number, other: number, step: 1 | -1): boolean {
    if (this.#keys[at] !== this.#keys[other]) return false;
    const next = at + step;
    const otherNext = other + step;
    const last = this.#ended(next, step) || this.#ended(otherNext, step);
    const broken = this.#breaks(next, step) && this.#breaks(otherNext, step);
    const border = step === 1 ? 1 : 0;
    const begins = this.#isEdge(at + border) || this.#isEdge(other + border);
    if (last || broken || begins) return (this.#weights[this.#keys[at] ?? 0] ?? 0) >= 0.5;
    return this.#keys[next] === this.#keys[otherNext];
  }

  /** Words from here to the end of the article, as far as a gap may reach. */
  #room(at: number, step: 1 | -1): number {
    let room = 0;
    while (room <= widestGap && !this.#ended(at + step * room, step)) room += 1;
    return room;
  }

  #nextBreak(at: number, step: 1 | -1, room: number): number {
    for (let skip = 0; skip < room; skip += 1) if (this.#breaks(at + step * skip, step)) return skip;
    return widestGap + 1;
  }

  /** Whether going to this word leaves the article. */
  #ended(at: number, step: 1 | -1): boolean {
    if (at < 0 || at >= this.#size) return true;
    const border = step === 1 ? at : at + 1;
    return border < this.#size && ((this.#flags[border] ?? 0) & opensArticle) !== 0;
  }

  /** Whether going to this word leaves a block. */
  #breaks(at: number, step: 1 | -1): boolean {
    const border = step === 1 ? at : at + 1;
    return border >= 0 && border < this.#size && ((this.#flags[border] ?? 0) & opensBlock) !== 0;
  }

  #gain(at: number, weight: number): number {
    return ((this.#flags[at] ?? 0) & character) === 0 ? 0.3 + 0.7 * weight : 0.15 + 0.7 * weight;
  }

  #share(at: number): number {
    return ((this.#flags[at] ?? 0) & character) === 0 ? 1 : 0.5;
  }

  /** Lets go of a few light words that stand before a sentence or quotation that begins, or after one that ends. */
  #trim(aligned: Aligned): Aligned {
    const before = this.#trimmed(aligned.start, aligned.otherStart, 1);
    const after = this.#trimmed(aligned.end, aligned.otherEnd, -1);
    const words = before + after;
    if (words === 0 || words >= aligned.matched - 3) return aligned;
    return {
      start: aligned.start + before,
      otherStart: aligned.otherStart + before,
      end: aligned.end - after,
      otherEnd: aligned.otherEnd - after,
      matched: aligned.matched - words,
      weight:
        aligned.weight -
        this.weigh(aligned.start, aligned.start + before) -
        this.weigh(aligned.end - after, aligned.end),
    };
  }

  /** How many words to let go. @param at the border between the passage and what is around it, at the side from which `step` goes in */
  #trimmed(at: number, other: number, step: 1 | -1): number {
    if (this.#isEdge(at) || this.#isEdge(other)) return 0;
    let weight = 0;
    for (let count = 1; count <= longestEdge; count += 1) {
      const word = step === 1 ? at + count - 1 : at - count;
      const otherWord = step === 1 ? other + count - 1 : other - count;
      if (this.#keys[word] !== this.#keys[otherWord]) return 0;
      weight += this.#weights[this.#keys[word] ?? 0] ?? 0;
      if (weight >= lightEdge) return 0;
      if (this.#isEdge(at + step * count) || this.#isEdge(other + step * count)) return count;
    }
    return 0;
  }

  #isEdge(border: number): boolean {
    return border >= this.#size || ((this.#flags[border] ?? 0) & edge) !== 0;
  }
}
