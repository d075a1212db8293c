/** Cuts out of a text the surroundings of what was found. Offsets are UTF-16 code units. */
import { boundaryAtOrAfter, boundaryAtOrBefore } from '../anchor/character-boundary.ts';
import type { Excerpt } from './search-model.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** About a line of context before what was found, and more after it, as people read on. */
const contextBefore = 48;
const contextAfter = 96;
/** Blanks further from the cut than this are not waited for. */
const wordSearch = 16;

/** How far after the first mark another one may be to stand in the same excerpt. */
export const excerptReach = contextAfter;

/** The surroundings of the first mark; marks that do not fit wholly are left out. There must be one. */
export function makeExcerpt(text: string, marks: readonly Mark[]): Excerpt {
  const [first] = marks;
  if (first === undefined) return { words: '', marks: [], cutBefore: false, cutAfter: false };
  const from = startOfWord(text, Math.max(0, first.start - contextBefore), first.start);
  const to = endOfWord(text, Math.min(text.length, first.end + contextAfter), first.end);
  return {
    words: text.slice(from, to).replace(/\s/gu, ' '),
    marks: marks
      .filter((mark) => mark.end <= to)
      .map((mark) => ({ start: mark.start - from, end: mark.end - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** Moves a cut forward to the beginning of a word, when there is one nearby and before `latest`. */
function startOfWord(text: string, offset: number, latest: number): number {
  if (offset === 0) return 0;
  const found = /\s/u.exec(text.slice(offset - 1, Math.min(latest, offset + wordSearch)));
  return found === null ? boundaryAtOrBefore(text, offset) : offset + found.index;
}

/** Moves a cut back to the end of a word, when there is one nearby and after `earliest`. */
function endOfWord(text: string, offset: number, earliest: number): number {
  if (offset === text.length) return offset;
  const from = Math.max(earliest, offset - wordSearch);
  const blanks = [...text.slice(from, offset + 1).matchAll(/\s/gu)];
  const last = blanks.at(-1);
  return last === undefined ? boundaryAtOrAfter(text, offset) : from + last.index;
}
