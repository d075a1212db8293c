/**
 * Folds a text so that what typesetting changes does not hide the same words: blanks, quotation marks, dashes, invisible
 * characters and the way accents are composed. Every folded unit knows the UTF-16 range of the text it came from.
 */

/** A folded text. `starts[i]` to `ends[i]` is what unit `i` stands for in the text, in UTF-16 code units. */
export interface FoldedText {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** What is done with a code unit. Zero is left for "not looked up yet". */
const keep = 1;
const blank = 2;
const drop = 3;
const replace = 4;
const dash = 5;
const compose = 6;
const ellipsis = 7;

const space = 0x20;
const hyphen = 0x2d;
const fullStop = 0x2e;

/** Double marks stay apart from single ones: a change from one to the other may change who is quoted inside whom. */
const doubleMarks = /[“”„‟«»″〝〞＂]/u;
const singleMarks = /[‘’‚‛‹›′ʼ`´＇]/u;
/** U+2212, the minus sign, is among them: editors write it for a dash. */
const dashes = /[-‐‑‒–—―−]/u;
/** Soft hyphen, zero-width space, word joiner, byte order mark, marks of writing direction. Joiners that shape letters or emoji stay. */
const invisible = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What can melt into the character before it under Unicode's NFC: marks, Hangul vowels and finals. */
const composing = /[\p{M}\u1160-\u11ff]/u;

const kinds = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);

/** Fills the two tables for one code unit: looking a million characters up in patterns would take most of the time. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  folded[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  const kind = kindOf(character, unit);
  kinds[unit] = kind;
  return kind;
}

function kindOf(character: string, unit: number): number {
  if (/\s/u.test(character) && unit !== 0xfeff) return blank;
  if (invisible.test(character)) return drop;
  if (dashes.test(character)) return dash;
  if (unit === 0x2026) return ellipsis;
  if (composing.test(character)) return compose;
  if (doubleMarks.test(character)) folded[unit] = 0x22;
  else if (singleMarks.test(character)) folded[unit] = 0x27;
  else return keep;
  return replace;
}

/** Folds `text` for looking: as `sameWords`, and capitals as small letters. One pass. */
export function foldText(text: string): FoldedText {
  return fold(text, true);
}

/**
 * Whether two ranges hold the same words to the letter, accents and capitals included: only blanks, the shape of quotation marks
 * and dashes, ellipses, invisible characters and composed accents may differ.
 */
export function sameWords(one: string, other: string): boolean {
  if (one === other) return true;
  const left = fold(one, false).units;
  const right = fold(other, false).units;
  return left.length === right.length && left.every((unit, index) => unit === right[index]);
}

function fold(text: string, small: boolean): FoldedText {
  // An ellipsis becomes three units, composing may only shorten: three times the length is never exceeded.
  const room = text.includes('…') ? text.length * 3 : text.length;
  const units = new Uint16Array(room);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  let size = 0;
  const push = (unit: number, start: number, end: number): void => {
    units[size] = unit;
    starts[size] = start;
    ends[size] = end;
    size += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] === 0 ? learn(unit) : (kinds[unit] ?? keep);
    const last = size === 0 ? -1 : (units[size - 1] ?? -1);
    if (kind === drop) continue;
    if (kind === blank || kind === dash) {
      const single = kind === blank ? space : hyphen;
      if (last === single) ends[size - 1] = at + 1;
      else push(single, at, at + 1);
    } else if (kind === ellipsis) {
      for (let dot = 0; dot < 3; dot += 1) push(fullStop, at, at + 1);
    } else if (kind === compose && size > 0) {
      const melted = String.fromCharCode(last, unit).normalize('NFC');
      if (melted.length === 1) {
        const composed = melted.charCodeAt(0);
        if (kinds[composed] === 0) learn(composed);
        units[size - 1] = small ? (folded[composed] ?? composed) : composed;
        ends[size - 1] = at + 1;
      } else push(unit, at, at + 1);
    } else {
      push(kind === replace || small ? (folded[unit] ?? unit) : unit, at, at + 1);
    }
  }
  return { units: units.subarray(0, size), starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
}
