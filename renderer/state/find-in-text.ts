/** Finds words in a text as a reader would: case, accents, the shape of quotation marks and dashes, and line breaks make no difference. */

interface FoldedText {
  readonly text: string;
  readonly folded: string;
  /** For each UTF-16 code unit of `folded` the offset in the text it comes from, and one more for the end. */
  readonly origins: Uint32Array;
}

/** More places than this nobody steps through; the count says that there are more. */
export const mostPlaces = 5000;

let last: FoldedText = { text: '', folded: '', origins: new Uint32Array(1) };

/** All places where the words stand, in order and without overlap, in UTF-16 offsets of the text; at most `mostPlaces`. */
export function findInText(text: string, words: string): { readonly start: number; readonly end: number }[] {
  const wanted = foldText(words.trim()).folded;
  if (wanted === '') return [];
  // One article is looked through again with every key, so it is folded only once.
  if (last.text !== text) last = foldText(text);
  const { folded, origins } = last;
  const places: { start: number; end: number }[] = [];
  for (
    let at = folded.indexOf(wanted);
    at !== -1 && places.length < mostPlaces;
    at = folded.indexOf(wanted, at + wanted.length)
  ) {
    places.push({ start: origins[at] ?? 0, end: endOf(text, origins[at + wanted.length - 1] ?? 0) });
  }
  return places;
}

/** Behind the character at an offset, with the accents that follow it. */
function endOf(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  const accents = /^\p{M}+/u.exec(text.slice(start + String.fromCodePoint(first).length, start + 12));
  return Math.min(text.length, start + String.fromCodePoint(first).length + (accents?.[0].length ?? 0));
}

function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  let blank = false;
  let offset = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    const isBlank = folded === ' ';
    if (!(isBlank && blank)) {
      parts.push(folded);
      origins.push(...Array<number>(folded.length).fill(offset));
    }
    if (folded !== '') blank = isBlank;
    offset += character.length;
  }
  origins.push(offset);
  return { text, folded: parts.join(''), origins: Uint32Array.from(origins) };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 ? ' ' : character.toLowerCase();
  if (/[\s\u0085\u200b]/u.test(character)) return ' ';
  if (/[\u2018\u2019\u201a\u201b\u2032\u2039\u203a]/u.test(character)) return "'";
  if (/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u.test(character)) return '"';
  if (/\p{Pd}/u.test(character)) return '-';
  if (character === '\u00ad') return '';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
