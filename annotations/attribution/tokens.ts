/** A sentence as words, punctuation and whole quotations: what the rules of attribution read. */
import type { Quotation } from './quotations.ts';
import type { Sentence } from './sentences.ts';

export interface Token {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** As it stands, a possessive ending left out. */
  readonly text: string;
  readonly lower: string;
  /** UTF-16 code units of the passage; the possessive ending belongs to the token. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Whether it ends in ’s or, after an s, in ’. */
  readonly possessive: boolean;
}

const piece =
  /(?<word>(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gov|Gen|Rep|Rev|Hon|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Brig|Jr|Sr|\p{Lu})\.(?=[\s\p{L}])|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\d[\d.,]*\d))|(?<mark>[^\s\p{L}\p{N}])/gu;

export function readTokens(
  passage: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
): readonly Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  const inside = quotations.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  for (const { start, end } of inside) {
    addPieces(tokens, passage, at, Math.max(at, start));
    const text = passage.slice(start, end);
    tokens.push({ kind: 'quotation', text, lower: '', start, end, capital: false, possessive: false });
    at = end;
  }
  addPieces(tokens, passage, at, sentence.end);
  return tokens;
}

function addPieces(tokens: Token[], passage: string, from: number, to: number): void {
  for (const match of passage.slice(from, to).matchAll(piece)) {
    const whole = match[0];
    const start = from + match.index;
    if (match.groups?.['word'] === undefined) {
      const last = tokens.at(-1);
      // "the auditors’ report": the mark after an s is a possessive where a word follows.
      if (/[’']/u.test(whole) && last?.kind === 'word' && last.end === start && last.lower.endsWith('s')) {
        tokens[tokens.length - 1] = { ...last, end: start + 1, possessive: true };
      } else {
        tokens.push({
          kind: 'mark',
          text: whole,
          lower: whole,
          start,
          end: start + whole.length,
          capital: false,
          possessive: false,
        });
      }
      continue;
    }
    const possessive = /[’']s$/u.test(whole);
    const text = possessive ? whole.slice(0, -2) : whole;
    tokens.push({
      kind: 'word',
      text,
      lower: text.toLowerCase(),
      start,
      end: start + whole.length,
      capital: /^\p{Lu}/u.test(text),
      possessive,
    });
  }
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.lower);
}
