/** Plain text is cut into blocks by line, or by group of lines where the lines are wrapped; the blocks cover all that is not blank. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitTextBlocks } from '../../../annotations/article/recognise/text-blocks.ts';
import { body, lines, readText } from './reading.ts';

const wordsOf = (text: string): string[] =>
  splitTextBlocks(text).map(({ start, end }) => text.slice(start, end));

/** Wraps as a mail program does. */
function wrap(paragraph: string, width: number): string {
  const wrapped: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const line = wrapped.at(-1) ?? '';
    if (line === '') wrapped[wrapped.length - 1] = word;
    else if (line.length + 1 + word.length <= width) wrapped[wrapped.length - 1] = `${line} ${word}`;
    else wrapped.push(word);
  }
  return wrapped.join('\n');
}

describe('splitTextBlocks', () => {
  test('each line is a block where lines are paragraphs', () => {
    expect(wordsOf(lines('One.', body(1), body(2), '', 'Two.'))).toEqual(['One.', body(1), body(2), 'Two.']);
  });

  test.each([60, 72, 80])('wrapped paragraphs are one block each at %i characters', (width) => {
    const wrapped = [body(1), body(2), body(3)].map((paragraph) => wrap(paragraph, width));
    expect(wordsOf(wrapped.join('\n\n'))).toEqual(wrapped);
  });

  test('short lines of a wrapped file stay apart', () => {
    const wrapped = [body(1), body(2), body(3)].map((paragraph) => wrap(paragraph, 70)).join('\n\n');
    const title = 'The bridge we deserve\nBy Ida Lund';
    expect(wordsOf(`${title}\n\n${wrapped}`).slice(0, 2)).toEqual(['The bridge we deserve', 'By Ida Lund']);
  });

  test('lines with bullets are list items, their bullets in the text', () => {
    const text = lines(body(1), '- repair the bridge', '- pay for it', body(2));
    expect(splitTextBlocks(text).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list-item',
      'list-item',
      'paragraph',
    ]);
    expect(wordsOf(text)[1]).toBe('- repair the bridge');
  });

  test('blocks are in order, do not overlap, and leave out only blanks, in any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('\n', '\n\n', '  ', '\t\n', '- a\n', body(1), '\u2028', '😀', 'Tags: a, b', 'Reply'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const block of readText(text).blocks) {
          expect(text.slice(end, block.start).trim()).toBe('');
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(
          text
            .slice(end)
            .replace(/[\u200b\ufeff]/gu, '')
            .trim(),
        ).toBe('');
      }),
    );
  });
});
