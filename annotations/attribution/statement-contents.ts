/** What is said beside subject and cue: the words before them, after them, or around. Places are indices of tokens. */
import { clauseEnd, clauseStart, isClause, turningEnd } from './clauses.ts';
import {
  citingWords,
  committingVerbs,
  days,
  finiteHelpers,
  namingVerbs,
  prepositions,
  sayingVerbs,
  tellingVerbs,
  urgingVerbs,
  verbHelpers,
} from './cue-words.ts';
import type { Span } from './statement.ts';
import { determiners } from './title-words.ts';
import { isMark, isWord, type Token } from './tokens.ts';

export interface Contents {
  readonly contents: readonly Span[];
  readonly trailing: boolean;
}

/**
 * What is said, before and after subject and cue, or null when nothing shows that anything is. `from` is where subject and cue begin,
 * `end` one past them.
 */
export function contentsOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  verb: string,
): Contents | null {
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
  if (urgingVerbs.has(verb) && urgesAt(tokens, end)) {
    return { contents: [{ start: end, end: clauseEnd(tokens, end) }], trailing: false };
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
  const dayless = afterDay(tokens, end) ?? afterPlace(tokens, end);
  const speaks = sayingVerbs.has(verb) || tellingVerbs.has(verb);
  if (dayless !== null && speaks && !nothingFollows(tokens, dayless)) {
    const to = clauseEnd(tokens, dayless);
    if (to - dayless >= 2) return { contents: [{ start: dayless, end: to }], trailing: false };
  }
  if (!speaks) return null;
  const to = clauseEnd(tokens, end);
  return to - end >= 2 && !nothingFollows(tokens, end)
    ? { contents: [{ start: end, end: to }], trailing: false }
    : null;
}

/** "Both sides to stop": whether somebody is told to do something. */
function urgesAt(tokens: readonly Token[], end: number): boolean {
  const to = tokens.findIndex((token, at) => at > end && (token.kind !== 'word' || isWord(token, 'to')));
  const next = tokens[to + 1];
  return isWord(tokens[to], 'to') && next?.kind === 'word' && !next.capital && !determiners.has(next.lower);
}

/** One past the last token of a statement that stands before the cue, or null. */
export function beforeCue(tokens: readonly Token[], from: number): number | null {
  const last = tokens[from - 1];
  if (last?.kind === 'quotation') return from;
  if (!isMark(last, ',?!—–')) return null;
  const start = clauseStart(tokens, from);
  return isClause(tokens.slice(start, from - 1)) ? from - 1 : null;
}

/** Where the statement after the cue begins, once "that", a colon or a quotation shows it; words of time and place may stand between. */
export function afterCue(tokens: readonly Token[], end: number): number | null {
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

/** One past the place after a cue, "told a meeting in Norrhaven", or null. */
function afterPlace(tokens: readonly Token[], end: number): number | null {
  if (!isWord(tokens[end], 'in', 'at')) return null;
  let at = end + 1;
  while (tokens[at]?.capital === true) at += 1;
  return at > end + 1 && !days.has(tokens[at - 1]?.lower ?? '') ? at : null;
}

/** Whether after a cue nothing stands but an end, a time or a place. */
export function nothingFollows(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.kind === 'mark') return true;
  return (
    prepositions.has(next.lower) ||
    days.has(next.lower) ||
    verbHelpers.has(next.lower) ||
    isWord(next, 'when', 'while', 'as', 'late', 'early', 'last', 'to', 'and')
  );
}
