/** What each code unit of a folded text is to whoever reads words: looked up in a table that is filled as signs are met. */

export type SignKind = 'letter' | 'character' | 'joining' | 'mark' | 'stop' | 'other';

const kinds: (SignKind | undefined)[] = [];

/** Scripts that set no blanks between words: each character is read by itself. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー]/u;

/** @param at offset of a code unit; the first half of a pair stands for the pair, the second is `other` */
export function signKind(folded: string, at: number): SignKind {
  const unit = folded.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(folded.codePointAt(at) ?? 0));
  return (kinds[unit] ??= kindOf(String.fromCharCode(unit)));
}

function kindOf(sign: string): SignKind {
  if (/\p{M}/u.test(sign)) return 'joining';
  if (/[\p{L}\p{N}]/u.test(sign)) return unspaced.test(sign) ? 'character' : 'letter';
  if (/["'「」『』]/u.test(sign)) return 'mark';
  return /[.!?…。！？؟।]/u.test(sign) ? 'stop' : 'other';
}
