/** Finds figures in digits and in words, with currency, share and magnitude, so that "1.2 million" and "1,200,000" are one figure. */
import type { SelectedRange } from '../selection/selected-range.ts';
import type { KnownLanguage } from './guess-language.ts';
import { readNumber, numberWord } from './number-words.ts';
import { numberWordsOf } from './number-words-of-languages.ts';

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
const magnitude = String.raw`(?:hundred|thousand|million|billion|trillion|mln|mn|bln|bn|tn|[mkMK](?![\p{L}])|dozen|Tausend|Millionen|Milliarden?|Mio\.?|Mrd\.?|mille|milliards?|mil(?:\s+millones)?|mill[oó]n(?:es)?|тыс(?:яч\p{L}*|\.)?|млн\.?|млрд\.?|миллион\p{L}*|миллиард\p{L}*)`;
const symbols = String.raw`(?:US|A|C|HK|NZ|S)?\$|[€£¥₽₴₹₩₺]|(?:USD|EUR|GBP|CHF|RUB|UAH|CNY|RMB|JPY)\s?`;
const currencies = String.raw`(?:US\s+)?dollars?|euros?|pounds?(?:\s+sterling)?|yuan|renminbi|roubles?|rubles?|yen|rupees?|hryvnias?|(?:Swiss\s+)?francs?|USD|EUR|GBP|CHF|RUB|UAH|CNY|RMB|JPY|€|£|₽|(?:d[’']|de\s+)(?:euros?|dollars?|d[oó]lares|pesos)|Dollar|Pfund|Franken|livres|francs|d[oó]lares|pesos|libras|рубл\p{L}*|руб\.?|евро|доллар\p{L}*|долл\.?|гривен|гривн\p{L}*`;
const shares = String.raw`percentage\s+points?|per\s?cent|percent|pct|%|Prozentpunkte?n?|Prozent|pour\s?cent|por\s?ciento|процент\p{L}*`;

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<fraction>(?:an?|one|two|three|four)[\s-]+(?:third|quarter|fifth|half)s?|half)(?=\s+(?:of|the|a|an|its|all|their|his|her)\b)` +
    String.raw`|(?<vague>(?:tens|dozens|hundreds|thousands|millions|billions)(?:\s+of\s+(?:thousands|millions|billions))?)(?=\s+of\b)` +
    String.raw`|(?<symbol>${symbols})?(?<number>${digits}|${words}|an?(?=\s+(?:hundred|thousand|million|billion|trillion|dozen)(?!\p{L})))(?<nth>st|nd|rd|th)?(?:(?<joint>[\s-]*)(?<magnitude>${magnitude})s?)?(?:(?<gap>[\s-]*)(?<unit>${currencies}|${shares}))?)(?![\p{L}\p{N}])`,
  'giu',
);

/**
 * All figures in order, UTF-16 code units of the text. Years and days of the month are among them.
 * @param language whose words for numbers are read besides English ones, and whose marks stand between thousands
 */
export function findFigures(text: string, language: KnownLanguage = 'en'): readonly Figure[] {
  const found = inDigitsOrEnglish(text, language);
  if (language === 'en') return found;
  const own = inWordsOf(language, text).filter(
    ({ start, end }) =>
      !found.some(
        (figure) => figure.start < end && start < figure.end && figure.end - figure.start >= end - start,
      ),
  );
  const rest = found.filter(
    (figure) => !own.some(({ start, end }) => start < figure.end && figure.start < end),
  );
  return [...rest, ...own].sort((one, other) => one.start - other.start);
}

function inWordsOf(language: Exclude<KnownLanguage, 'en'>, text: string): readonly Figure[] {
  const numbers = numberWordsOf(language);
  const spelled = [...numbers.keys()].sort((one, other) => other.length - one.length).join('|');
  const words = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<number>${spelled})(?:(?<gap>\s+)(?<magnitude>${magnitude}))?(?![\p{L}\p{N}])`,
    'giu',
  );
  return Array.from(text.matchAll(words), ({ 0: written, index, groups }) => ({
    start: index,
    end: index + written.length,
    unit: '',
    value:
      (numbers.get((groups?.['number'] ?? '').toLowerCase()) ?? 0) * magnitudeValue(groups?.['magnitude']),
  }));
}

function inDigitsOrEnglish(text: string, language: KnownLanguage): readonly Figure[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Figure[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    const groups = match.groups ?? {};
    const { fraction, vague, number = '', magnitude: size, symbol, unit, nth } = groups;
    if (fraction !== undefined) return [{ ...range, unit: 'share', value: fractionValue(fraction) }];
    if (vague !== undefined) return [{ ...range, unit: 'vague', value: vagueValue(vague) }];
    const read = readNumber(language === 'en' ? number : asEnglish(number));
    if (read === null) return [];
    const value = read.value * magnitudeValue(size);
    if (nth !== undefined || read.ordinal) return [{ ...range, unit: 'ordinal', value }];
    const named = unitName(symbol ?? unit ?? '');
    return [{ ...range, unit: named, value: named === 'share' ? value / 100 : value }];
  });
}

/** "1.200" is a thousand and two hundred where "1,2" is one and a fifth. */
function asEnglish(number: string): string {
  if (/^\d{1,3}\.\d{3}$/u.test(number)) return number.replace('.', '');
  return /^\d+,\d+$/u.test(number) ? number.replace(',', '.') : number;
}

function magnitudeValue(size: string | undefined): number {
  if (size === undefined) return 1;
  const small = size.toLowerCase();
  if (/^mil\s+millones|^(?:milliard|mrd|млрд|миллиард)/u.test(small)) return 1e9;
  if (/^(?:tausend|mille|mil|тыс)/u.test(small) && !/^mill[ioó]/u.test(small)) return 1e3;
  if (/^(?:млн|миллион)/u.test(small)) return 1e6;
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
  [/^(?:percentage|Prozentpunkt)/iu, 'points'],
  [/^(?:per|pct|%|Prozent|pour|por|процент)/iu, 'share'],
  [/^(?:A|C|HK|NZ|S)\$$/u, ''],
  [/^(?:(?:US)?\$|USD|(?:d[’']|de\s+)?(?:US\s+)?(?:dollars?|d[oó]lares)$|доллар|долл)/iu, 'dollar'],
  [/^(?:€|EUR|(?:d[’']|de\s+)euro|евро)/iu, 'euro'],
  [/^(?:£|GBP|pound)/iu, 'pound'],
  [/^(?:CNY|RMB|yuan|renminbi)/iu, 'yuan'],
  [/^(?:₽|RUB|rouble|ruble|руб)/iu, 'rouble'],
  [/^(?:₴|UAH|hryvnia|грив)/iu, 'hryvnia'],
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
