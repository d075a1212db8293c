/** Where words begin and end: for edges that would cut one, and for moving an edge word by word. Offsets are UTF-16 code units. */
import type { SelectedRange } from './selected-range.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Code units without a blank on each side of an offset beyond which nothing is called a word. */
const longestWord = 64;

/** Scripts without blanks between words: where one ends is a matter of opinion, and any place is as good as another. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The word that `offset` cuts in two; null when it cuts none. */
export function wordCutAt(text: string, offset: number): SelectedRange | null {
  if (offset <= 0 || offset >= text.length) return null;
  const from = runStart(text, offset);
  const to = runEnd(text, offset);
  if (offset - from >= longestWord || to - offset >= longestWord) return null;
  const found = words.segment(text.slice(from, to)).containing(offset - from);
  if (found?.isWordLike !== true || found.index === offset - from) return null;
  if (unspaced.test(found.segment)) return null;
  const start = from + found.index;
  return { start, end: start + found.segment.length };
}

/** The nearest edge of a word in a direction: the beginning of one when looking for starts, else its end. Null at the end of the text. */
export function nextWordEdge(
  text: string,
  offset: number,
  direction: 1 | -1,
  edge: 'start' | 'end',
): number | null {
  let reach = longestWord;
  for (;;) {
    const from = direction === 1 ? runStart(text, offset) : runStart(text, Math.max(0, offset - reach));
    const to = direction === 1 ? runEnd(text, Math.min(text.length, offset + reach)) : runEnd(text, offset);
    const edges = Array.from(words.segment(text.slice(from, to)))
      .filter(({ isWordLike }) => isWordLike === true)
      .map(({ index, segment }) => from + index + (edge === 'start' ? 0 : segment.length));
    const found = direction === 1 ? edges.find((at) => at > offset) : edges.findLast((at) => at < offset);
    if (found !== undefined) return found;
    if (direction === 1 ? to >= text.length : from <= 0) return null;
    reach *= 4;
  }
}

/** Where the run without blanks round `offset` begins, `longestWord` away at most. */
function runStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < longestWord && !isBlank(text, at - 1)) at -= 1;
  return at;
}

function runEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < longestWord && !isBlank(text, at)) at += 1;
  return at;
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
