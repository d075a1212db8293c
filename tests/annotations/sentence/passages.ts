/** Articles for tests of sentences and selections: one block for each text given. */
import type { Block, BlockKind } from '../../../annotations/article/article.ts';

export interface Passage {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Paragraphs one after another with an empty line between them; a pair gives another kind of block. */
export function passage(...parts: readonly (string | readonly [BlockKind, string])[]): Passage {
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    const [kind, words] = typeof part === 'string' ? (['paragraph', part] as const) : part;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks };
}

/** The words of a range. */
export function wordsOf(
  { text }: Passage,
  range: { readonly start: number; readonly end: number } | null | undefined,
): string | null {
  return range === null || range === undefined ? null : text.slice(range.start, range.end);
}

/** The range of the first place of some words. */
export function placeOf({ text }: Passage, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The passage does not say “${words}”.`);
  return { start, end: start + words.length };
}
