/** Finds English words that make a statement less than sure: "reportedly", "may", "is believed to". */
import type { Span } from './statement.ts';

/** "could" alone also tells what somebody was able to do; only before these it guesses. */
const guessed =
  'be|have|cost|lead|take|see|mean|become|reach|still|also|soon|happen|fail|rise|fall|hit|cause|face|end|begin|come|go|lose|bring|make';

const hedges = new RegExp(
  [
    '(?:is|are|was|were|been|be)\\s+(?:widely\\s+|now\\s+|also\\s+|still\\s+)?(?:believed|thought|said|understood|reported|alleged|rumou?red|suspected|feared|reputed|presumed)\\s+to',
    '(?:cannot|can\\s?not|could\\s+not)\\s+(?:be\\s+)?(?:independently\\s+)?(?:be\\s+)?(?:verif(?:y|ied)|confirm(?:ed)?)',
    'appear(?:s|ed|ing)?\\s+to',
    'seem(?:s|ed|ingly)?(?:\\s+to)?',
    'it\\s+(?:appears|appeared)',
    '(?:reported|alleged|purported|supposed|apparent|ostensib|presumab|possib|probab|conceivab)ly',
    'unconfirmed|unverified|uncorroborated',
    'alleged|purported|suspected|rumou?red',
    'perhaps|maybe|potentially|arguably|(?<!the\\s+most\\s)(?:un)?likely',
    'may|might',
    `could(?=\\s+(?:${guessed})\\b)`,
  ].join('|'),
  'giu',
);

export interface Hedge extends Span {
  readonly words: string;
}

/** Hedges within a range, in order. Offsets are UTF-16 code units of the passage. */
export function findHedges(passage: string, { start, end }: Span): readonly Hedge[] {
  const found: Hedge[] = [];
  for (const match of passage
    .slice(start, end)
    .matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${hedges.source})(?![\\p{L}\\p{N}])`, 'giu'))) {
    const words = match[0].replace(/\s+/gu, ' ');
    const at = start + match.index;
    if (isMonth(passage, at, words)) continue;
    found.push({ words, start: at, end: at + match[0].length });
  }
  return found;
}

/** "May" within a sentence is the month. */
function isMonth(passage: string, at: number, words: string): boolean {
  if (words !== 'May') return false;
  const before = passage.slice(0, at).trimEnd();
  return !(before === '' || /[.!?“"]$/u.test(before)) || /^\s+\d/u.test(passage.slice(at + 3));
}
