/** Whether a range cuts words in two. Offsets are UTF-16 code units. */

/** Letters, marks and figures of scripts that put blanks between words; in the others every place is as good as any. */
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A soft sign inside a word, such as an apostrophe, is not looked at: what it joins counts as two words. */
export function cutsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isWordCharacter(characterBefore(text, offset)) && isWordCharacter(characterAt(text, offset));
}

/** The start of the word that `offset` cuts, or `offset` itself; at most `furthest` code units away. */
export function wordStart(text: string, offset: number, furthest = 24): number {
  let at = offset;
  while (cutsWord(text, at) && offset - at < furthest) at -= characterBefore(text, at).length;
  return cutsWord(text, at) ? offset : at;
}

/** The end of the word that `offset` cuts, or `offset` itself; at most `furthest` code units away. */
export function wordEnd(text: string, offset: number, furthest = 24): number {
  let at = offset;
  while (cutsWord(text, at) && at - offset < furthest) at += characterAt(text, at).length;
  return cutsWord(text, at) ? offset : at;
}

function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character) && !unspaced.test(character);
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function characterBefore(text: string, offset: number): string {
  const pair = text.codePointAt(offset - 2);
  return pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(offset - 1);
}
