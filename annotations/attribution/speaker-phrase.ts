/** What a text calls somebody who speaks: a name with its role, a description ("two people familiar with the talks"), or a pronoun. */
import { isOutletName } from '../article/recognise/names.ts';
import { clauseWords, days, makingParticiples, prepositions, speechVerbs } from './cue-words.ts';
import {
  bodyNames,
  bodyNouns,
  callings,
  determiners,
  documentNouns,
  fields,
  honorifics,
  knownOutlets,
  ofOffices,
  outletNouns,
  peopleNouns,
  possessives,
  pronouns,
  ranks,
} from './title-words.ts';
import type { Token } from './tokens.ts';

export interface SpeakerPhrase {
  readonly kind: 'named' | 'described' | 'pronoun';
  /** "Mats Reker", "two people familiar with the talks", "he"; never empty. */
  readonly name: string;
  /** As the text has it, without its article; may be empty. */
  readonly role: string;
  /** The form of address before the name, in lower case without its point: "mrs". */
  readonly address: string | null;
  readonly what: 'person' | 'body' | 'outlet' | 'document' | 'unknown';
  readonly plural: boolean;
  /** The pronoun by whose owner the phrase is understood, as in "her spokeswoman". */
  readonly owner: string | null;
  /** UTF-16 code units of the passage. */
  readonly start: number;
  readonly end: number;
}

const particles = new Set(
  'de del della der den des di da dos du van von zu la le el al bin ibn ben ter af av'.split(' '),
);

/** What these words call somebody, or null when they hardly do. @param opening whether they open a sentence, where capitals say nothing */
export function readPhrase(passage: string, words: readonly Token[], opening: boolean): SpeakerPhrase | null {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > 14) return null;
  if (words.some(({ kind }) => kind === 'quotation')) return null;
  if (words.length === 1 && pronouns.has(first.lower)) {
    return pronoun(first);
  }
  if (words.some(({ lower }) => pronouns.has(lower) && lower !== 'you' && lower !== 'who')) return null;
  const document = readOwnersDocument(passage, words, opening) ?? readMadeDocument(passage, words, opening);
  if (document !== null) return document;
  return readNamed(passage, words, opening) ?? readDescribed(passage, words, opening);
}

function pronoun(token: Token): SpeakerPhrase | null {
  if (token.lower === 'who' || token.lower === 'you') return null;
  return {
    kind: 'pronoun',
    name: token.lower,
    role: '',
    address: null,
    what: token.lower === 'he' || token.lower === 'she' ? 'person' : 'unknown',
    plural: token.lower === 'they' || token.lower === 'we',
    owner: null,
    start: token.start,
    end: token.end,
  };
}

/** "The auditors’ report": it is the auditors who speak. */
function readOwnersDocument(
  passage: string,
  words: readonly Token[],
  opening: boolean,
): SpeakerPhrase | null {
  const last = words.at(-1);
  if (last === undefined || !documentNouns.has(last.lower)) return null;
  const owner = words.findLastIndex(({ possessive }) => possessive);
  return owner === -1 ? null : readPhrase(passage, words.slice(0, owner + 1), opening);
}

/** "Figures published by the customs office": the office speaks. What an outlet publishes it only passes on. */
function readMadeDocument(passage: string, words: readonly Token[], opening: boolean): SpeakerPhrase | null {
  const by = words.findIndex(
    ({ lower }, at) =>
      lower === 'by' &&
      makingParticiples.has(words[at - 1]?.lower ?? '') &&
      documentNouns.has(words[at - 2]?.lower ?? ''),
  );
  if (by === -1) return null;
  const maker = readPhrase(passage, words.slice(by + 1), false);
  return maker === null || maker.what === 'outlet'
    ? readPhrase(passage, words.slice(0, by - 1), opening)
    : maker;
}

function readNamed(passage: string, words: readonly Token[], opening: boolean): SpeakerPhrase | null {
  let from = words.length;
  while (from > 0 && belongsToName(words, from - 1)) from -= 1;
  while (from < words.length && !words[from]?.capital) from += 1;
  if (from === words.length) return null;
  const run = words.slice(from);
  // A capital at the beginning of a sentence says nothing of a common word: "Officials", "The".
  const skipped = opening && from === 0 ? run.findIndex(({ lower }) => !isCommon(lower)) : 0;
  if (skipped === -1) return null;
  const title = endOfTitle(run);
  const nameWords = run.slice(Math.max(title, skipped));
  const [firstName] = nameWords;
  const lastName = nameWords.at(-1);
  if (firstName === undefined || lastName === undefined || days.has(firstName.lower)) return null;
  const name = passage.slice(firstName.start, lastName.start + lastName.text.length);
  const before = words.slice(0, from + Math.max(title, 0));
  const articled = nameWords[0] === words[1] && articles.has(words[0]?.lower ?? '');
  const kind = kindOfName(nameWords, name);
  // "The Tarn Courier" is nobody's name.
  const what = articled && kind === 'person' ? 'unknown' : kind;
  const address = before.findLast(({ lower }) => honorifics.has(lower.replace('.', '')));
  const roleWords = before.filter(
    ({ lower }, index) =>
      !honorifics.has(lower.replace('.', '')) &&
      !(index === 0 && (articles.has(lower) || possessives.has(lower))),
  );
  const body = what === 'body' || what === 'outlet';
  const owned = roleWords.every(({ possessive }) => possessive);
  if (
    body &&
    roleWords.some(
      ({ lower, capital }) =>
        !capital && !determiners.has(lower) && !bodyNouns.has(lower) && !outletNouns.has(lower),
    )
  )
    return null;
  // "The weekly Panorama" is called so.
  const paper =
    !body &&
    roleWords.some(
      ({ lower, capital }, at) =>
        !capital && (outletNouns.has(lower) || (lower === 'agency' && isNewsAgency(roleWords, at))),
    ) &&
    !isRoleOfPerson(roleWords);
  if (paper) {
    return {
      kind: 'named',
      name: loweredFirst(passage.slice(words[0]?.start ?? 0, lastName.start + lastName.text.length), opening),
      role: '',
      address: null,
      what: 'outlet',
      plural: false,
      owner: null,
      start: words[0]?.start ?? firstName.start,
      end: lastName.end,
    };
  }
  if (!body && !owned && !isRole(roleWords, nameWords.length)) return null;
  const withArticle = articled && (body || (what === 'unknown' && nameWords.length > 1));
  return {
    kind: 'named',
    name: withArticle ? `the ${name}` : name,
    role: body || owned ? '' : sliceOf(passage, withoutRank(roleWords)),
    address: address?.lower.replace('.', '') ?? null,
    what: what === 'unknown' && (roleWords.length > 0 || address !== undefined) ? 'person' : what,
    plural: nameWords.some(({ lower }) => lower === 'and'),
    owner: null,
    start: words[0]?.start ?? firstName.start,
    end: lastName.end,
  };
}

/** "Army spokesman Col." is an army spokesman; "Gen." alone says something. */
function withoutRank(words: readonly Token[]): readonly Token[] {
  return words.length > 1 && ranks.has(words.at(-1)?.lower ?? '') ? words.slice(0, -1) : words;
}

/** "The agency Vesna", "the news agency Vesna"; a relief agency is none. */
function isNewsAgency(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  return (
    before === undefined || articles.has(before.lower) || before.lower === 'news' || before.lower === 'press'
  );
}

/** "Television presenter" calls a person, "television channel" does not. */
function isRoleOfPerson(words: readonly Token[]): boolean {
  const last = words.at(-1);
  return last !== undefined && (callings.has(last.lower) || peopleNouns.has(last.lower));
}

function loweredFirst(words: string, opening: boolean): string {
  return opening ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

const articles = new Set(['the', 'a', 'an']);

function belongsToName(words: readonly Token[], at: number): boolean {
  const token = words[at];
  if (token === undefined) return false;
  if (token.possessive && at < words.length - 1) return false;
  if (token.capital) return true;
  const inside = at > 0 && at < words.length - 1 && words[at + 1]?.capital === true;
  if (token.kind === 'mark') return token.text === '&' && inside;
  if (!inside) return false;
  const before = words[at - 1];
  if (particles.has(token.lower)) return before?.capital === true;
  if (token.lower === 'of') return before?.capital === true && !before.possessive;
  // "Lavrov and Wang" are named in one go; longer names are two.
  return (
    token.lower === 'and' &&
    before?.capital === true &&
    words[at - 2]?.capital !== true &&
    words[at + 2]?.capital !== true
  );
}

/** How many words at the beginning of a run of capitals are a title: "Chinese Foreign Minister Wang Yi" has three. */
function endOfTitle(run: readonly Token[]): number {
  if (run.some(({ lower }) => lower === 'and')) return 0;
  let end = 0;
  for (const [index, { lower, possessive }] of run.entries()) {
    if (callings.has(lower) || ranks.has(lower) || honorifics.has(lower.replace('.', ''))) end = index + 1;
    if (possessive) end = index + 1;
    if (end === index && lower === 'of' && ofOffices.has(run[index + 1]?.lower ?? '')) end = index + 2;
  }
  return end < run.length || run.length === 1 ? Math.min(end, run.length) : end;
}

function kindOfName(words: readonly Token[], name: string): SpeakerPhrase['what'] {
  const parts = words.map(({ lower }) => lower);
  if (parts.some((lower) => knownOutlets.has(lower)) || isOutletName(name)) return 'outlet';
  if (
    parts.some((lower) => bodyNames.has(lower) || bodyNouns.has(lower)) ||
    parts.includes('of') ||
    parts.includes('&')
  )
    return 'body';
  return words.length > 1 ? 'person' : 'unknown';
}

/** Whether the words before a name say what the named person is. */
function isRole(words: readonly Token[], nameLength: number): boolean {
  const last = words.at(-1);
  if (last === undefined || words.length > 9) return false;
  if (
    words.some(
      ({ lower, kind }) =>
        speechVerbs.has(lower) || clauseWords.has(lower) || (kind === 'mark' && !/[-&/]/u.test(lower)),
    )
  )
    return false;
  if (callings.has(last.lower) || ranks.has(last.lower) || ofOffices.has(last.lower)) return true;
  if (words.some(({ lower }) => prepositions.has(lower))) return false;
  return (
    nameLength > 1 &&
    words.length <= 3 &&
    words.every(({ kind, lower }) => kind === 'word' && !determiners.has(lower))
  );
}

function isCommon(lower: string): boolean {
  return determiners.has(lower) || peopleNouns.has(lower) || bodyNouns.has(lower) || documentNouns.has(lower);
}

const modifiers = new Set(
  'of for at with to from in near close familiar briefed on who by inside working based'.split(' '),
);

function readDescribed(passage: string, words: readonly Token[], opening: boolean): SpeakerPhrase | null {
  const [first] = words;
  if (first === undefined) return null;
  const modifier = words.findIndex(({ lower }, index) => index > 0 && modifiers.has(lower));
  const core = modifier === -1 ? words : words.slice(0, modifier);
  const head = core.at(-1);
  if (head?.kind !== 'word') return null;
  const what = kindOfNoun(head.lower);
  const determined =
    determiners.has(first.lower) ||
    /^\d/u.test(first.lower) ||
    first.possessive ||
    core.some(({ possessive }) => possessive);
  const known = what !== 'unknown';
  if (!known && !(determined && core.length >= 2 && core.length <= 4)) return null;
  if (core.some(({ lower }) => speechVerbs.has(lower) && !documentNouns.has(lower))) return null;
  if (head.lower.endsWith('ly') || clauseWords.has(head.lower)) return null;
  const owner =
    possessives.has(first.lower) && first.lower !== 'our' && first.lower !== 'my' ? first.lower : null;
  const text = sliceOf(passage, what === 'document' ? core : words);
  const lowered =
    opening &&
    (isCommon(first.lower) || fields.has(first.lower) || determined) &&
    !first.possessive &&
    (words.length === 1 || determiners.has(first.lower) || fields.has(first.lower) || isCommon(first.lower));
  return {
    kind: 'described',
    name: lowered ? text.charAt(0).toLowerCase() + text.slice(1) : text,
    role: '',
    address: null,
    what,
    plural: head.lower.endsWith('s') || head.lower === 'people' || head.lower === 'police',
    owner,
    start: first.start,
    end: words.at(-1)?.end ?? first.end,
  };
}

function kindOfNoun(lower: string): SpeakerPhrase['what'] {
  if (documentNouns.has(lower)) return 'document';
  if (outletNouns.has(lower)) return 'outlet';
  if (bodyNouns.has(lower)) return lower === 'agency' || lower === 'website' ? 'outlet' : 'body';
  return peopleNouns.has(lower) ? 'person' : 'unknown';
}

/** The words as they stand, without the possessive ending of the last. */
export function sliceOf(passage: string, words: readonly Token[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined
    ? ''
    : passage.slice(first.start, last.start + last.text.length).replace(/\s+/gu, ' ');
}
