/** brat standoff: spans in code points, cut at line ends, as brat's own reader takes them apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCodebook, type Codebook, type Tag } from '../../../annotations/codebook/codebook.ts';
import { bratConfiguration } from '../../../annotations/interchange/brat/brat-configuration.ts';
import { bratDocument } from '../../../annotations/interchange/brat/brat-document.ts';
import { anyReportArticle } from '../report/generated-articles.ts';
import { annotated, numbered } from './exported.ts';

const document = bratDocument(numbered(annotated), defaultCodebook);

function spansOf(
  annotations: string,
): readonly (readonly [type: string, spans: readonly (readonly [number, number])[], words: string])[] {
  return annotations
    .split('\n')
    .filter((line) => line.startsWith('T'))
    .map((line) => {
      const [, middle = '', words = ''] = line.split('\t');
      const [type = '', ...offsets] = middle.split(/[ ;]/u);
      const numbers = offsets.map(Number);
      const spans = numbers.flatMap((start, index) =>
        index % 2 === 0 ? [[start, numbers[index + 1] ?? 0] as const] : [],
      );
      return [type, spans, words];
    });
}

describe('a brat document', () => {
  it('writes a split quotation as fragments, and a span over a line end as two', () => {
    expect(spansOf(document.annotations).map(([type, spans, words]) => [type, spans.length, words])).toEqual([
      ['gone-tag', 1, '🚢 win'],
      ['Quote', 2, '“We are glad,” “It was time.”'],
      ['Opinion', 2, 'harbour director. “It was'],
      ['Quote', 1, 'قال الوزير إن الميناء سيفتح غدا'],
    ]);
  });

  it('leaves out what has no sure place, and counts it', () => {
    expect(document.leftOut).toBe(1);
    expect(document.annotations).not.toContain('hurt');
  });

  it('says status and manner as attributes and the note in brat’s own kind of note, on one line', () => {
    expect(document.annotations).toContain('A3\tCheck T2 contradicted\nA4\tSpeech T2 direct\n');
    expect(document.annotations).toContain('#3\tAnnotatorNotes T2\tTwo parts. Ask him.\n');
  });

  it('never has a line end or a tab within a field, and its words are those at the offsets', () => {
    fc.assert(
      fc.property(anyReportArticle, (article) => {
        const { text, annotations } = bratDocument(numbered(article), defaultCodebook);
        const characters = Array.from(text);
        for (const line of annotations.split('\n').filter((each) => each !== '')) {
          expect(line).toMatch(/^(?:[TA#]\d+\t[^\t]+(?:\t[^\t]*)?)$/u);
        }
        for (const [, spans, words] of spansOf(annotations)) {
          const found = spans.map(([start, end]) => characters.slice(start, end).join(''));
          expect(found.every((part) => part !== '' && !part.includes('\n'))).toBe(true);
          expect(found.join(' ').replace(/[\p{Cc}\u2028\u2029]/gu, ' ')).toBe(words);
        }
      }),
    );
  });

  it('numbers annotations, attributes and notes without one twice', () => {
    const names = document.annotations.split('\n').map((line) => line.split('\t')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the configuration', () => {
  const [first, second, third] = defaultCodebook.tags as readonly [Tag, Tag, Tag];

  it('names every tag in letters that brat takes, no two alike, kinds under their tag', () => {
    const codebook: Codebook = {
      tags: [
        { ...first, name: 'Zitat (wörtlich)' },
        { ...second, name: 'zitat wörtlich', parent: first.id },
        { ...third, name: '引用' },
        { ...third, id: 'merged', name: 'Old', mergedInto: first.id },
      ],
    };
    const lines = bratConfiguration(codebook).split('\n');
    expect(lines.slice(0, 4)).toEqual(['[entities]', 'Zitat_wortlich', '\tzitat_wortlich_2', 'Tag']);
    expect(bratConfiguration(codebook)).toContain(
      'Check\tArg:<ENTITY>, Value:open|corroborated|contradicted|uncheckable',
    );
  });
});
