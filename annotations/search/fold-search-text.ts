/**
 * Folds text for searching, so that "aerger", "Ärger" and "ARGER" do not miss each other for an accent or a capital: small letters, no
 * accents, ligatures and wide forms taken apart, quotation marks, dashes and blanks in one shape, invisible characters left out.
 */

/** A folded text. Offsets are UTF-16 code units. */
export interface FoldedWords {
  readonly folded: string;
  /**
   * The characters whose folded form has another length or other inner borders, four numbers each: where it begins and ends in the folded text, and in the
   * text. Null when both have the same offsets throughout, as nearly all texts do.
   */
  readonly shifts: Uint32Array | null;
}

/** Characters that Unicode does not take apart but that people type apart or without their stroke. */
const apart: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
};

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel marks. Marks that other scripts need for a letter stay. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const singleMarks = /[‘’‚‛‹›′ʼ`´＇]/u;
const doubleMarks = /[“”„‟«»″〝〞＂]/u;
const dashes = /[‐‑‒–—―−]/u;
const blank = /\s/u;
/** Soft hyphen, zero-width characters, word joiner, byte order mark, marks of writing direction, variation selectors. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector}/u;

/**
 * What may fold to anything but its small letter. Left out, as they never do, are ASCII but for its blanks and the grave, the usual Cyrillic
 * and Hebrew letters, kana, Chinese characters and Hangul, so that texts in these scripts are folded as fast as English ones.
 */
const special =
  /[\t-\r`]|[^\0-\u007f\u0410-\u0418\u041a-\u0438\u043a-\u044f\u05d0-\u05ea\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]/gu;

const known = new Map<string, string>();
/** A page in a script of its own may hold thousands of characters; all there are would be a hundred times as many. */
const mostKnown = 20_000;

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = computeFold(character);
  if (known.size < mostKnown) known.set(character, folded);
  return folded;
}

function computeFold(character: string): string {
  if (invisible.test(character)) return '';
  const sign = foldSign(character);
  if (sign !== null) return sign;
  const parts = character.normalize('NFKD').replace(accents, '').toLowerCase().replace(accents, '');
  // What was taken apart may be a sign in turn, as of the dash that stands upright.
  return Array.from(parts, (part) => apart[part] ?? foldSign(part) ?? part)
    .join('')
    .normalize('NFC');
}

/** The one shape of a blank, quotation mark or dash; null for anything else. */
function foldSign(character: string): string | null {
  if (blank.test(character)) return ' ';
  if (singleMarks.test(character)) return "'";
  if (doubleMarks.test(character)) return '"';
  return dashes.test(character) ? '-' : null;
}

/** Folds a whole text. One pass over what is not plain. */
export function foldSearchText(text: string): FoldedWords {
  const shifts: number[] = [];
  let longer = 0;
  const folded = text.replace(special, (character: string, at: number) => {
    const now = foldCharacter(character);
    // "🅊" is as long as the "hv" it becomes, but must not be cut where that can be.
    if (now.length !== character.length || (now.length > 1 && now !== character)) {
      shifts.push(at + longer, at + longer + now.length, at, at + character.length);
      longer += now.length - character.length;
    }
    return now;
  });
  // Nothing is left that a small letter has another length than: the one such letter, İ, was folded above.
  return { folded: folded.toLowerCase(), shifts: shifts.length === 0 ? null : Uint32Array.from(shifts) };
}

/** The range of the text that a range of the folded text stands for, whole characters and their accents taken in. */
export function unfoldRange(
  shifts: Uint32Array | null,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  if (shifts === null) return { start, end };
  return { start: unfold(shifts, start, 'start'), end: unfold(shifts, end, 'end') };
}

function unfold(shifts: Uint32Array, offset: number, side: 'start' | 'end'): number {
  const index = lastAtOrBefore(shifts, offset);
  if (index === -1) return offset;
  const [foldedStart = 0, foldedEnd = 0, textStart = 0, textEnd = 0] = shifts.subarray(
    index * 4,
    index * 4 + 4,
  );
  if (offset >= foldedEnd) return textEnd + offset - foldedEnd;
  return side === 'start' || offset === foldedStart ? textStart : textEnd;
}

/** The last shift that begins at or before an offset of the folded text, by binary search; -1 when there is none. */
function lastAtOrBefore(shifts: Uint32Array, offset: number): number {
  let low = 0;
  let high = shifts.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle * 4] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
