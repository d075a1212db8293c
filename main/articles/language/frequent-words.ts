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

function languageOfWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const ranked = [...frequentWords]
    .map(([language, frequent]) => ({
      language,
      hits: words.reduce((count, word) => count + (frequent.has(word) ? 1 : 0), 0),
    }))
    .sort((left, right) => right.hits - left.hits);
  const [best, second] = ranked;
  if (best === undefined || best.hits < fewestHits || best.hits < words.length * smallestShare) return null;
  return best.hits >= (second?.hits ?? 0) * margin ? best.language : null;
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

function languageOfScript(sample: string): string | null {
  if (!/[\u0370-\uffff]/u.test(sample)) return null;
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
