/** The passage around tagged words and the passages before it, read for attribution. */
import type { Article, Block } from '../article/article.ts';
import { readPassage, type ReadPassage } from './read-passage.ts';
import type { Span } from './statement.ts';

export interface Surroundings extends ReadPassage {
  /** Where the passage begins in the article; offsets within are less by this. */
  readonly base: number;
  /** The tagged words within the passage, in its offsets. */
  readonly tagged: readonly Span[];
  /** The passages before, the nearest first. */
  readonly before: readonly ReadPassage[];
}

/** Code units read before and after the words where a block is longer than any paragraph. */
const longestReach = 6000;

const passagesBefore = 3;

/** What stands around the words, or null where they have no place in the article's running text. @param places in text order */
export function readSurroundings(
  article: Pick<Article, 'text' | 'blocks'>,
  places: readonly Span[],
): Surroundings | null {
  const [first] = places;
  if (first === undefined) return null;
  const at = article.blocks.findIndex(({ start, end }) => start <= first.start && first.start < end);
  const block = article.blocks[at];
  if (block === undefined || block.kind === 'furniture') return null;
  const { start, end } = reach(block, first);
  const tagged = places
    .filter((place) => place.start < end && place.end > start)
    .map((place) => ({ start: Math.max(0, place.start - start), end: Math.min(end, place.end) - start }));
  const before = article.blocks
    .slice(Math.max(0, at - passagesBefore * 3), at)
    .filter(
      ({ kind }) =>
        kind === 'paragraph' || kind === 'quotation' || kind === 'list-item' || kind === 'standfirst',
    )
    .slice(-passagesBefore)
    .toReversed()
    .map((other) =>
      readPassage(article.text.slice(Math.max(other.start, other.end - longestReach), other.end)),
    );
  return { ...readPassage(article.text.slice(start, end)), base: start, tagged, before };
}

function reach(block: Block, place: Span): Span {
  return {
    start: Math.max(block.start, place.start - longestReach),
    end: Math.min(block.end, place.end + longestReach),
  };
}
