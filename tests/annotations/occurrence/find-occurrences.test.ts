/** Every place where words stand: folded as the search folds, whole words, with what is known of each place. */
import { describe, expect, it } from 'vitest';
import { findOccurrences, listOccurrences } from '../../../annotations/occurrence/find-occurrences.ts';
import { foldSearchText } from '../../../annotations/search/fold-search-text.ts';
import { placed } from '../builders.ts';
import { passage, placeOf, wordsOf } from '../sentence/passages.ts';

function found(words: string, ...blocks: readonly string[]): (string | null)[] {
  const article = passage(...blocks);
  return findOccurrences(article, foldSearchText(article.text), words).map((range) =>
    wordsOf(article, range),
  );
}

describe('words', () => {
  it.each([
    ['in any case', 'port', ['Port, PORT and port.'], ['Port', 'PORT', 'port']],
    [
      'whatever their quotation marks and dashes',
      '“calm—waters”',
      ['"calm-waters" and “calm–waters”'],
      ['"calm-waters"', '“calm–waters”'],
    ],
    [
      'whatever blanks are between them',
      'road money',
      ['road\u00a0money, road  money and road\nmoney'],
      ['road\u00a0money', 'road  money', 'road\nmoney'],
    ],
    ['whatever their accents', 'Ärger', ['Arger, Ärger, A\u0308rger'], ['Arger', 'Ärger', 'A\u0308rger']],
    ['but not within others', 'port', ['port, ports, report, port’s, port.'], ['port', 'port']],
    ['with signs that mean something to patterns', '(4.8 %)', ['(4.8 %) and (4x8 %)'], ['(4.8 %)']],
    ['in Chinese', '部长', ['部长否认。部长走了。'], ['部长', '部长']],
    ['in each block for itself', 'a b', ['a', 'b a b'], ['a b']],
  ])('are found %s', (_name, words, blocks, expected) => {
    expect(found(words, ...blocks)).toEqual(expected);
  });

  it('that reach over two paragraphs are found there', () => {
    expect(found('a.\n\nb', 'a.', 'b')).toEqual(['a.\n\nb']);
  });

  it.each(['', '   ', '“—”', ','])('that are none (%j) stand nowhere', (words) => {
    expect(found(words, 'a, b “—”')).toEqual([]);
  });

  it('are found ten thousand times', () => {
    expect(found('port', 'The port. '.repeat(10_000))).toHaveLength(10_000);
  });
});

describe('a place', () => {
  const article = passage('The port opens. The port shuts.', ['furniture', 'More on the port']);
  const first = placeOf(article, 'port');

  it('shows its surroundings, whether it is furniture, and who tagged it', () => {
    const list = listOccurrences(
      article,
      [
        placed('1', first.start, first.end),
        placed('2', first.start - 1, first.end, { analyst: 'bo', tag: 'opinion' }),
      ],
      'ana',
      'Port',
    );
    expect(list.map(({ furniture }) => furniture)).toEqual([false, false, true]);
    expect(list.map(({ tagged }) => tagged)).toEqual([
      [
        { tag: 'quote', own: true },
        { tag: 'opinion', own: false },
      ],
      [],
      [],
    ]);
    const [{ excerpt } = { excerpt: null }] = list;
    expect(excerpt?.words.slice(excerpt.marks[0]?.start, excerpt.marks[0]?.end)).toBe('port');
  });
});
