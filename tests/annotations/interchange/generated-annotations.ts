/** Articles with annotations that fast-check makes up: overlap, split quotations, emoji, right-to-left text, line ends within, all decisions. */
import fc from 'fast-check';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import type { Article } from '../../../annotations/article/article.ts';
import { anyAnnotation } from '../arbitraries.ts';
import { articleOf } from '../report/report-builders.ts';

const words = [
  'The port',
  ' opened',
  ', he said',
  '. ',
  '“calm”',
  '🚢🏽',
  'é',
  'e\u0301',
  'שלום',
  'مرحبا',
  '\n',
  '\t',
  ' the port',
  '\u2028',
  '1,204',
  '—',
];

const anyText = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...words), weight: 6 },
      fc.string({ maxLength: 5, unit: 'grapheme' }),
    ),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  // As articles are: no other line ends, no NUL.
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\u0085\u2028\u2029]/gu, '\n')
      .replaceAll('\0', ''),
  )
  .filter((text) => text.trim() !== '');

export interface AnnotatedArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
}

/** Annotations as analysts make them: segments in text order, none over another of the same annotation, all in place. */
export const anyAnnotatedArticle: fc.Arbitrary<AnnotatedArticle> = anyText.chain((text) => {
  const article = articleOf([['paragraph', text]], { id: 'harbour-00000001', path: 'week 1/harbour.txt' });
  const characters = Array.from(text);
  const offsets = characters.reduce<number[]>(
    (all, character) => [...all, (all.at(-1) ?? 0) + character.length],
    [0],
  );
  const cuts = fc
    .uniqueArray(fc.constantFrom(...offsets), { minLength: 2, maxLength: 6 })
    .map((picked) => picked.sort((one, other) => one - other));
  const annotation = fc.tuple(anyAnnotation, cuts).map(([made, picked]): Annotation => {
    const even = picked.length - (picked.length % 2);
    const segments = Array.from({ length: even / 2 }, (_, index) => ({
      anchor: createAnchor(
        text,
        article.source.textSha256,
        picked[2 * index] ?? 0,
        picked[2 * index + 1] ?? 0,
      ),
    }));
    const { otherVersions: _, ...rest } = { otherVersions: [], ...made };
    return { ...rest, segments };
  });
  return fc
    .uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 8 })
    .map((annotations) => ({ article, annotations }));
});
