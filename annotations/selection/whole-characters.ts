/** Characters as people see them, which a selection must not cut: pairs of surrogates, letters with their accents, joined emoji. */
import type { SelectedRange } from './selected-range.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Code units looked at on each side of an offset; the longest emoji sequences have about 35, and a whole article would be slow. */
const graphemeWindow = 64;

/** The extent of the user-perceived character that holds the code unit at `offset`. */
export function wholeCharacter(text: string, offset: number): SelectedRange {
  const base = Math.max(0, offset - graphemeWindow);
  const around = text.slice(base, offset + graphemeWindow);
  const found = graphemes.segment(around).containing(offset - base);
  const start = base + (found?.index ?? offset - base);
  return { start, end: start + (found?.segment.length ?? 1) };
}

/** The beginning of the character that `offset` would cut, or `offset` itself. */
export function characterStart(text: string, offset: number): number {
  return offset <= 0 || offset >= text.length ? offset : wholeCharacter(text, offset).start;
}

/** The end of the character that `offset` would cut, or `offset` itself. */
export function characterEnd(text: string, offset: number): number {
  const { start, end } =
    offset <= 0 || offset >= text.length ? { start: offset, end: offset } : wholeCharacter(text, offset);
  return start === offset ? offset : end;
}
