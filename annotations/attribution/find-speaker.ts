/** Finds who speaks beside a cue: before the verb ("harbour director Mats Reker, 54, said") or after it ("said Mats Reker, the harbour director"). */
import {
  citingWords,
  clauseWords,
  days,
  finiteHelpers,
  makingParticiples,
  prepositions,
  sayingParticiples,
  speechVerbs,
  verbHelpers,
  beForms,
} from './cue-words.ts';
import { readPhrase, sliceOf, type SpeakerPhrase } from './speaker-phrase.ts';
import {
  bodyNouns,
  callings,
  determiners,
  documentNouns,
  outletNouns,
  peopleNouns,
  possessives,
  pronouns,
} from './title-words.ts';
import { isMark, isWord, type Token } from './tokens.ts';

export interface FoundSpeaker {
  readonly phrase: SpeakerPhrase;
  /** Indices of tokens: the whole of it with what stands in apposition. `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** From whom the speaker has it: "TASS, citing the ministry, said". */
  readonly citing: SpeakerPhrase | null;
}

/** The one who speaks before the verb at `verb`, or null. */
export function speakerBefore(passage: string, tokens: readonly Token[], verb: number): FoundSpeaker | null {
  let end = verb;
  for (;;) {
    const token = tokens[end - 1];
    if (token === undefined) return null;
    if (days.has(token.lower) && isWord(tokens[end - 2], 'on', 'late', 'early', 'last', 'this')) end -= 2;
    else if (token.kind === 'word' && verbHelpers.has(token.lower)) end -= 1;
    else break;
  }
  if (!isMark(tokens[end - 1], ',')) return phraseEnding(passage, tokens, end, []);
  for (let comma = end - 2; comma > 0 && end - comma < 26; comma -= 1) {
    if (tokens[comma]?.kind === 'quotation') return null;
    if (!isMark(tokens[comma], ',') || !isAside(tokens.slice(comma + 1, end - 1))) continue;
    const aside = tokens.slice(comma + 1, end - 1);
    const age = isMark(tokens[comma - 2], ',') && /^\d+$/u.test(tokens[comma - 1]?.lower ?? '') ? 2 : 0;
    return phraseEnding(passage, tokens, comma - age, aside);
  }
  return null;
}

/** The one who is named from `from` on, as after "said", "by" and "according to", or null. */
export function speakerAfter(passage: string, tokens: readonly Token[], from: number): FoundSpeaker | null {
  let end = from;
  while (end < tokens.length && end - from < 14 && continuesPhrase(tokens, from, end)) end += 1;
  const phrase = readPhrase(passage, tokens.slice(from, end), from === 0);
  if (phrase === null) return null;
  const { aside, after } = asideAfter(tokens, end, phrase.kind === 'described');
  return {
    phrase: withAside(passage, phrase, aside),
    start: from,
    end: after,
    citing: citedIn(passage, aside),
  };
}

function phraseEnding(
  passage: string,
  tokens: readonly Token[],
  end: number,
  aside: readonly Token[],
): FoundSpeaker | null {
  let start = end;
  while (start > 0 && end - start < 16 && !endsClause(tokens, start - 1)) start -= 1;
  start = skipOpening(tokens, start, end);
  const phrase = readPhrase(passage, tokens.slice(start, end), opensSentence(tokens, start));
  if (phrase === null) return null;
  return { phrase: withAside(passage, phrase, aside), start, end, citing: citedIn(passage, aside) };
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  return at === 0 || (at === 1 && tokens[0]?.kind === 'quotation');
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'quotation') return true;
  if (token.kind === 'mark') return !/[&\-/]/u.test(token.text);
  if (clauseWords.has(token.lower)) return true;
  if (token.lower === 'and' || token.lower === 'or') {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    return !(before?.capital === true && after?.capital === true);
  }
  return (
    (speechVerbs.has(token.lower) && !isNoun(tokens, at)) ||
    beForms.has(token.lower) ||
    isWord(token, 'has', 'had', 'have', 'would', 'will', 'could')
  );
}

/** "The report said": a word that is a verb elsewhere. */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (determiners.has(before.lower) ||
      prepositions.has(before.lower) ||
      before.possessive ||
      /(?:ed|ous|al|ial|ary|ory|ic|ive|ent|ant|est|ing|ish)$/u.test(before.lower))
  );
}

const openers = new Set(
  'but and or meanwhile later still then yet earlier recently however so even also instead now here there only nor perhaps finally'.split(
    ' ',
  ),
);

/** Leaves out what stands before the subject: "But", "On Thursday". */
function skipOpening(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && (openers.has(tokens[at]?.lower ?? '') || days.has(tokens[at]?.lower ?? ''))) at += 1;
  if (!prepositions.has(tokens[at]?.lower ?? '')) return at;
  at += 1;
  if (determiners.has(tokens[at]?.lower ?? '')) at += 1;
  // The object of the preposition: a day, a year, a place, or common words up to the next article or name.
  const first = tokens[at];
  at += 1;
  if (first !== undefined && !first.capital && !/^\d/u.test(first.lower)) {
    while (at < end && !determiners.has(tokens[at]?.lower ?? '') && tokens[at]?.capital !== true) at += 1;
  }
  return at;
}

/** Whether words between two commas say more of what stands before them, so that the subject stands there. */
function isAside(words: readonly Token[]): boolean {
  const [first] = words;
  if (first === undefined || words.some(({ kind }) => kind === 'quotation')) return false;
  const { lower } = first;
  return (
    [
      'the',
      'a',
      'an',
      'who',
      'which',
      'whose',
      'then',
      'himself',
      'herself',
      'speaking',
      'himself',
      'now',
    ].includes(lower) ||
    citingWords.has(lower) ||
    prepositions.has(lower) ||
    possessives.has(lower) ||
    first.possessive ||
    callings.has(lower) ||
    /^\d+$/u.test(lower) ||
    (first.capital && words.length <= 9) ||
    (words.length <= 8 && words.some((word) => callings.has(word.lower))) ||
    /(?:ing|ed)$/u.test(lower)
  );
}

function asideAfter(
  tokens: readonly Token[],
  from: number,
  described: boolean,
): { readonly aside: readonly Token[]; readonly after: number } {
  if (!isMark(tokens[from], ',')) return { aside: [], after: from };
  let start = from + 1;
  if (/^\d+$/u.test(tokens[start]?.lower ?? '') && isMark(tokens[start + 1], ',')) start += 2;
  let end = start;
  while (end < tokens.length && !isMark(tokens[end], ',.;:!?—–') && tokens[end]?.kind !== 'quotation')
    end += 1;
  const aside = tokens.slice(start, end);
  const [first] = aside;
  // "According to the office, the road is shut": that says more of nobody.
  const clause = first?.lower === 'the' && aside.some(({ lower }) => finiteHelpers.has(lower));
  const tells =
    !clause &&
    first !== undefined &&
    (['the', 'a', 'an', 'who', 'whose'].includes(first.lower) ||
      possessives.has(first.lower) ||
      callings.has(first.lower) ||
      citingWords.has(first.lower) ||
      (described && aside.length <= 5 && aside.every(({ capital }) => capital)) ||
      (aside.length <= 8 && aside.some(({ lower }) => callings.has(lower))));
  return tells ? { aside, after: end } : { aside: [], after: from };
}

function continuesPhrase(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || token.kind === 'quotation') return false;
  if (token.kind === 'mark') return /[&\-/]/u.test(token.text) && at > from;
  const { lower } = token;
  // "A memo obtained by …"
  if (at > from && isWord(tokens[at + 1], 'by'))
    return makingParticiples.has(lower) && documentNouns.has(before?.lower ?? '');
  if (lower === 'by') return makingParticiples.has(before?.lower ?? '');
  if (
    clauseWords.has(lower) ||
    beForms.has(lower) ||
    sayingParticiples.has(lower) ||
    isWord(token, 'who', 'whose', 'speaking', 'as', 'has', 'had', 'have') ||
    (at > from && pronouns.has(lower))
  )
    return false;
  if (at > from && (days.has(lower) || (verbHelpers.has(lower) && lower !== 'both'))) return false;
  if (lower === 'and' || lower === 'or') {
    return (
      before?.capital === true &&
      tokens[at - 2]?.capital !== true &&
      tokens[at + 1]?.capital === true &&
      tokens[at + 2]?.capital !== true
    );
  }
  const named = before?.capital === true && at > from;
  if (prepositions.has(lower) || lower === 'close' || lower === 'familiar') {
    if (lower === 'on') return isWord(before, 'briefed', 'working', 'expert');
    if (lower === 'in')
      return (
        !named &&
        tokens[at + 1]?.capital === true &&
        !days.has(tokens[at + 1]?.lower ?? '') &&
        !isPerson(tokens, from, at)
      );
    if (['of', 'for', 'at', 'with', 'to', 'from', 'near'].includes(lower))
      return !(named && isPerson(tokens, from, at));
    return lower === 'close' || lower === 'familiar';
  }
  if (lower === 'to') return isWord(before, 'close') || !named;
  if (speechVerbs.has(lower) && !token.capital) return isNoun(tokens, at);
  if (named && !isPerson(tokens, from, at) && leadsToNoun(tokens, at)) return true;
  if (named && !token.capital && !token.possessive)
    return (
      before.possessive ||
      outletNouns.has(lower) ||
      bodyNouns.has(lower) ||
      peopleNouns.has(lower) ||
      lower === 'statement' ||
      lower === 'agency' ||
      lower === 'for' ||
      lower === 'of'
    );
  return true;
}

/** Whether common words at `at` lead to a noun for people or bodies: "Russian | foreign ministry". */
function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index += 1) {
    const token = tokens[index];
    if (
      token?.kind !== 'word' ||
      token.capital ||
      prepositions.has(token.lower) ||
      verbHelpers.has(token.lower)
    )
      return false;
    if (speechVerbs.has(token.lower) || clauseWords.has(token.lower)) return false;
    if (peopleNouns.has(token.lower) || bodyNouns.has(token.lower) || documentNouns.has(token.lower))
      return true;
  }
  return false;
}

/** Whether the phrase so far ends with two capitals, as people's names do. */
function isPerson(tokens: readonly Token[], from: number, at: number): boolean {
  return at - from >= 2 && tokens[at - 1]?.capital === true && tokens[at - 2]?.capital === true;
}

/** The phrase with its name or its role taken from words in apposition. */
function withAside(passage: string, phrase: SpeakerPhrase, aside: readonly Token[]): SpeakerPhrase {
  const [first] = aside;
  if (first === undefined) return phrase;
  if (phrase.kind === 'described' && phrase.what !== 'outlet' && first.capital) {
    const named = readPhrase(passage, aside, false);
    if (named?.kind === 'named' && named.what === 'person') {
      return { ...named, role: phrase.name.replace(/^(?:the|a|an|his|her|their|its) /iu, '') };
    }
    return phrase;
  }
  if (phrase.kind !== 'named' || phrase.role !== '' || phrase.what === 'body' || phrase.what === 'outlet')
    return phrase;
  if (first.lower === 'who') {
    const verb = aside[1];
    const leads = ['chairs', 'heads', 'leads', 'runs', 'represents', 'owns', 'directs', 'edits', 'founded'];
    return verb !== undefined && leads.includes(verb.lower)
      ? { ...phrase, role: sliceOf(passage, aside.slice(1)) }
      : phrase;
  }
  const role =
    ['the', 'a', 'an'].includes(first.lower) || possessives.has(first.lower) ? aside.slice(1) : aside;
  const tells =
    role.length > 0 &&
    role.length <= 14 &&
    (role.length < aside.length || aside.some(({ lower }) => callings.has(lower)));
  return tells && !citingWords.has(first.lower)
    ? { ...phrase, role: sliceOf(passage, role), what: 'person' }
    : phrase;
}

function citedIn(passage: string, aside: readonly Token[]): SpeakerPhrase | null {
  const [first] = aside;
  return first !== undefined && citingWords.has(first.lower)
    ? (speakerAfter(passage, aside, 1)?.phrase ?? null)
    : null;
}
