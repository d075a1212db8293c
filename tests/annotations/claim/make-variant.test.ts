/** What a variant of a claim takes from its article. */
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import type { PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import type { Article } from '../../../annotations/article/article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { makeVariant } from '../../../annotations/claim/make-variant.ts';
import { annotation, sampleText, textHash } from '../builders.ts';
import { passage } from '../sentence/passages.ts';

const article: Pick<Article, 'id' | 'text' | 'blocks' | 'metadata' | 'source'> = {
  id: 'harbour-00000001',
  ...passage(sampleText),
  metadata: { ...noMetadata, outlet: { value: 'Harbour Post', origin: 'text' } },
  source: { path: 'harbour.txt', sha256: textHash, textSha256: textHash },
};

function of(...words: readonly string[]): PlacedAnnotation {
  const ranges = words.map((each) => ({
    start: sampleText.indexOf(each),
    end: sampleText.indexOf(each) + each.length,
  }));
  return {
    annotation: annotation('1', {
      attribution: { speaker: { name: 'Ann Bo', role: 'mayor' } },
      segments: ranges.map(({ start, end }) => ({ anchor: createAnchor(sampleText, textHash, start, end) })),
    }),
    placements: ranges.map((range) => ({ state: 'exact', ...range })),
  };
}

describe('a variant', () => {
  it('carries the article, the words, the sentences around them and the attribution', () => {
    expect(makeVariant(article, of('hold,”', 'hundred years'), 'wording')).toEqual({
      article: 'harbour-00000001',
      annotation: '1',
      kind: 'wording',
      outlet: 'Harbour Post',
      title: sampleText.slice(0, 76).replace(/ \S*$/u, '…'),
      published: null,
      words: 'hold,” […] hundred years',
      ranges: [
        { start: 36, end: 42 },
        { start: 60, end: 73 },
      ],
      surroundings: {
        text: '“It will hold,” she said, “for a hundred years.”',
        words: [
          { start: 9, end: 15 },
          { start: 33, end: 46 },
        ],
      },
      attribution: { speaker: { name: 'Ann Bo', role: 'mayor' } },
      foundHedges: [],
    });
  });

  it('of words that have no sure place any more is what was tagged, and says that it has none', () => {
    const lost = { ...of('It will hold'), placements: [{ state: 'lost' }] } satisfies PlacedAnnotation;
    expect(makeVariant(article, lost, 'wording')).toMatchObject({
      words: 'It will hold',
      ranges: [],
      surroundings: { text: 'It will hold', words: [{ start: 0, end: 12 }] },
    });
  });

  it('of words that lie pages apart shows no page between them', () => {
    const text = `It holds. ${'Few agree. '.repeat(2000)}It leaks.`;
    const ends = [
      { start: 0, end: 9 },
      { start: text.length - 9, end: text.length },
    ];
    const far: PlacedAnnotation = {
      annotation: annotation('1', {
        segments: ends.map(({ start, end }) => ({ anchor: createAnchor(text, textHash, start, end) })),
      }),
      placements: ends.map((range) => ({ state: 'exact', ...range })),
    };
    expect(makeVariant({ ...article, ...passage(text) }, far, 'wording').surroundings.text).toBe(
      'It holds. […] It leaks.',
    );
  });
});
