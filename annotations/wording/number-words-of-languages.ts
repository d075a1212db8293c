/** Numbers as single words in German, French, Spanish and Russian, up to a hundred, and the words for a hundred and a thousand. */
import type { KnownLanguage } from './guess-language.ts';

type Foreign = Exclude<KnownLanguage, 'en'>;

/** The word at place n is the number n, then those of the tens from twenty on. */
const lists: Readonly<
  Record<
    Foreign,
    { readonly ones: string; readonly tens: string; readonly more: readonly (readonly [string, number])[] }
  >
> = {
  de: {
    ones: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    more: [
      ['hundert', 100],
      ['tausend', 1000],
      ['dreissig', 30],
    ],
  },
  fr: {
    ones: 'zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
    more: [
      ['cent', 100],
      ['mille', 1000],
    ],
  },
  es: {
    ones: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    more: [
      ['cien', 100],
      ['mil', 1000],
    ],
  },
  ru: {
    ones: 'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    more: [
      ['две', 2],
      ['сто', 100],
      ['тысяча', 1000],
      ['двух', 2],
      ['трех', 3],
      ['трёх', 3],
      ['четырех', 4],
      ['четырёх', 4],
      ['пяти', 5],
      ['шести', 6],
      ['семи', 7],
      ['восьми', 8],
      ['девяти', 9],
      ['десяти', 10],
      ['двадцати', 20],
      ['тридцати', 30],
      ['сорока', 40],
      ['пятидесяти', 50],
    ],
  },
};

const known = new Map<Foreign, ReadonlyMap<string, number>>();

/** Small letters; the articles "ein", "un" and "una" are none. */
export function numberWordsOf(language: Foreign): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const { ones, tens, more } = lists[language];
  const small = ones.split(' ').map((word, value) => [word, value] as const);
  const large = tens.split(' ').map((word, index) => [word, 20 + 10 * index] as const);
  const made = new Map<string, number>([...small.filter(([word]) => word !== 'une'), ...large, ...more]);
  if (language === 'de') {
    for (const [ten, value] of large) {
      for (const [one, added] of [...small.slice(2, 10), ['ein', 1] as const])
        made.set(`${one}und${ten}`, value + added);
    }
  } else {
    const joint = { fr: '-', es: ' y ', ru: ' ' }[language];
    for (const [ten, value] of large)
      for (const [one, added] of small.slice(1, 10)) made.set(`${ten}${joint}${one}`, value + added);
  }
  known.set(language, made);
  return made;
}
