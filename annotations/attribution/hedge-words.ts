/** Finds words that make a statement less than sure: "reportedly", "may", "is believed to"; in English, and the commonest in other languages. */
import type { Span } from './statement.ts';

/** "could" alone also tells what somebody was able to do; only before these it guesses. */
const guessed =
  'be|have|cost|lead|take|see|mean|become|reach|still|also|soon|happen|fail|rise|fall|hit|cause|face|end|begin|come|go|lose|bring|make|spread|affect|force|threaten|result|leave|trigger|push|start|damage|drop|grow|last|prove|collapse|endanger|delay|spark|reduce|increase';

/** German, French, Spanish, Russian. Conditionals tell hearsay in French and Spanish news; "soll … haben" does in German. */
const foreign = [
  'angeblich(?:e[nmrs]?)?|mutma(?:ß|ss)lich(?:e[nmrs]?)?|möglicherweise|vermutlich|wahrscheinlich|offenbar|anscheinend|vielleicht|wohl',
  'könnten?|dürften?|soll(?:en)?(?=[^.;:!?]*\\s(?:haben|sein)(?!\\p{L}))',
  'probablement|peut-être|apparemment|vraisemblablement|prétendument|présumée?s?|supposée?s?',
  'serai(?:en)?t|aurai(?:en)?t|pourrai(?:en)?t',
  'supuestamente|presuntamente|presunt[oa]s?|supuest[oa]s?|al\\s+parecer|aparentemente|posiblemente|probablemente|quizás?|tal\\s+vez',
  'podrían?|habrían?',
  'якобы|предположительно|предполагаем\\p{L}+|возможно|вероятно|по-видимому|видимо|наверное|похоже|может\\s+быть',
];

const hedges = new RegExp(
  [
    ...foreign,
    '(?:is|are|was|were|been|be)\\s+suspected\\s+of',
    'it\\s+(?:is|was|remains)\\s+(?:possible|likely|unclear|thought|believed|feared|rumou?red|conceivable)\\s+(?:that|whether)',
    '(?:is|are|was|were|been|be)\\s+(?:widely\\s+|now\\s+|also\\s+|still\\s+)?(?:believed|thought|said|understood|reported|alleged|rumou?red|suspected|feared|reputed|presumed|expected|estimated)\\s+to',
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
