/** Finds figures in digits and in English words, with currency, share and magnitude, so that "1.2 million" and "1,200,000" are one figure. */
import type { SelectedRange } from '../selection/selected-range.ts';
import { readNumber, numberWord } from './number-words.ts';

export interface Figure extends SelectedRange {
  /** What is counted: '' for plain numbers, 'share' for percentages and fractions, 'points', 'ordinal', 'vague', or a currency. */
  readonly unit: string;
  /** In the unit itself: "5 percent" is 0.05. "hundreds" is 100 of the unit 'vague'. */
  readonly value: number;
}

/** Figures that are the same have the same key. */
export function figureKey({ unit, value }: Figure): string {
  return `${unit}:${Number(value.toPrecision(12))}`;
}

const digits = String.raw`\d{1,3}(?:[,’'\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}|\d+(?:[.,]\d+)?`;
const words = String.raw`${numberWord}(?:(?:[\s-]+|\s+and\s+)${numberWord})*`;
const magnitude = String.raw`(?:hundred|thousand|million|billion|trillion|mln|mn|bln|bn|tn|[mkMK](?![\p{L}])|dozen)`;
const symbols = String.raw`(?:US|A|C|HK|NZ|S)?\$|[€£¥₽₴₹₩₺]|(?:USD|EUR|GBP|CHF|RUB|UAH|CNY|RMB|JPY)\s?`;
const currencies = String.raw`(?:US\s+)?dollars?|euros?|pounds?(?:\s+sterling)?|yuan|renminbi|roubles?|rubles?|yen|rupees?|hryvnias?|(?:Swiss\s+)?francs?|USD|EUR|GBP|CHF|RUB|UAH|CNY|RMB|JPY|€|£`;
const shares = String.raw`percentage\s+points?|per\s?cent|percent|pct|%`;

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<fraction>(?:an?|one|two|three|four)[\s-]+(?:third|quarter|fifth|half)s?|half)(?=\s+(?:of|the|a|an|its|all|their|his|her)\b)` +
    String.raw`|(?<vague>(?:tens|dozens|hundreds|thousands|millions|billions)(?:\s+of\s+(?:thousands|millions|billions))?)(?=\s+of\b)` +
    String.raw`|(?<symbol>${symbols})?(?<number>${digits}|${words}|an?(?=\s+(?:hundred|thousand|million|billion|trillion|dozen)(?!\p{L})))(?<nth>st|nd|rd|th)?(?:(?<joint>[\s-]*)(?<magnitude>${magnitude})s?)?(?:(?<gap>[\s-]*)(?<unit>${currencies}|${shares}))?)(?![\p{L}\p{N}])`,
  'giu',
);

/** All figures in order, UTF-16 code units of the text. Years and days of the month are among them. */
export function findFigures(text: string): readonly Figure[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Figure[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    const groups = match.groups ?? {};
    const { fraction, vague, number = '', magnitude: size, symbol, unit, nth } = groups;
    if (fraction !== undefined) return [{ ...range, unit: 'share', value: fractionValue(fraction) }];
    if (vague !== undefined) return [{ ...range, unit: 'vague', value: vagueValue(vague) }];
    const read = readNumber(number);
    if (read === null) return [];
    const value = read.value * magnitudeValue(size);
    if (nth !== undefined || read.ordinal) return [{ ...range, unit: 'ordinal', value }];
    const named = unitName(symbol ?? unit ?? '');
    return [{ ...range, unit: named, value: named === 'share' ? value / 100 : value }];
  });
}

function magnitudeValue(size: string | undefined): number {
  if (size === undefined) return 1;
  const small = size.toLowerCase();
  if (small === 'dozen') return 12;
  if (small === 'hundred') return 100;
  if (small === 'thousand' || small === 'k') return 1e3;
  if (small === 'million' || small.startsWith('m')) return 1e6;
  return small.startsWith('b') ? 1e9 : 1e12;
}

const parts: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5 };
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };

function fractionValue(words: string): number {
  const [first = '', last = first] = words.toLowerCase().split(/[\s-]+/u);
  return (counts[first] ?? 1) * (parts[last.replace(/s$/u, '')] ?? parts[last] ?? 0.5);
}

const vagues: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};

function vagueValue(words: string): number {
  return words
    .toLowerCase()
    .split(/\s+of\s+/u)
    .reduce((value, word) => value * (vagues[word] ?? 1), 1);
}

/** Units whose spellings are many; "$" in English news is the US dollar. */
const unitNames: readonly (readonly [RegExp, string])[] = [
  [/^percentage/iu, 'points'],
  [/^(?:per|pct|%)/iu, 'share'],
  [/^(?:A|C|HK|NZ|S)\$$/u, ''],
  [/^(?:(?:US)?\$|USD|(?:US\s+)?dollars?$)/iu, 'dollar'],
  [/^(?:€|EUR)/iu, 'euro'],
  [/^(?:£|GBP|pound)/iu, 'pound'],
  [/^(?:CNY|RMB|yuan|renminbi)/iu, 'yuan'],
  [/^(?:₽|RUB|rouble|ruble)/iu, 'rouble'],
  [/^(?:₴|UAH|hryvnia)/iu, 'hryvnia'],
  [/^(?:¥|JPY|yen)/iu, 'yen'],
  [/^(?:₹|rupee)/iu, 'rupee'],
  [/^(?:CHF|(?:Swiss\s+)?franc)/iu, 'franc'],
];

function unitName(written: string): string {
  const trimmed = written.trim();
  if (trimmed === '') return '';
  const known = unitNames.find(([spelling]) => spelling.test(trimmed))?.[1];
  return known === undefined || known === '' ? trimmed : known;
}
