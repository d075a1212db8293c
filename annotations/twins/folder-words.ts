/**
 * The words of many articles side by side in typed arrays, in the form in which twins are looked for: furniture left out, each word as the
 * number of its key, with what stands around it (quotation, capital, edges). Some 20 bytes a word and no objects.
 */
import type { Block, BlockKind } from '../article/article.ts';
import { foldSearchText, unfoldRange } from '../search/fold-search-text.ts';
import { Quoting } from './quoting.ts';
import { signKind } from './sign-kinds.ts';
import { Vocabulary } from './vocabulary.ts';

/** Begins with a capital that no sentence asks for. */
export const capital = 1;
/** Stands within quotation marks. */
export const quoted = 2;
/** First word of a block; of an article as well with `opensArticle`. */
export const opensBlock = 4;
/** A block, sentence or quotation begins here or ended just before. */
export const edge = 8;
/** One character of a script that sets no blanks between words. */
export const character = 16;
export const opensArticle = 32;

/** Kinds of block in which no twin is looked for: who wrote it and when is nobody's copy, and furniture is not the article. */
const leftOut: ReadonlySet<BlockKind> = new Set(['furniture', 'byline', 'dateline']);

/** Share of capitals from which on they are the language's habit, as in German, and tell no names. */
const capitalHabit = 0.24;
/** Words from which on an article tells its habit. */
const wordsForHabit = 100;

export type ReadBlock = Pick<Block, 'kind' | 'start' | 'end'>;

/** Whether twins are looked for in a block. */
export function lookedThrough({ kind }: Pick<Block, 'kind'>): boolean {
  return !leftOut.has(kind);
}

export class FolderWords {
  readonly vocabulary = new Vocabulary();
  /** Index of the first word of each article, in the order in which they were added. */
  readonly firsts: number[] = [];
  #keys = new Int32Array(1024);
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #flags = new Uint8Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get keys(): Int32Array {
    return this.#keys.subarray(0, this.#size);
  }

  /** Where each word begins in its article's text, in UTF-16 code units. */
  get starts(): Uint32Array {
    return this.#starts.subarray(0, this.#size);
  }

  get ends(): Uint32Array {
    return this.#ends.subarray(0, this.#size);
  }

  get flags(): Uint8Array {
    return this.#flags.subarray(0, this.#size);
  }

  /** Takes in the next article. @param blocks in the order of the text */
  add(text: string, blocks: readonly ReadBlock[]): void {
    const first = this.#size;
    this.firsts.push(first);
    const quoting = new Quoting();
    for (const { start, end } of blocks.filter(lookedThrough)) {
      quoting.beginBlock(text, start, end);
      this.#readBlock(text, start, end, quoting);
    }
    if (this.#size === first) return;
    this.#flags[first] = (this.#flags[first] ?? 0) | opensArticle;
    this.#forgetCapitals(first);
  }

  /** The same articles in another order. @param order indices of articles */
  inOrder(order: readonly number[]): FolderWords {
    const arranged = new FolderWords();
    arranged.#keys = new Int32Array(this.#size);
    arranged.#starts = new Uint32Array(this.#size);
    arranged.#ends = new Uint32Array(this.#size);
    arranged.#flags = new Uint8Array(this.#size);
    for (const index of order) {
      const first = this.firsts[index] ?? 0;
      const end = this.firsts[index + 1] ?? this.#size;
      arranged.firsts.push(arranged.#size);
      arranged.#keys.set(this.#keys.subarray(first, end), arranged.#size);
      arranged.#starts.set(this.#starts.subarray(first, end), arranged.#size);
      arranged.#ends.set(this.#ends.subarray(first, end), arranged.#size);
      arranged.#flags.set(this.#flags.subarray(first, end), arranged.#size);
      arranged.#size += end - first;
    }
    return arranged;
  }

  /** Of an article in which capitals are habit. */
  #forgetCapitals(first: number): void {
    let capitals = 0;
    for (let at = first; at < this.#size; at += 1) capitals += (this.#flags[at] ?? 0) & capital;
    const words = this.#size - first;
    if (words < wordsForHabit || capitals <= capitalHabit * words) return;
    for (let at = first; at < this.#size; at += 1) this.#flags[at] = (this.#flags[at] ?? 0) & ~capital;
  }

  #readBlock(text: string, blockStart: number, blockEnd: number, quoting: Quoting): void {
    const { folded, shifts } = foldSearchText(text.slice(blockStart, blockEnd));
    let around = opensBlock | edge;
    let opensSentence = true;
    let afterFirst = false;
    let at = 0;
    while (at < folded.length) {
      const kind = signKind(folded, at);
      if (kind !== 'letter' && kind !== 'character') {
        if (kind === 'mark') {
          const place = blockStart + unfoldRange(shifts, at, at + 1).start;
          if (quoting.meet(text, place)) around |= edge;
        } else if (kind === 'stop') {
          around |= edge;
          opensSentence = true;
        }
        at += 1;
        continue;
      }
      const end = kind === 'character' ? characterEnd(folded, at) : wordEnd(folded, at);
      const range = unfoldRange(shifts, at, end);
      const start = blockStart + range.start;
      const flags =
        around |
        (quoting.inside ? quoted : 0) |
        (kind === 'character' ? character : 0) |
        (!opensSentence && isCapital(text, start) ? capital : 0);
      // The first word of a sentence is part of a name when another capital follows.
      if ((flags & capital) !== 0 && afterFirst)
        this.#flags[this.#size - 1] = (this.#flags[this.#size - 1] ?? 0) | capital;
      const key = this.vocabulary.take(folded.slice(at, end), kind === 'character');
      if (key !== -1) {
        this.#push(key, start, blockStart + range.end, flags);
        around = 0;
        afterFirst = opensSentence && isCapital(text, start);
        opensSentence = false;
      }
      at = end;
    }
  }

  #push(key: number, start: number, end: number, flags: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    this.#keys[this.#size] = key;
    this.#starts[this.#size] = start;
    this.#ends[this.#size] = end;
    this.#flags[this.#size] = flags;
    this.#size += 1;
  }

  #grow(): void {
    const room = Math.ceil(this.#size * 1.5);
    const keys = new Int32Array(room);
    keys.set(this.#keys);
    this.#keys = keys;
    const starts = new Uint32Array(room);
    starts.set(this.#starts);
    this.#starts = starts;
    const ends = new Uint32Array(room);
    ends.set(this.#ends);
    this.#ends = ends;
    const flags = new Uint8Array(room);
    flags.set(this.#flags);
    this.#flags = flags;
  }
}

/** A word runs over letters and figures, apostrophes between letters, and points and commas between figures. */
function wordEnd(folded: string, start: number): number {
  let end = start + 1;
  while (end < folded.length) {
    const kind = signKind(folded, end);
    if (kind === 'letter' || (kind === 'joining' && signKind(folded, end - 1) === 'letter')) {
      end += 1;
      continue;
    }
    const sign = folded.charCodeAt(end);
    const between = (kind === 'mark' && sign === 0x27) || sign === 0x2e || sign === 0x2c;
    if (!between || end + 1 >= folded.length || signKind(folded, end + 1) !== 'letter') break;
    if (sign !== 0x27 && !(isFigure(folded, end - 1) && isFigure(folded, end + 1))) break;
    end += 2;
  }
  return end;
}

/** One character with the marks that stand on it. */
function characterEnd(folded: string, start: number): number {
  let end = start + ((folded.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < folded.length && signKind(folded, end) === 'joining') end += 1;
  return end;
}

function isFigure(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
