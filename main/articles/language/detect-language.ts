/** Tells the language of a text where that is certain. */
import type { eld } from 'eld/extrasmall';
import { quickLanguage } from './frequent-words.ts';

/** Fewer letters say too little. */
const fewestLetters = 60;
/** Languages that the detector gives for one of several which it does not tell apart: Malay or Indonesian, Croatian or Serbian. */
const confusable: ReadonlySet<string> = new Set(['ms', 'hr']);

let detector: Promise<typeof eld> | null = null;

/** ISO 639-1, or null where it is not certain. @param sample running text, a few hundred characters of it */
export async function detectLanguage(sample: string): Promise<string | null> {
  const quick = quickLanguage(sample);
  if (quick !== null) return quick;
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return null;
  // Its table takes half a second and 25 MB to load, which most folders never need.
  detector ??= import('eld/extrasmall').then((module) => module.eld);
  const found = (await detector).detect(sample);
  return found.isReliable() && found.language !== '' && !confusable.has(found.language)
    ? found.language
    : null;
}
