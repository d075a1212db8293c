/** The cue after a quotation that ends with a question or exclamation mark: in “Why?” Ann asked. the sentence goes on. */
import { beginsSentence } from './abbreviations.ts';

const endsAsked = /[?!…]['’"”»“‹›]+$/u;

/** Verbs that after a quotation hardly ever begin a sentence of their own. */
const verbs =
  'asked|asks|said|says|cried|cries|shouted|shouts|wrote|writes|replied|replies|answered|answers|added|adds|told|tells|exclaimed|wondered|wonders|yelled|joked|quipped|recalled|demanded|fragte|rief|sagte|antwortete|demande|s’écrie|dit|preguntó|dijo|gritó';

/** One to four names, with the particles that stand between names, and the verb: “Go!” Ann Bo of the Post said. is left alone. */
const cue = new RegExp(
  String.raw`^\p{Lu}[\p{L}\p{M}’'.-]*\s+(?:(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|der|den|al|el|la|bin)\s+){0,4}(?:${verbs})(?![\p{L}\p{M}])`,
  'u',
);

/** Whether what ends with a quotation goes on in `after`, which begins without blanks. */
export function quotationGoesOn(before: string, after: string): boolean {
  return endsAsked.test(before) && cue.test(after) && !beginsSentence(after);
}
