/** Finds the statements of a sentence: who is said to have said what, by which words. English; where no rule fits, nothing is found. */
import { laterCitations, leadingCitation } from './citations.ts';
import {
  beForms,
  passingVerbs,
  prepositions,
  sayingParticiples,
  speechVerbs,
  verbHelpers,
} from './cue-words.ts';
import { labelStatement } from './labels.ts';
import { findChannels } from './source-channels.ts';
import type { SentenceParts, Statement, TokenStatement } from './statement.ts';
import { accordingStatement, framedStatement } from './statement-frames.ts';
import {
  activeStatement,
  besideQuotation,
  participleStatement,
  passedStatement,
  passiveStatement,
} from './statement-verbs.ts';
import { isMark, isWord, type Token } from './tokens.ts';

export function findStatements(parts: SentenceParts): readonly Statement[] {
  const { tokens, passage } = parts;
  const found: TokenStatement[] = [];
  const label = labelStatement(parts);
  if (label !== null) found.push(label);
  for (let at = 0; at < tokens.length; at += 1) {
    const statement = statementAt(parts, at);
    if (statement !== null) found.push(statement);
  }
  const told = attachSources(passage, tokens, found);
  return separate(tokens, told).map((statement) => inPassage(passage, tokens, statement));
}

function statementAt({ passage, tokens }: SentenceParts, at: number): TokenStatement | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) {
    return isWord(token, 'according', 'in', 'as', 'per') ? framesAt(passage, tokens, at) : null;
  }
  const frame = framesAt(passage, tokens, at);
  if (frame !== null) return frame;
  const be = helpedBy(tokens, at);
  if (be !== null) return passiveStatement(passage, tokens, at, be);
  if (passingVerbs.has(token.lower)) return passedStatement(passage, tokens, at);
  const before = tokens[at - 1];
  if (isWord(before, 'to', 'not', 'by', 'of') || before?.possessive === true) return null;
  if (sayingParticiples.has(token.lower)) return participleStatement(passage, tokens, at);
  if (!speechVerbs.has(token.lower)) return besideQuotation(passage, tokens, at);
  if (token.lower.endsWith('s') && prepositions.has(before?.lower ?? '')) return null;
  return activeStatement(passage, tokens, at) ?? passiveStatement(passage, tokens, at, null);
}

function framesAt(passage: string, tokens: readonly Token[], at: number): TokenStatement | null {
  return accordingStatement(passage, tokens, at) ?? framedStatement(passage, tokens, at);
}

/** The form of "be" that makes the verb at `at` passive, or null. */
function helpedBy(tokens: readonly Token[], at: number): number | null {
  for (let index = at - 1; index >= 0 && at - index < 4; index -= 1) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (beForms.has(token.lower)) return index;
    if (!verbHelpers.has(token.lower) && !token.lower.endsWith('ly')) return null;
  }
  return null;
}

/** Adds to each statement through whom and from whom it came, where the rest of the sentence says so. */
function attachSources(
  passage: string,
  tokens: readonly Token[],
  statements: readonly TokenStatement[],
): readonly TokenStatement[] {
  const channels = findChannels(passage, tokens);
  const cited = laterCitations(passage, tokens);
  const leading = leadingCitation(passage, tokens);
  return statements.map((statement) => {
    const later = statements.filter(
      (other) => other !== statement && (other.cue?.start ?? 0) > (statement.cue?.start ?? 0),
    );
    const limit = Math.min(...later.map((other) => other.frame.start), tokens.length);
    const mine = (at: number): boolean => at >= (statement.cue?.end ?? 0) && at < limit;
    const own = channels.filter(({ at }) => mine(at) || before(tokens, statement, at));
    const citing =
      cited.find(({ cue }) => mine(cue.start)) ??
      (leading !== null && statement.frame.start === leading.end ? leading.citation : undefined);
    return {
      ...statement,
      channels: [...statement.channels, ...own.map(({ phrase }) => phrase)],
      citing: citing ?? statement.citing,
    };
  });
}

/** "The minister, quoted by the agency, said", "Quoted by the agency, the minister said": whether it stands before the cue and belongs to it. */
function before(tokens: readonly Token[], { frame, cue }: TokenStatement, at: number): boolean {
  if (at > frame.start && at < (cue?.start ?? 0)) return isMark(tokens[at - 1], ',');
  return at === 0 && tokens.findIndex((token) => isMark(token, ',')) === frame.start - 1;
}

/** Ends what one says where the next one begins to speak: "The owners say it is safe, the inspectors say it is not". */
function separate(
  tokens: readonly Token[],
  statements: readonly TokenStatement[],
): readonly TokenStatement[] {
  return statements.map((statement) => {
    const contents = statement.contents.flatMap((content) => {
      let { end } = content;
      for (const other of statements) {
        if (other === statement || other.form === 'label') continue;
        const from = other.frame.start;
        if (from <= content.start || from >= end || from < (statement.cue?.start ?? 0)) continue;
        const connected = connection(tokens, from);
        if (connected !== null && connected > content.start) end = Math.min(end, connected);
      }
      return end > content.start ? [{ start: content.start, end }] : [];
    });
    return { ...statement, contents };
  });
}

const besides = [
  'and',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'after',
  'before',
  'because',
  'when',
  'as',
  'since',
  'until',
  'if',
] as const;

/** Where the words begin that set a new statement beside the one before it, or null when it stands within that. */
function connection(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while (at > 0 && (isMark(tokens[at - 1], ',;') || isWord(tokens[at - 1], ...besides))) at -= 1;
  return at === from ? null : at;
}

function inPassage(passage: string, tokens: readonly Token[], statement: TokenStatement): Statement {
  const span = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  const cueOf = (at: { readonly start: number; readonly end: number }) => {
    const place = span(at);
    const words = passage.slice(place.start, place.end).replace(/\s+/gu, ' ');
    // A cue that opens the sentence is the same cue.
    return {
      ...place,
      text:
        at.start === 0 && /^\p{Lu}\p{Ll}/u.test(words)
          ? words.charAt(0).toLowerCase() + words.slice(1)
          : words,
    };
  };
  const { speaker, channels, form } = statement;
  return {
    speaker,
    channels,
    form,
    cue: statement.cue === null ? null : cueOf(statement.cue),
    contents: statement.contents.map(span),
    frame: span(statement.frame),
    citing: statement.citing === null ? null : { ...statement.citing, cue: cueOf(statement.citing.cue) },
  };
}
