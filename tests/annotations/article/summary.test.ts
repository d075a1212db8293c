/** What the library shows of an article: a title that reads like one, and words that are the article's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countArticleWords, countWords } from '../../../annotations/article/count-words.ts';
import { displayTitle } from '../../../annotations/article/display-title.ts';
import { summarise } from '../../../annotations/article/summarise.ts';
import { body, lines, paragraphs, readText } from './reading.ts';

const titleOf = (text: string): string => {
  const { metadata, blocks } = readText(text);
  return displayTitle(metadata, blocks, text);
};

describe('displayTitle', () => {
  test('is the headline', () => {
    expect(titleOf(paragraphs('The bridge we deserve', body(1), body(2)))).toBe('The bridge we deserve');
  });

  test('is the first words of the text where there is no headline, cut at a word', () => {
    const title = titleOf(lines('12/03/2026 / By Ida Lund', body(7), body(8)));
    expect(title).toBe('The council of the island met again in room 7, and its members agreed that…');
    expect(title.length).toBeLessThanOrEqual(80);
  });

  test('is what there is, for a text that is only a few words or only furniture', () => {
    expect(titleOf('Hm.')).toBe('Hm.');
    expect(titleOf('Advertisement')).toBe('Advertisement');
  });

  test('cuts no character in two where there are no words', () => {
    expect(titleOf('😀'.repeat(200))).toMatch(/^(?:😀)+…$/u);
    expect(titleOf('議会は橋を直すことに決めた。'.repeat(20))).toMatch(/^議会.{40,80}…$/u);
  });
});

describe('countWords', () => {
  test.each([
    ['', 0],
    ['  \n ', 0],
    ['two words', 2],
    ['Wang’s 4.8 word-of-mouth', 3],
    ['“Quoted,” he said — twice.', 4],
    ['Это три слова', 3],
    ['修桥吧', 3],
    ['修桥 now 2026', 4],
    ['naïve café', 2],
    ['e\u0301te\u0301', 1],
    ['مرحبا بالعالم', 2],
  ])('“%s”', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('counts Latin words the same, whatever script stands beside them', () => {
    const latin = fc.string({
      unit: fc.constantFrom('a', 'É', '7', '’', '-', '.', ',', ' ', '“', '\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(latin, (text) => {
        expect(countWords(text)).toBe(countWords(`${text} 橋`) - 1);
      }),
    );
  });

  test('leaves furniture out', () => {
    const text = paragraphs(body(1), body(2), 'Tags: bridge, council');
    expect(countArticleWords(text, readText(text).blocks)).toBe(countWords(body(1)) + countWords(body(2)));
  });
});

test('a summary has what the library shows', () => {
  const text = paragraphs('The bridge we deserve', body(1), body(2));
  const { blocks, metadata } = readText(text);
  const source = { path: 'a/b.txt', sha256: '0', textSha256: '1' };
  const summary = summarise(source, { format: 'text', text, blocks, marks: [], metadata, warnings: ['w'] });
  expect(summary).toEqual({
    kind: 'readable',
    source,
    format: 'text',
    displayTitle: 'The bridge we deserve',
    metadata,
    words: 4 + countWords(body(1)) + countWords(body(2)),
    length: text.length,
    warnings: ['w'],
    done: false,
  });
});
