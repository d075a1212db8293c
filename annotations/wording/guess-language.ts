/** Guesses in which language a few words are written, by the words that every sentence of it has. */

export type KnownLanguage = 'en' | 'de' | 'fr' | 'es' | 'ru';

/** Words that only one of them has, or hardly any other. */
const common: Readonly<Record<Exclude<KnownLanguage, 'ru'>, ReadonlySet<string>>> = {
  en: set(
    'the and of to for with was were is are has have had that which this from by it he she they will would not be been at as its',
  ),
  de: set(
    'der die das den dem des ein eine einen einem einer und oder nicht ist sind war waren wird werden wurde wurden hat haben hatte auf mit von vom zum zur bei nach aus für über unter es er sich dass wie am im um auch',
  ),
  fr: set(
    'le la les des du un une et ou est sont était étaient a ont avait dans par pour sur avec sans que qui ce cette il elle ils elles au aux sera ne pas se d l qu',
  ),
  es: set(
    'el la los las del un una y o es son era eran fue fueron ha han había en por para con sin que se al su sus lo más como será no',
  ),
};
/** "la", "un" and "que" speak for French and Spanish alike; whoever has more of the others wins. */
const longest = 400;

/** English where nothing tells. @param text its first few hundred UTF-16 code units are looked at */
export function guessLanguage(text: string): KnownLanguage {
  const words =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const cyrillic = words.filter((word) => /^\p{Script=Cyrillic}/u.test(word)).length;
  if (cyrillic * 2 > words.length) return 'ru';
  let best: KnownLanguage = 'en';
  let most = words.filter((word) => common.en.has(word)).length;
  for (const language of ['de', 'fr', 'es'] as const) {
    const count = words.filter((word) => common[language].has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
