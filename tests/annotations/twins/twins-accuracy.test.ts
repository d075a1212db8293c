/** How much of known reuse is found, and how much of what is found is none, in folders of three sizes. */
import { describe, expect, test } from 'vitest';
import { findTwins } from '../../../annotations/twins/find-twins.ts';
import { judgeTwins } from './judge-twins.ts';
import { madeFolder } from './made-reuse.ts';

describe.each([8, 40, 300])('in a folder of %i articles', (articles) => {
  test('nearly all reuse is found, and nearly all that is found is reuse', () => {
    const { articles: texts, reuse } = madeFolder(articles, articles);
    const { recall, precision, recallOf, boundaries, known, found, wrong, missed } = judgeTwins(
      findTwins(texts).groups,
      reuse,
    );
    const share = (value: number) => value.toFixed(3);
    console.log(
      `${String(articles)} articles: ${String(known)} pairs known, ${String(found)} found, recall ${share(recall)}, precision ${share(precision)}, boundaries ${share(boundaries)}`,
      recallOf,
    );
    if (process.env['SHOW'] !== undefined)
      for (const [one, other] of [...wrong.slice(0, 15), ...missed.slice(0, 15)]) {
        const words = ({ article, start, end }: typeof one) =>
          `${article}: ${texts[Number(article)]?.text.slice(start, end) ?? ''}`;
        console.log(words(one), '\n  ', words(other));
      }
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(boundaries).toBeGreaterThanOrEqual(0.9);
  });
});
