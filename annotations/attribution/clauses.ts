/** Where the clause around a place of a sentence begins and ends, as far as attribution reaches. Places are indices of tokens. */
import { clauseWords, finiteHelpers, prepositions } from './cue-words.ts';
import { isMark, isWord, type Token } from './tokens.ts';

const turning = ['although', 'though', 'while', 'whereas', 'but', 'yet'] as const;

/** The first token of the clause that `at` stands in. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index > 0; index -= 1) {
    if (isMark(tokens[index], ';')) return index + 1;
    if (isMark(tokens[index], ',') && isWord(tokens[index + 1], ...turning)) return index + 2;
  }
  return 0;
}

/** One past the last token of the clause that goes on at `at`: the sentence's own full stop does not belong to it. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = tokens.length;
  for (let index = at; index < tokens.length; index += 1) {
    if (isMark(tokens[index], ';')) {
      end = index;
      break;
    }
  }
  while (end > at && isMark(tokens[end - 1], '.!?,…')) end -= 1;
  return end;
}

/** The same, ending already where the clause turns: "He called it “solid”, although …". */
export function turningEnd(tokens: readonly Token[], at: number): number {
  const end = clauseEnd(tokens, at);
  for (let index = at; index < end; index += 1) {
    if (isMark(tokens[index], ',') && isWord(tokens[index + 1], ...turning)) return index;
  }
  return end;
}

/** Whether words before a comma can be a statement of their own, not only a circumstance: "In a statement, …", "Asked whether …, …". */
export function isClause(words: readonly Token[]): boolean {
  if (words.some(({ kind }) => kind === 'quotation')) return true;
  const [first] = words;
  if (first === undefined || words.length < 2) return false;
  const { lower } = first;
  const circumstance =
    (prepositions.has(lower) && !isWhole(words)) ||
    (clauseWords.has(lower) && lower !== 'that') ||
    /^(?:asked|speaking|pressed|questioned|writing|addressing|referring|commenting|meanwhile|according|standing|sitting|looking|visiting|emphasising|emphasizing|turning|asking|responding|replying|answering|earlier|later|as)$/u.test(
      lower,
    );
  return !circumstance;
}

/** Whether words that begin with a preposition are a sentence all the same: "At least nine people were hurt when a bus turned over". */
function isWhole(words: readonly Token[]): boolean {
  for (const { lower } of words.slice(1)) {
    if (finiteHelpers.has(lower)) return true;
    if (clauseWords.has(lower)) return false;
  }
  return false;
}
