/** Statements without a verb of speaking: "according to NP", "in the words of NP", "as NP put it". */
import { clauseEnd, clauseStart } from './clauses.ts';
import { passiveParticiples } from './cue-words.ts';
import { speakerAfter, speakerBefore, type FoundSpeaker } from './find-speaker.ts';
import { readPhrase, type SpeakerPhrase } from './speaker-phrase.ts';
import type { Span, TokenStatement } from './statement.ts';
import { isMark, isWord, type Token } from './tokens.ts';

export function accordingStatement(
  passage: string,
  tokens: readonly Token[],
  at: number,
): TokenStatement | null {
  if (!isWord(tokens[at], 'according') || !isWord(tokens[at + 1], 'to')) return null;
  return framed(passage, tokens, at, at + 2);
}

/** "in the words of NP", "per NP", "as NP put it". */
export function framedStatement(
  passage: string,
  tokens: readonly Token[],
  at: number,
): TokenStatement | null {
  if (
    isWord(tokens[at], 'in') &&
    isWord(tokens[at + 1], 'the') &&
    isWord(tokens[at + 2], 'words', 'view', 'opinion') &&
    isWord(tokens[at + 3], 'of')
  ) {
    return framed(passage, tokens, at, at + 4);
  }
  if (isWord(tokens[at], 'per') && (at === 0 || isMark(tokens[at - 1], ',—–'))) {
    return framed(passage, tokens, at, at + 1);
  }
  if (isWord(tokens[at], 'as')) {
    const reported = isWord(tokens[at + 1], 'first', 'previously') ? at + 2 : at + 1;
    if (passiveParticiples.has(tokens[reported]?.lower ?? '') && isWord(tokens[reported + 1], 'by')) {
      return framed(passage, tokens, at, reported + 2, { start: reported, end: reported + 1 });
    }
    const put = tokens.findIndex(
      (token, index) => index > at && index - at < 9 && isWord(token, 'put', 'puts'),
    );
    if (put === -1 || !isWord(tokens[put + 1], 'it')) return null;
    const found = speakerBefore(passage, tokens, put);
    if (found === null || found.start <= at) return null;
    return around(tokens, found.phrase, { start: put, end: put + 2 }, { start: at, end: put + 2 });
  }
  return null;
}

function framed(
  passage: string,
  tokens: readonly Token[],
  at: number,
  from: number,
  cue: Span = { start: at, end: from },
): TokenStatement | null {
  const pronoun = objectPronoun(passage, tokens[from]);
  const found =
    pronoun === null ? framedSpeaker(passage, tokens, at, from) : { phrase: pronoun, end: from + 1 };
  if (found === null) return null;
  return around(tokens, found.phrase, cue, { start: at, end: found.end });
}

/** "According to the office, the boat sank": of a frame that leads, what follows the first comma is the statement unless another one closes it. */
function framedSpeaker(
  passage: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): Pick<FoundSpeaker, 'phrase' | 'end'> | null {
  const found = speakerAfter(passage, tokens, from);
  if (found === null || at > clauseStart(tokens, at) || isMark(tokens[found.end], ',')) return found;
  const comma = tokens.findIndex((token, index) => index > from && isMark(token, ','));
  return comma === -1 || comma >= found.end ? found : speakerAfter(passage, tokens.slice(0, comma), from);
}

/** What stands before and after the frame in its clause is what it frames. */
function around(
  tokens: readonly Token[],
  speaker: SpeakerPhrase,
  cue: Span,
  frame: Span,
): TokenStatement | null {
  const from = clauseStart(tokens, frame.start);
  const to = clauseEnd(tokens, frame.end);
  const before = isMark(tokens[frame.start - 1], ',—–') ? frame.start - 1 : frame.start;
  const comma = isMark(tokens[frame.end], ',—–');
  const contents: Span[] = [];
  if (before > from) contents.push({ start: from, end: before });
  const leads = before <= from;
  if ((comma || leads) && to > frame.end + 1) contents.push({ start: frame.end + (comma ? 1 : 0), end: to });
  if (contents.length === 0) return null;
  return { speaker, cue, contents, frame, channels: [], citing: null, form: 'according', trailing: !leads };
}

function objectPronoun(passage: string, token: Token | undefined): SpeakerPhrase | null {
  const subjects: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' };
  const subject = token?.kind === 'word' && !token.possessive ? subjects[token.lower] : undefined;
  if (token === undefined || subject === undefined) return null;
  // "her office" is no pronoun.
  if (token.lower === 'her' && /^\s+\p{L}/u.test(passage.slice(token.end, token.end + 4))) return null;
  return readPhrase(passage, [{ ...token, text: subject, lower: subject }], false);
}
