/** Statements made with a verb of speaking: "NP said that …", "“…,” said NP", "…, NP said", "it was claimed by NP that …". */
import { clauseEnd, clauseStart } from './clauses.ts';
import {
  commonHearers,
  days,
  namingVerbs,
  passiveParticiples,
  prepositions,
  sayingVerbs,
  tellingVerbs,
  verbHelpers,
} from './cue-words.ts';
import { speakerAfter, speakerBefore, type FoundSpeaker } from './find-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { afterCue, beforeCue, contentsOf, nothingFollows, type Contents } from './statement-contents.ts';
import type { Span, TokenStatement } from './statement.ts';
import { determiners } from './title-words.ts';
import { isMark, isWord, type Token } from './tokens.ts';

/** "NP said …", "“…,” NP said", "“…,” said NP", "… and said …". */
export function activeStatement(
  passage: string,
  tokens: readonly Token[],
  verb: number,
): TokenStatement | null {
  const lower = tokens[verb]?.lower ?? '';
  const heard = tellingVerbs.has(lower)
    ? hearerAfter(passage, tokens, verb + 1)
    : { cueEnd: verb + 1, end: verb + 1, channel: [] };
  if (heard === null) return null;
  const subject = speakerBefore(passage, tokens, verb);
  if (subject !== null) {
    // "The agency reports the vote is off": of an outlet it is speaking.
    const reports = subject.phrase.what === 'outlet' && lower.startsWith('report');
    const contents = contentsOf(tokens, subject.start, heard.end, reports ? 'said' : lower);
    return contents === null
      ? null
      : said(
          subject,
          { start: verb, end: heard.cueEnd },
          { start: subject.start, end: heard.end },
          contents,
          heard.channel,
        );
  }
  if (follows(tokens, verb)) {
    const after = speakerAfter(passage, tokens, verb + 1);
    if (after !== null && after.phrase.kind !== 'pronoun' && endsPhrase(tokens, after.end)) {
      const contents = contentsOf(tokens, verb, after.end, lower);
      if (contents?.trailing !== true) return null;
      return said(after, { start: verb, end: verb + 1 }, { start: verb, end: after.end }, contents, []);
    }
    return null;
  }
  return elided(tokens, verb, heard.end, heard.cueEnd, lower);
}

/** "NP was quoted as saying …", "it was claimed by NP that …", "described by NP as …". @param be the form of "be", if there is one */
export function passiveStatement(
  passage: string,
  tokens: readonly Token[],
  verb: number,
  be: number | null,
): TokenStatement | null {
  if (!passiveParticiples.has(tokens[verb]?.lower ?? '')) return null;
  if (
    be !== null &&
    isWord(tokens[verb], 'quoted') &&
    isWord(tokens[verb + 1], 'as') &&
    isWord(tokens[verb + 2], 'saying')
  ) {
    const end = verb + 3;
    const by = isWord(tokens[end], 'by') ? speakerAfter(passage, tokens, end + 1) : null;
    return quotedAsSaying(passage, tokens, { be, end }, by?.phrase ?? null, by?.end);
  }
  if (be !== null && isWord(tokens[verb], 'quoted') && isWord(tokens[verb + 1], 'by')) {
    const by = speakerAfter(passage, tokens, verb + 2);
    return by !== null && isWord(tokens[by.end], 'as') && isWord(tokens[by.end + 1], 'saying')
      ? quotedAsSaying(passage, tokens, { be, end: by.end + 2 }, by.phrase)
      : null;
  }
  if (isWord(tokens[verb], 'quoted', 'reported')) return null;
  const by = tokens.findIndex((token, at) => at > verb && at - verb < 9 && isWord(token, 'by'));
  if (by === -1 || tokens.slice(verb, by).some((token) => isMark(token, ',;:.'))) return null;
  const agent = speakerAfter(passage, tokens, by + 1);
  if (agent === null) return null;
  const start = isWord(tokens[by + 1], 'that') ? by + 1 : agent.end;
  const named = isWord(tokens[verb + 1], 'as');
  const thing = isWord(tokens[start], 'as', 'that');
  const leading = be === null || named || thing ? null : toldBefore(passage, tokens, be, agent.end);
  if (!named && !thing && leading === null) return null;
  const contents = named
    ? [{ start: verb + 2, end: by }]
    : [leading ?? { start: start + 1, end: clauseEnd(tokens, start + 1) }];
  return {
    speaker: agent.phrase,
    cue: { start: verb, end: verb + 1 },
    contents,
    frame: { start: be ?? verb, end: agent.end },
    channels: [],
    citing: null,
    form: 'said',
    trailing: false,
  };
}

/** "…, the court was told by a witness": what stands before who was told, or null. */
function toldBefore(passage: string, tokens: readonly Token[], be: number, end: number): Span | null {
  const hearer = speakerBefore(passage, tokens, be);
  const before = hearer === null || !nothingFollows(tokens, end) ? null : beforeCue(tokens, hearer.start);
  return before === null || hearer === null
    ? null
    : { start: clauseStart(tokens, hearer.start), end: before };
}

/**
 * "“…,” fumed one commuter", "“…,” the farmer sighed": right after a quotation that goes on, any verb of the past tells how it was said.
 */
export function besideQuotation(
  passage: string,
  tokens: readonly Token[],
  verb: number,
): TokenStatement | null {
  if (!(tokens[verb]?.lower ?? '').endsWith('ed')) return null;
  const subject = goesOn(tokens[verb - 1]) ? null : speakerBefore(passage, tokens, verb);
  const place = subject?.start ?? verb;
  if (!goesOn(tokens[place - 1]) || prepositions.has(tokens[verb + 1]?.lower ?? '')) return null;
  if (subject !== null && tokens[verb + 1]?.kind === 'word') return null;
  return activeStatement(passage, tokens, verb);
}

/** Whether a quotation ends as one that somebody is said to speak. */
function goesOn(token: Token | undefined): boolean {
  return token?.kind === 'quotation' && /[,?!…—–-][”"’'»]+$/u.test(token.text);
}

function quotedAsSaying(
  passage: string,
  tokens: readonly Token[],
  { be, end }: { readonly be: number; readonly end: number },
  by: SpeakerPhrase | null,
  frameEnd = end,
): TokenStatement | null {
  const subject = speakerBefore(passage, tokens, be);
  if (subject === null) return null;
  const contents = contentsOf(tokens, subject.start, frameEnd, 'said');
  if (contents === null) return null;
  return said(
    subject,
    { start: be, end },
    { start: subject.start, end: frameEnd },
    contents,
    by === null ? [] : [by],
  );
}

/** "Xinhua quoted the minister as saying …": the minister speaks, through Xinhua. */
export function passedStatement(
  passage: string,
  tokens: readonly Token[],
  verb: number,
): TokenStatement | null {
  const outlet = speakerBefore(passage, tokens, verb);
  const speaker = speakerAfter(passage, tokens, verb + 1);
  if (
    outlet === null ||
    speaker === null ||
    !isWord(tokens[speaker.end], 'as') ||
    !isWord(tokens[speaker.end + 1], 'saying')
  )
    return null;
  const end = speaker.end + 2;
  const contents = contentsOf(tokens, outlet.start, end, 'said');
  if (contents === null) return null;
  return said(speaker, { start: verb, end }, { start: outlet.start, end }, contents, [outlet.phrase]);
}

/** "…, adding that …": whoever spoke or acted before says it. */
export function participleStatement(
  _passage: string,
  tokens: readonly Token[],
  verb: number,
): TokenStatement | null {
  const before = tokens[verb - 1];
  if (!isMark(before, ',—–') && before?.kind !== 'quotation' && !isWord(before, 'and')) return null;
  return elided(tokens, verb, verb + 1, verb + 1, tokens[verb]?.lower ?? '', true);
}

function elided(
  tokens: readonly Token[],
  verb: number,
  end: number,
  cueEnd: number,
  lower: string,
  participle = false,
): TokenStatement | null {
  let at = verb;
  while (verbHelpers.has(tokens[at - 1]?.lower ?? '')) at -= 1;
  if (!participle && !isWord(tokens[at - 1], 'and', 'but')) return null;
  const after = afterCue(tokens, end);
  const naming = namingVerbs.has(lower) || ['calling', 'describing', 'promising', 'pledging'].includes(lower);
  if (after === null && (naming || (!participle && !sayingVerbs.has(lower)))) return null;
  const start = naming ? end : (after ?? end);
  const to = clauseEnd(tokens, start);
  if (to - start < 1) return null;
  return {
    speaker: null,
    cue: { start: verb, end: cueEnd },
    contents: [{ start, end: to }],
    frame: { start: at, end },
    channels: [],
    citing: null,
    form: 'said',
    trailing: false,
  };
}

function said(
  found: FoundSpeaker,
  cue: Span,
  frame: Span,
  { contents, trailing }: Contents,
  channels: readonly SpeakerPhrase[],
): TokenStatement {
  const citing =
    found.citing === null ? null : { phrase: found.citing, through: [], cue: citingCue(found, frame, cue) };
  return { speaker: found.phrase, cue, contents, frame, channels, citing, form: 'said', trailing };
}

/** "citing" stands right after the subject's comma. */
function citingCue(found: FoundSpeaker, frame: Span, cue: Span): Span {
  const at = found.end + 1;
  return at > frame.start && at < Math.max(frame.end, cue.start + 1) ? { start: at, end: at + 1 } : cue;
}

function follows(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  return before?.kind === 'quotation' || isMark(before, ',?!—–');
}

function endsPhrase(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    next?.kind !== 'word' ||
    prepositions.has(next.lower) ||
    days.has(next.lower) ||
    verbHelpers.has(next.lower) ||
    isWord(next, 'who', 'as', 'when', 'while', 'speaking', 'whose', 'because', 'last', 'this', 'to') ||
    next.lower.endsWith('ing')
  );
}

interface Hearer {
  readonly cueEnd: number;
  readonly end: number;
  readonly channel: readonly SpeakerPhrase[];
}

/** Who is told: "reporters" belongs to the cue, an outlet is one through whom it came. Null when nobody is. */
function hearerAfter(passage: string, tokens: readonly Token[], from: number): Hearer | null {
  let at = from;
  while (
    at - from < 3 &&
    (determiners.has(tokens[at]?.lower ?? '') ||
      isWord(tokens[at], 'news') ||
      /(?:al|an|ish)$/u.test(tokens[at]?.lower ?? ''))
  )
    at += 1;
  let hearers = at;
  while (commonHearers.has(tokens[hearers]?.lower ?? '')) hearers += 1;
  if (hearers > at) return { cueEnd: hearers, end: hearers, channel: [] };
  if (isWord(tokens[from], 'me', 'us', 'him', 'her', 'them', 'you'))
    return { cueEnd: from + 1, end: from + 1, channel: [] };
  const told = speakerAfter(passage, tokens, from);
  if (told === null) return null;
  const outlet = told.phrase.what === 'outlet' || told.phrase.kind === 'named';
  return {
    cueEnd: from,
    end: told.end,
    channel: outlet && told.phrase.what !== 'person' ? [told.phrase] : [],
  };
}
