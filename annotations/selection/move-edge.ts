/** Where an edge of a highlight goes when it is moved by a character, a word or a sentence. Offsets are UTF-16 code units. */
import { sentencesOf, type SegmentedArticle } from '../sentence/article-sentences.ts';
import type { SelectedRange } from './selected-range.ts';
import { wholeCharacter } from './whole-characters.ts';
import { nextWordEdge, wordCutAt } from './word-edges.ts';

export type Edge = 'start' | 'end';
export type Unit = 'character' | 'word' | 'sentence';

/** The range with one edge moved; null where there is nothing further, or where no word would be left in it. */
export function moveEdge(
  article: SegmentedArticle,
  range: SelectedRange,
  edge: Edge,
  direction: 1 | -1,
  unit: Unit,
): SelectedRange | null {
  const to = movedTo(article, range[edge], edge, direction, unit);
  if (to === null) return null;
  const moved = edge === 'start' ? { start: to, end: range.end } : { start: range.start, end: to };
  return moved.start < moved.end && /[\p{L}\p{N}]/u.test(article.text.slice(moved.start, moved.end))
    ? moved
    : null;
}

function movedTo(
  article: SegmentedArticle,
  from: number,
  edge: Edge,
  direction: 1 | -1,
  unit: Unit,
): number | null {
  switch (unit) {
    case 'character':
      return nextCharacter(article.text, from, direction);
    case 'word':
      return nextWordEdge(article.text, from, direction, edge);
    case 'sentence':
      return nextSentenceEdge(article, from, edge, direction);
  }
}

/** Line breaks between blocks are not seen, so they are stepped over. */
function nextCharacter(text: string, from: number, direction: 1 | -1): number | null {
  let at = from;
  do {
    if (direction === 1 ? at >= text.length : at <= 0) return null;
    const { start, end } = wholeCharacter(text, direction === 1 ? at : at - 1);
    at = direction === 1 ? end : start;
  } while (text.slice(Math.min(at, from), Math.max(at, from)).at(direction === 1 ? -1 : 0) === '\n');
  return at;
}

function nextSentenceEdge(
  article: SegmentedArticle,
  from: number,
  edge: Edge,
  direction: 1 | -1,
): number | null {
  const sentences = sentencesOf(article);
  if (edge === 'start') {
    if (direction === 1) return sentences.from(from + 1)?.start ?? null;
    const here = from === 0 ? null : sentences.at(from - 1);
    return (here ?? sentences.upTo(from))?.start ?? null;
  }
  if (direction === -1) return from === 0 ? null : (sentences.upTo(from - 1)?.end ?? null);
  return (sentences.at(from) ?? sentences.from(from))?.end ?? null;
}

/** Where an edge that is dragged to an offset comes to stand so that it cuts no word: at the nearer end of the word. */
export function edgeBesideWord(text: string, offset: number): number {
  const word = wordCutAt(text, offset);
  if (word === null) return offset;
  return offset - word.start <= word.end - offset ? word.start : word.end;
}
