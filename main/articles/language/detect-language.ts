/** Tells the language of a text where that is certain. */
import type { eld } from 'eld/extrasmall';
import { hasCloseLanguages, tellCloseLanguage } from './close-languages.ts';
import { quickLanguage } from './frequent-words.ts';

/** Fewer letters say too little. */
const fewestLetters = 60;
let detector: Promise<typeof eld> | null = null;

/** ISO 639-1, or null where it is not certain. @param sample running text, a few hundred characters of it */
export async function detectLanguage(sample: string): Promise<string | null> {
  const quick = quickLanguage(sample);
  if (quick !== null) return quick;
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return null;
  // Its table takes half a second and 25 MB to load, which most folders never need.
  detector ??= import('eld/extrasmall').then((module) => module.eld);
  const found = (await detector).detect(sample);
  if (hasCloseLanguages(found.language)) return tellCloseLanguage(found.language, sample);
  return found.isReliable() && found.language !== '' ? found.language : null;
}
