/** Finds the reader's place again in an article that was read or judged anew: caret, what is unfolded, and what stands where. */
import type { Article } from '../../annotations/article/article.ts';
import type { ReadingState } from './article-editor.ts';
import { furnitureRuns } from './furniture-runs.ts';
import { createPositions } from './positions.ts';
import type { ReadingPlace, ScrollPlace } from './reading-places.ts';

type ArticleText = Pick<Article, 'text' | 'blocks'>;

/** The caret at the same words, and the furniture unfolded that was, or that the caret stands in. */
export function carriedCaret(before: ArticleText, after: ArticleText, reading: ReadingState): ReadingState {
  const carry = offsetCarrier(before.text, after.text);
  const anchor = carry(reading.anchor);
  const head = carry(reading.head);
  const open = furnitureRuns(before)
    .filter((_run, index) => reading.unfolded.has(index))
    .map((run) => ({
      start: carry(before.blocks[run.first]?.start ?? 0),
      end: carry(before.blocks[run.last]?.end ?? 0),
    }));
  const unfolded = new Set<number>();
  for (const [index, run] of furnitureRuns(after).entries()) {
    const start = after.blocks[run.first]?.start ?? 0;
    const end = after.blocks[run.last]?.end ?? 0;
    const wasOpen = open.some((range) => range.start < end && range.end > start);
    if (wasOpen || (head >= start && head <= end)) unfolded.add(index);
  }
  return { anchor, head, unfolded };
}

/** The block that stands now where another stood. */
export function carriedScroll(
  before: ArticleText,
  after: ArticleText,
  place: ScrollPlace | null,
): ScrollPlace | null {
  const block = place === null ? undefined : before.blocks[place.block];
  if (place === null || block === undefined) return place;
  const offset = offsetCarrier(before.text, after.text)(block.start);
  return { ...place, block: createPositions(after.blocks).blockAt(offset) };
}

/** The reader's place in an article that is read again, found in what it says now. `scroll` is what was in sight. */
export function carriedPlace(
  before: Article,
  after: Article,
  reading: ReadingState,
  scroll: ScrollPlace | null,
): ReadingPlace {
  return { reading: carriedCaret(before, after, reading), scroll: carriedScroll(before, after, scroll) };
}

/**
 * Carries an offset from one text to another: before and after what changed it moves with its words, within it to the beginning of the
 * change. UTF-16 code units.
 */
export function offsetCarrier(before: string, after: string): (offset: number) => number {
  if (before === after) return (offset) => offset;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return (offset) => {
    if (offset <= head) return offset;
    return offset >= before.length - tail ? offset + after.length - before.length : head;
  };
}
