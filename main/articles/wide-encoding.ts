/** Tells UTF-16 and UTF-32 without a byte order mark, as some Windows programs write it, from text of one byte a character and from binary files. */

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Characters of four bytes: of each the highest byte is zero and the one below it hardly ever more. @param sample the beginning of a file */
export function fourByteEncoding(sample: Uint8Array): WideEncoding | null {
  // Only files with that many zeros are looked at more closely.
  if (sample.length < 16 || (sample[2] !== 0 && sample[1] !== 0)) return null;
  const isWide = (highest: number, below: number): boolean => {
    for (let index = 0; index + 3 < sample.length; index += 4)
      if (sample[index + highest] !== 0 || (sample[index + below] ?? 0) > 0x10) return false;
    return true;
  };
  return isWide(3, 2) ? 'utf-32le' : isWide(0, 1) ? 'utf-32be' : null;
}

/** Latin text: a zero in nearly every second byte and in hardly any other. @param sample the beginning of a file */
export function latinWideEncoding(sample: Uint8Array): WideEncoding | null {
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  // An iterator would take longer than all the rest of reading a short text.
  for (let index = sample.indexOf(0); index !== -1; index = sample.indexOf(0, index + 1))
    zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const even = (zeros[0] ?? 0) / half;
  const odd = (zeros[1] ?? 0) / half;
  return odd > 0.4 && even < 0.02 ? 'utf-16le' : even > 0.4 && odd < 0.02 ? 'utf-16be' : null;
}

const scripts: readonly RegExp[] = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Devanagari}/u,
];
const neutral = /[\n\r\t\x20-\x7e\u00a0-\u00ff\u2010-\u203a\u3000-\u3015\uff00-\uff65،؛؟ـ]/u;
/** Characters that are looked at, and how much of them must be of one script or neutral. */
const looked = 2000;
const smallestShare = 0.97;

/**
 * Text in other scripts, whose bytes look like those of a binary file: read the right way nearly all of it is of one script.
 * Bytes of anything else become characters of many scripts, or none.
 */
export function otherWideEncoding(sample: Uint8Array): WideEncoding | null {
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => isOfOneScript(sample, encoding)) ?? null;
}

function isOfOneScript(sample: Uint8Array, encoding: WideEncoding): boolean {
  const bytes = sample.subarray(0, Math.min(sample.length, looked * 2) & ~1);
  if (bytes.length < 16) return false;
  const characters = Array.from(new TextDecoder(encoding).decode(bytes));
  const between = characters.filter((character) => neutral.test(character)).length;
  const most = Math.max(
    ...scripts.map((script) => characters.filter((character) => script.test(character)).length),
  );
  return most > characters.length * 0.4 && between > 0 && most + between >= characters.length * smallestShare;
}
