/** Statements marked by typography alone: a label before them ("Reker: …") or a name after a dash ("… — Reuters"). */
import { readPhrase } from './speaker-phrase.ts';
import type { SentenceParts, TokenStatement } from './statement.ts';
import { isMark } from './tokens.ts';

export function labelStatement(parts: SentenceParts): TokenStatement | null {
  return before(parts) ?? after(parts);
}

function before({ passage, tokens, opensBlock }: SentenceParts): TokenStatement | null {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (!opensBlock || colon < 1 || colon > 6 || colon === tokens.length - 1) return null;
  const speaker = readPhrase(passage, tokens.slice(0, colon), true);
  const named = speaker?.kind === 'named' && speaker.what !== 'body' && speaker.what !== 'outlet';
  // A described speaker before a colon is one only where a quotation follows: "Minister: “no state money”".
  const quoted = tokens[colon + 1]?.kind === 'quotation';
  if (speaker === null || speaker.kind === 'pronoun' || speaker.what === 'document') return null;
  if (!quoted && !(named && speaker.name.includes(' '))) return null;
  return {
    speaker,
    cue: null,
    contents: [{ start: colon + 1, end: tokens.length }],
    frame: { start: 0, end: colon + 1 },
    channels: [],
    citing: null,
    form: 'label',
    trailing: false,
  };
}

function after({ passage, tokens, closesBlock }: SentenceParts): TokenStatement | null {
  const dash = tokens.findLastIndex((token) => isMark(token, '—–'));
  const words = tokens.slice(dash + 1);
  if (
    !closesBlock ||
    dash < 1 ||
    words.length === 0 ||
    words.length > 5 ||
    !words.every(({ capital }) => capital)
  )
    return null;
  const speaker = readPhrase(passage, words, false);
  const quoted = tokens[dash - 1]?.kind === 'quotation';
  if (speaker?.kind !== 'named' || !(quoted || speaker.what === 'outlet')) return null;
  return {
    speaker,
    cue: { start: dash, end: tokens.length },
    contents: [{ start: 0, end: dash }],
    frame: { start: dash, end: tokens.length },
    channels: [],
    citing: null,
    form: 'label',
    trailing: true,
  };
}
