/** Statements made with a verb of speaking: "NP said that …", "“…,” said NP", "…, NP said", "it was claimed by NP that …". */
import { clauseEnd, clauseStart, isClause, turningEnd } from './clauses.ts';
import {
  citingWords,
  committingVerbs,
  commonHearers,
  days,
  finiteHelpers,
  namingVerbs,
  passiveParticiples,
  prepositions,
  sayingVerbs,
  tellingVerbs,
  verbHelpers,
} from './cue-words.ts';
import { speakerAfter, speakerBefore, type FoundSpeaker } from './find-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
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
    const contents = contentsOf(tokens, subject.start, heard.end, lower);
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
    return quotedAsSaying(passage, tokens, verb, be);
  }
  if (isWord(tokens[verb], 'quoted', 'reported')) return null;
  const by = tokens.findIndex((token, at) => at > verb && at - verb < 9 && isWord(token, 'by'));
  if (by === -1 || tokens.slice(verb, by).some((token) => isMark(token, ',;:.'))) return null;
  const agent = speakerAfter(passage, tokens, by + 1);
  if (agent === null) return null;
  const start = isWord(tokens[by + 1], 'that') ? by + 1 : agent.end;
  const named = isWord(tokens[verb + 1], 'as');
  const thing = isWord(tokens[start], 'as', 'that');
  if (!named && !thing) return null;
  const contents = named
    ? [{ start: verb + 2, end: by }]
    : [{ start: start + 1, end: clauseEnd(tokens, start + 1) }];
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

function quotedAsSaying(
  passage: string,
  tokens: readonly Token[],
  verb: number,
  be: number,
): TokenStatement | null {
  const subject = speakerBefore(passage, tokens, be);
  if (subject === null) return null;
  const end = verb + 3;
  const by = isWord(tokens[end], 'by') ? speakerAfter(passage, tokens, end + 1) : null;
  const contents = contentsOf(tokens, subject.start, by?.end ?? end, 'said');
  if (contents === null) return null;
  return said(
    subject,
    { start: be, end },
    { start: subject.start, end: by?.end ?? end },
    contents,
    by === null ? [] : [by.phrase],
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
  const citing = found.citing === null ? null : { phrase: found.citing, cue: citingCue(found, frame, cue) };
  return { speaker: found.phrase, cue, contents, frame, channels, citing, form: 'said', trailing };
}

/** "citing" stands right after the subject's comma. */
function citingCue(found: FoundSpeaker, frame: Span, cue: Span): Span {
  const at = found.end + 1;
  return at > frame.start && at < Math.max(frame.end, cue.start + 1) ? { start: at, end: at + 1 } : cue;
}

interface Contents {
  readonly contents: readonly Span[];
  readonly trailing: boolean;
}

/**
 * What is said, before and after subject and cue, or null when nothing shows that anything is. `from` is where subject and cue begin,
 * `end` one past them.
 */
function contentsOf(tokens: readonly Token[], from: number, end: number, verb: string): Contents | null {
  const before = beforeCue(tokens, from);
  const quoteBefore = before !== null && tokens[before - 1]?.kind === 'quotation';
  const after = afterCue(tokens, end);
  const said: Span[] = [];
  if (quoteBefore) {
    said.push({ start: clauseStart(tokens, from), end: before });
    if (after !== null && tokens[after]?.kind === 'quotation' && isMark(tokens[after - 1], ',:')) {
      said.push({ start: after, end: clauseEnd(tokens, after) });
    }
    return { contents: said, trailing: true };
  }
  if (after !== null) {
    // "said relations were “solid”": what is said begins before the quotation.
    const partly = tokens[after]?.kind === 'quotation' && !isMark(tokens[after - 1], ',:');
    const whole = namingVerbs.has(verb) || (sayingVerbs.has(verb) && !nothingFollows(tokens, end));
    const start = partly && whole ? end : after;
    const quoted = namingVerbs.has(verb) || tokens[start]?.kind === 'quotation';
    const to = quoted ? turningEnd(tokens, start) : clauseEnd(tokens, start);
    return to > start
      ? { contents: [{ start, end: to }], trailing: false }
      : isMark(tokens[after - 1], ':')
        ? { contents: [], trailing: false }
        : null;
  }
  if (committingVerbs.has(verb) && isWord(tokens[end], 'to')) {
    return { contents: [{ start: end, end: clauseEnd(tokens, end) }], trailing: false };
  }
  if (before !== null && nothingFollows(tokens, end)) {
    said.push({ start: clauseStart(tokens, from), end: before });
    // "The tanker, officials say, was empty."
    if (isMark(tokens[end], ',') && finiteHelpers.has(tokens[end + 1]?.lower ?? '')) {
      said.push({ start: end + 1, end: clauseEnd(tokens, end + 1) });
    }
    return { contents: said, trailing: true };
  }
  const dayless = afterDay(tokens, end);
  if (dayless !== null && sayingVerbs.has(verb) && !nothingFollows(tokens, dayless)) {
    const to = clauseEnd(tokens, dayless);
    if (to - dayless >= 2) return { contents: [{ start: dayless, end: to }], trailing: false };
  }
  if (!sayingVerbs.has(verb) && !tellingVerbs.has(verb)) return null;
  const to = clauseEnd(tokens, end);
  return to - end >= 2 && !nothingFollows(tokens, end)
    ? { contents: [{ start: end, end: to }], trailing: false }
    : null;
}

/** One past the last token of a statement that stands before the cue, or null. */
function beforeCue(tokens: readonly Token[], from: number): number | null {
  const last = tokens[from - 1];
  if (last?.kind === 'quotation') return from;
  if (!isMark(last, ',?!—–')) return null;
  const start = clauseStart(tokens, from);
  return isClause(tokens.slice(start, from - 1)) ? from - 1 : null;
}

/** Where the statement after the cue begins, once "that", a colon or a quotation shows it; words of time and place may stand between. */
function afterCue(tokens: readonly Token[], end: number): number | null {
  for (let at = end; at < tokens.length && at - end < 16; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === 'quotation') return at;
    if (isWord(token, 'that') && !isWord(tokens[at - 1], 'so')) return at + 1;
    if (isMark(token, ':')) return at + 1;
    if (isMark(token, ',') && tokens[at + 1]?.kind === 'quotation') return at + 1;
    const aside = endOfCiting(tokens, at);
    if (aside !== null) {
      at = aside;
      continue;
    }
    if (token.kind === 'mark' && !/[-&’'/]/u.test(token.text)) return null;
  }
  return null;
}

/** The comma that ends ", citing two sources," or null when that does not begin here. */
function endOfCiting(tokens: readonly Token[], at: number): number | null {
  if (!isMark(tokens[at], ',') || !citingWords.has(tokens[at + 1]?.lower ?? '')) return null;
  const end = tokens.findIndex((token, index) => index > at + 1 && isMark(token, ',;.'));
  return isMark(tokens[end], ',') ? end : null;
}

/** One past the day after a cue, "said (on) Thursday", or null. */
function afterDay(tokens: readonly Token[], end: number): number | null {
  const at = isWord(tokens[end], 'on', 'late', 'early') ? end + 1 : end;
  return days.has(tokens[at]?.lower ?? '') ? at + 1 : null;
}

/** Whether after a cue nothing stands but an end, a time or a place. */
function nothingFollows(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.kind === 'mark') return true;
  return (
    prepositions.has(next.lower) ||
    days.has(next.lower) ||
    verbHelpers.has(next.lower) ||
    isWord(next, 'when', 'while', 'as', 'late', 'early', 'last', 'to', 'and')
  );
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
    (determiners.has(tokens[at]?.lower ?? '') || /(?:al|an|ish)$/u.test(tokens[at]?.lower ?? ''))
  )
    at += 1;
  if (commonHearers.has(tokens[at]?.lower ?? '')) return { cueEnd: at + 1, end: at + 1, channel: [] };
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
