/** Reads one number, written in digits or in English words, cardinal or ordinal. */

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const sizes: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};

/** A pattern source for one word of a number. Sizes come after another word only, which whoever joins the words sees to. */
export const numberWord = `(?:${[...Object.keys(units), ...Object.keys(ordinals), ...Object.keys(sizes)]
  .sort((one, other) => other.length - one.length)
  .join('|')})(?!\\p{L})`;

export interface ReadNumber {
  readonly value: number;
  readonly ordinal: boolean;
}

/** "a" is one, as in "a million". Null for what is no number: "hundred" by itself, words that do not add up. */
export function readNumber(written: string): ReadNumber | null {
  if (/^an?$/iu.test(written)) return { value: 1, ordinal: false };
  return /^\d/u.test(written) ? { value: readDigits(written), ordinal: false } : readWords(written);
}

function readDigits(written: string): number {
  const thousands = /^\d{1,3}(?:[,’'\s\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3}){2,}$/u;
  if (!thousands.test(written)) return Number(written.replace(',', '.'));
  const points = written.split('.').length - 1;
  return Number(written.replaceAll(points > 1 ? /\./gu : /[,’'\s\u00a0\u202f\u2009]/gu, ''));
}

function readWords(written: string): ReadNumber | null {
  const names = written
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((name) => name !== 'and');
  let whole = 0;
  let part: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const [index, name] of names.entries()) {
    const ordinal = ordinals[name];
    if (ordinal !== undefined) {
      if (index < names.length - 1) return null;
      return { value: whole + (part ?? 0) + ordinal, ordinal: true };
    }
    const unit = units[name];
    const size = sizes[name];
    if (unit !== undefined) {
      // "twenty five" adds up, "five twenty" and "two three" do not.
      if (part !== null && (unit >= 10 || last < 20)) return null;
      part = (part ?? 0) + unit;
      last = unit;
    } else if (size !== undefined) {
      if (part === null) return null;
      part *= size;
      last = size;
      if (size > 100) {
        whole += part;
        part = null;
        if (index === names.length - 1) return { value: whole, ordinal: false };
      }
    }
  }
  return part === null ? null : { value: whole + part, ordinal: false };
}
