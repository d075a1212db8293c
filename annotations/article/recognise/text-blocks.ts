/** Splits plain text into blocks: one per line, or one per group of lines where the file shows that its lines are wrapped. */
import type { DraftBlock } from './passage.ts';

interface Line {
  /** Without surrounding blanks. */
  readonly start: number;
  readonly end: number;
  readonly afterBlank: boolean;
}

/** Widths between which text is wrapped by programs and people, in UTF-16 code units. */
const narrowestWrap = 40;
const widestWrap = 120;
/** A line shorter than this part of the width, with another after it, was ended on purpose. */
const shortLine = 0.6;

/** Blocks of kind `paragraph` and `list-item`, in order. Offsets are UTF-16 code units of the canonical text. */
export function splitTextBlocks(text: string): readonly DraftBlock[] {
  const lines = nonBlankLines(text);
  const width = wrapWidth(text, lines);
  const blocks: DraftBlock[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    const continues =
      width !== null &&
      previous !== undefined &&
      last !== undefined &&
      !line.afterBlank &&
      previous.end - previous.start >= width * shortLine &&
      !isListLine(text, line);
    if (continues) blocks[blocks.length - 1] = { ...last, end: line.end };
    else blocks.push({ kind: 'paragraph', start: line.start, end: line.end, isolated: line.afterBlank });
    previous = line;
  }
  return markLists(text, blocks);
}

const blank = /^[\s\u200b\ufeff]*$/u;

function nonBlankLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (blank.test(line)) {
      afterBlank = true;
    } else {
      const leading = line.length - line.trimStart().length;
      lines.push({ start: start + leading, end: start + line.trimEnd().length, afterBlank });
      afterBlank = false;
    }
    start = end + 1;
  }
  return lines;
}

/**
 * The width at which the file is wrapped, or null where each line is a paragraph of its own. The evidence is that of a greedy
 * line breaker: the first word of the next line would not have fitted, and lines mostly break in the middle of a sentence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.end - line.start);
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  if (width < narrowestWrap || width > widestWrap) return null;
  let pairs = 0;
  let unfitting = 0;
  let open = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined || line.afterBlank) continue;
    const length = before.end - before.start;
    if (length < width * shortLine) continue;
    pairs += 1;
    const firstWord = /^\S{1,40}/u.exec(text.slice(line.start, line.start + 40))?.[0].length ?? 0;
    if (length + 1 + firstWord > width) unfitting += 1;
    if (!/[.!?…。！？][\s"'’”»)\]]*$/u.test(text.slice(Math.max(before.start, before.end - 6), before.end)))
      open += 1;
  }
  if (pairs < 3) return null;
  const wrapped = unfitting / pairs >= 0.8 ? open / pairs >= 0.3 : open / pairs >= 0.7;
  return wrapped ? width : null;
}

const listLine = /^(?:[-•*▪◦‣·]\s+\S|\d{1,2}[.)]\s+\S)/u;

function isListLine(text: string, line: { readonly start: number; readonly end: number }): boolean {
  return listLine.test(text.slice(line.start, Math.min(line.end, line.start + 12)));
}

/** A line with a bullet or number is a list item when a neighbour has one too; the bullet stays in the text. */
function markLists(text: string, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const listed = blocks.map((block) => isListLine(text, block));
  return blocks.map((block, index) =>
    listed[index] === true && (listed[index - 1] === true || listed[index + 1] === true)
      ? { ...block, kind: 'list-item', level: 1 }
      : block,
  );
}
