/** What holds of twins whatever the texts are: order does not matter, and every passage is whole words at a place of its own. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTwins } from '../../../annotations/twins/find-twins.ts';
import type { TwinGroup } from '../../../annotations/twins/twin.ts';
import { readTexts } from './texts.ts';

const words = [
  ...'harbour captain lantern the of “gates rusty” anchor, pilot. Brandt promised heron “and” barge – quay’s channel 港 口 水 閘 🚢 winter'.split(
    ' ',
  ),
];
/** Texts that share sentences, whole or in part: what random words alone would hardly ever do. */
const texts = fc
  .array(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 18 }), { minLength: 1, maxLength: 5 })
  .chain((sentences) =>
    fc.array(
      fc
        .array(
          fc.tuple(fc.constantFrom(...sentences), fc.nat(4), fc.nat(4), fc.constantFrom(' ', '\n', '. ')),
          { maxLength: 6 },
        )
        .map((parts) =>
          parts
            .map(
              ([sentence, from, less, end]) => sentence.slice(from, sentence.length - less).join(' ') + end,
            )
            .join(''),
        ),
      { minLength: 1, maxLength: 6 },
    ),
  );

function asSet(groups: readonly TwinGroup[]): readonly string[] {
  return groups
    .map(({ score, passages }) =>
      JSON.stringify([score, passages.map(({ article, start, end }) => `${article} ${start} ${end}`).sort()]),
    )
    .sort();
}

test('the order of the articles does not matter', () => {
  fc.assert(
    fc.property(texts, (some) => {
      const articles = readTexts([...new Set(some)]);
      expect(asSet(findTwins([...articles].reverse()).groups)).toEqual(asSet(findTwins(articles).groups));
    }),
    { numRuns: 300 },
  );
});

test('passages are whole words of their articles, in order, and never overlap within a group', () => {
  fc.assert(
    fc.property(texts, (some) => {
      const articles = readTexts(some);
      const byId = new Map(articles.map(({ article, text }) => [article, text]));
      for (const { score, passages } of findTwins(articles).groups) {
        expect(score).toBeGreaterThan(0.5);
        expect(score).toBeLessThanOrEqual(1);
        expect(passages.length).toBeGreaterThan(1);
        for (const [index, { article, start, end }] of passages.entries()) {
          const text = byId.get(article) ?? '';
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$/su);
          expect(text.slice(start - 1, start + 1)).not.toMatch(/^[a-z]{2}$/i);
          expect(text.slice(end - 1, end + 1)).not.toMatch(/^[a-z]{2}$/i);
          const before = passages[index - 1];
          if (before?.article === article) expect(start).toBeGreaterThanOrEqual(before.end);
          else if (before !== undefined) expect(before.article < article).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
