/** Finds through whom words came: "broadcast on state television", "quoted by Capital Wire", "in an interview with the Herald". */
import { speakerAfter } from './find-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { isWord, type Token } from './tokens.ts';

export interface Channel {
  readonly phrase: SpeakerPhrase;
  /** Index of the token at which it begins. */
  readonly at: number;
}

const carried = [
  'quoted',
  'cited',
  'reported',
  'carried',
  'broadcast',
  'published',
  'aired',
  'shown',
  'released',
  'distributed',
  'relayed',
];

/** What an outlet does with a document before it writes of it. */
const read = ['seen', 'obtained', 'reviewed', 'viewed'];

export function findChannels(passage: string, tokens: readonly Token[]): readonly Channel[] {
  return tokens.flatMap((token, at): readonly Channel[] => {
    const documented = isWord(token, ...read) && isWord(tokens[at + 1], 'by');
    const from =
      documented || (isWord(token, ...carried) && isWord(tokens[at + 1], 'by', 'on', 'in', 'via'))
        ? at + 2
        : interviewer(tokens, at);
    if (from === null || isWord(tokens[at - 1], 'is', 'are')) return [];
    const found = speakerAfter(passage, tokens, from);
    if (found === null || found.phrase.kind === 'pronoun' || found.phrase.what === 'person') return [];
    if (documented && found.phrase.what !== 'outlet') return [];
    // "published in May": only somebody who carries words counts.
    const carries =
      isWord(tokens[from - 1], 'by') || found.phrase.what === 'outlet' || found.phrase.what === 'body';
    return carries ? [{ phrase: found.phrase, at }] : [];
  });
}

/** "in an interview with NP": where NP begins, or null. */
function interviewer(tokens: readonly Token[], at: number): number | null {
  return isWord(tokens[at], 'interview') && isWord(tokens[at + 1], 'with') ? at + 2 : null;
}
