/**
 * Makes of what somebody selected what they meant: whole characters, whole words if wanted, and no blanks or stray signs at the ends. Mouse,
 * keyboard and dragged edges all come here.
 */
import { failure, success, type Result } from '../result.ts';
import type { SegmentedArticle } from '../sentence/article-sentences.ts';
import { strayAtEnd, strayAtStart } from './stray-signs.ts';
import type { SelectedRange } from './selected-range.ts';
import { characterEnd, characterStart } from './whole-characters.ts';
import { wordCutAt } from './word-edges.ts';

export type SelectionFailure = 'selection-empty' | 'selection-without-words';

export interface TidyOptions {
  /** Takes in the whole of words that are cut. */
  readonly wholeWords?: boolean;
}

/**
 * - Blanks, and characters of no width, go at both ends.
 * - Commas, semicolons, colons and dashes go at both ends, as do brackets and quotation marks whose partner is not selected.
 * - A full stop stays with a whole sentence and with an abbreviation, and goes from a part of a sentence.
 *
 * The same again changes nothing, and without `wholeWords` the outcome lies within what was selected but for characters that were cut.
 */
export function tidySelection(
  article: SegmentedArticle,
  selection: SelectedRange,
  { wholeWords = false }: TidyOptions = {},
): Result<SelectedRange, SelectionFailure> {
  const { text } = article;
  const filled = filledSelection(text, selection);
  if (!filled.ok) return filled;
  const asked = wholeWords ? grown(text, filled.value) : filled.value;
  if (!word.test(text.slice(asked.start, asked.end))) return signsOnly;
  return success(trimmed(article, asked));
}

/** The selection in whole characters and without blanks at its ends, its signs left as they are: for words that were shown as they shall be. */
export function filledSelection(
  text: string,
  selection: SelectedRange,
): Result<SelectedRange, 'selection-empty'> {
  const low = Math.max(0, Math.min(selection.start, selection.end));
  const high = Math.min(text.length, Math.max(selection.start, selection.end));
  if (low >= high) return nothingSelected;
  const filled = withoutBlanks(text, {
    start: characterStart(text, low),
    end: characterEnd(text, high),
  });
  return filled === null ? nothingSelected : success(filled);
}

const nothingSelected = failure(
  'selection-empty',
  'Select some words of the article first, then choose a tag.',
);
const signsOnly = failure(
  'selection-without-words',
  'Only signs are selected, no words. Select some words of the article, then choose a tag.',
);

/** Anything that is not only a sign, a blank or half a character: letters, figures, emoji. */
const word = /[^\p{P}\p{Z}\p{C}\s]/u;

function grown(text: string, { start, end }: SelectedRange): SelectedRange {
  return { start: wordCutAt(text, start)?.start ?? start, end: wordCutAt(text, end)?.end ?? end };
}

/** There are words in the range, so that this ends before nothing is left. */
function trimmed(article: SegmentedArticle, range: SelectedRange): SelectedRange {
  let current = range;
  for (;;) {
    const blankless = withoutBlanks(article.text, current) ?? current;
    const { start, end } = blankless;
    const next = {
      start: start + strayAtStart(article, blankless),
      end: end - strayAtEnd(article, blankless),
    };
    if (next.start === current.start && next.end === current.end) return current;
    current = next;
  }
}

/** Without blanks at its ends; null when there is nothing else. A blank that carries an accent is a character. */
function withoutBlanks(text: string, { start, end }: SelectedRange): SelectedRange | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  if (from === to) return null;
  if (from > start) from = Math.max(start, characterStart(text, from));
  return { start: from, end: to };
}

/** Blanks as Unicode has them, and the marks of no width that copied text carries: zero-width space, word joiner, byte-order mark. */
const blank = /[\s\u200b\u2060\ufeff]/u;

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit !== 0x2e && blank.test(String.fromCharCode(unit)));
}
