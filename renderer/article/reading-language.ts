/** The language an article is shown in: it decides fonts, line breaks and how a screen reader speaks. */
import type { Article } from '../../annotations/article/article.ts';

/** Scripts that tell enough about the language to be drawn and spoken; the first that is found counts, so kana before Chinese characters. */
const byScript: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** So much of the beginning is looked at, in UTF-16 code units. */
const looked = 2000;
/** One character in so many is no quotation any more. */
const rarest = 20;

/** A BCP 47 code: what is known of the article, else what its script says; null when that says nothing. */
export function readingLanguage({ text, metadata }: Pick<Article, 'text' | 'metadata'>): string | null {
  const known = canonical(metadata.language?.value ?? '');
  if (known !== null) return known;
  const beginning = text.slice(0, looked);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const found = byScript.find(
    ([script]) => letters > 0 && (beginning.match(script)?.length ?? 0) * rarest > letters,
  );
  return found?.[1] ?? null;
}

function canonical(code: string): string | null {
  try {
    return code === '' ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
  } catch {
    return null;
  }
}
