/** A passage as it is read for attribution: its quotations, its sentences, and what they say that somebody said. */
import { findStatements } from './find-statements.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findSentences, type Sentence } from './sentences.ts';
import type { Statement } from './statement.ts';
import { readTokens, type Token } from './tokens.ts';

export interface ReadSentence extends Sentence {
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
}

export interface ReadPassage {
  readonly passage: string;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly ReadSentence[];
}

/** @param passage one block of an article */
export function readPassage(passage: string): ReadPassage {
  const quotations = findQuotations(passage);
  const sentences = findSentences(passage, quotations);
  return {
    passage,
    quotations,
    sentences: sentences.map((sentence, index) => {
      const tokens = readTokens(passage, sentence, quotations);
      const statements = findStatements({
        passage,
        tokens,
        opensBlock: index === 0,
        closesBlock: index === sentences.length - 1,
      });
      return { ...sentence, tokens, statements };
    }),
  };
}
