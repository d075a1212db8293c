/**
 * Tells the language of most articles from their script and a few words that only one language writes all the time. It costs some
 * microseconds, so that a big folder needs no more; what it is not sure of is left to a detector that knows more languages.
 */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words of each language that are rare in all the others; words that several share, such as "de" and "la", are left out. */
const frequentWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    wordsOf(
      'the and of that with which was were from has have had been their would they this what there who its',
    ),
  ],
  [
    'de',
    wordsOf(
      'der die und das nicht ist mit sich auf für eine dem auch wird werden wurde einer bei nach über hat sind',
    ),
  ],
  [
    'fr',
    wordsOf(
      'les des est une dans qui pour pas sur avec cette ont aux été mais leur ses nous ce sont par plus',
    ),
  ],
  [
    'es',
    wordsOf(
      'los las una por con para del más pero este como sus fue han según también sobre entre está había',
    ),
  ],
  [
    'ru',
    wordsOf(
      'что как это из его но для они был было были также после при которые который она уже только если или',
    ),
  ],
]);

/** Languages that this knows by their words. */
export function hasFrequentWords(language: string): boolean {
  return frequentWords.has(language);
}

const fewestHits = 5;
/** Part of all words that must be among those of the language, and how many times as many as of any other. */
const smallestShare = 0.15;
const margin = 3;

/** ISO 639-1, or null where neither script nor words are sure. */
export function quickLanguage(sample: string): string | null {
  return languageOfScript(sample) ?? languageOfWords(sample);
}

/** The languages that write a word all the time. */
const writersOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...frequentWords.values()].flatMap((words) => [...words]))].map((word) => [
    word,
    [...frequentWords].flatMap(([language, words]) => (words.has(word) ? [language] : [])),
  ]),
);

function languageOfWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of writersOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, second] = [...hits].sort(([, left], [, right]) => right - left);
  if (best === undefined || best[1] < fewestHits || best[1] < words.length * smallestShare) return null;
  return best[1] >= (second?.[1] ?? 0) * margin ? best[0] : null;
}

/** Letters of a script that only one language of newspapers uses. */
const soleScripts: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];
const fewestLetters = 20;
/** Anything but Latin letters, punctuation and symbols; quotation marks and dashes stand in every article. */
const beyondLatin = /[\u0370-\u1dff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\uffef]/u;

function languageOfScript(sample: string): string | null {
  if (!beyondLatin.test(sample)) return null;
  const letters = count(sample, /\p{L}/gu);
  if (letters < fewestLetters) return null;
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  if (kana + han > letters * 0.6) return kana > (kana + han) * 0.1 ? 'ja' : kana * 50 < han ? 'zh' : null;
  return soleScripts.find(([, pattern]) => count(sample, pattern) > letters * 0.6)?.[0] ?? null;
}

function count(sample: string, pattern: RegExp): number {
  return sample.split(pattern).length - 1;
}
