/** Finds from whom somebody has what they report: "…, citing two officials", "Citing the Herald, which quoted an aide, …". */
import { citingWords, passingVerbs } from './cue-words.ts';
import { speakerAfter } from './find-speaker.ts';
import type { Citation } from './statement.ts';
import { isMark, isWord, type Token } from './tokens.ts';

/** Those that stand after a comma, in the order of the sentence. */
export function laterCitations(passage: string, tokens: readonly Token[]): readonly Citation[] {
  return tokens.flatMap((token, at) => {
    if (!isMark(tokens[at - 1], ',')) return [];
    const words = citingWords.has(token.lower) ? 1 : refersAt(tokens, at) ? 3 : 0;
    const found = words === 0 ? null : citationAt(passage, tokens, at, words);
    return found === null ? [] : [found];
  });
}

/** "With reference to", as agencies write for "citing". */
function refersAt(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], 'with') && isWord(tokens[at + 1], 'reference') && isWord(tokens[at + 2], 'to');
}

/** "Citing an official, the Herald said …": who is cited, and where the one who cites begins. */
export function leadingCitation(
  passage: string,
  tokens: readonly Token[],
): { readonly citation: Citation; readonly end: number } | null {
  if (!citingWords.has(tokens[0]?.lower ?? '')) return null;
  const comma = tokens.findIndex((token) => isMark(token, ','));
  const citation = comma === -1 ? null : citationAt(passage, tokens.slice(0, comma), 0);
  return citation === null ? null : { citation, end: comma + 1 };
}

function citationAt(passage: string, tokens: readonly Token[], at: number, words = 1): Citation | null {
  const cited = speakerAfter(passage, tokens, at + words);
  if (cited === null) return null;
  const cue = { start: at, end: at + words };
  const next = nextCitation(tokens, at + words + 1);
  const deeper = next === null ? null : citationAt(passage, tokens, next);
  if (deeper === null || cited.phrase.what === 'person') return { phrase: cited.phrase, through: [], cue };
  return { ...deeper, through: [cited.phrase, ...deeper.through] };
}

/** ", which quoted …" or ", citing …" in what is cited itself: where that begins, or null. */
function nextCitation(tokens: readonly Token[], from: number): number | null {
  const comma = tokens.findIndex((token, at) => at >= from && token.kind !== 'word');
  if (!isMark(tokens[comma], ',')) return null;
  const clause = isWord(tokens[comma + 1], 'which', 'who') ? comma + 2 : comma + 1;
  const verb = isWord(tokens[clause], 'in', 'itself') ? clause + 1 : clause;
  const { lower = '' } = tokens[verb] ?? {};
  return citingWords.has(lower) || passingVerbs.has(lower) ? verb : null;
}
