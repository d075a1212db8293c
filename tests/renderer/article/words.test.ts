/** What the article view says: kicker and details, what a click offers, what the caret announces, where it comes back to. */
import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../../annotations/article/article.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { caretNews } from '../../../renderer/article/caret-news.ts';
import { firstReaching } from '../../../renderer/article/first-reaching.ts';
import { kickerOf, metadataLine } from '../../../renderer/article/metadata-line.ts';
import { shortDate } from '../../../renderer/state/words.ts';
import { ReadingPlaces } from '../../../renderer/article/reading-places.ts';
import { placed } from '../../annotations/builders.ts';

const bare: ArticleMetadata = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  language: null,
  url: null,
  section: null,
};
const outlet = { value: 'Norrhaven Post', origin: 'page' } as const;
const section = { value: 'Economy', origin: 'page' } as const;
const byline = { value: 'By Ida Lund', origin: 'text' } as const;

describe('the header', () => {
  it.each([
    ['outlet and section', { outlet, section }, true, 'Norrhaven Post · Economy'],
    ['an outlet alone', { outlet }, true, 'Norrhaven Post'],
    ['a missing headline', {}, false, 'No headline found'],
    ['an outlet without a headline', { outlet }, false, 'Norrhaven Post · No headline found'],
  ])('names %s', (_what, found, hasHeadline, text) => {
    expect(kickerOf({ ...bare, ...found }, hasHeadline)?.text).toBe(text);
  });

  it('is silent when nothing was found', () => {
    expect(kickerOf(bare, true)).toBeNull();
    expect(metadataLine(bare)).toEqual([]);
  });

  it.each([
    ['2026-03-12T09:58', '12 March 2026, 09:58'],
    ['2026-03-12', '12 March 2026'],
    ['2026-13-45', 'as it stands'],
    [null, 'as it stands'],
  ])('reads the date %s as %s', (iso, shown) => {
    const published = { value: { written: 'as it stands', iso }, origin: 'text' } as const;
    expect(metadataLine({ ...bare, byline, published })).toEqual(['By Ida Lund', shown, 'found in the text']);
  });

  it('says both readings of a date that may be two days', () => {
    const published = { value: { written: '03/04/2023', iso: null }, origin: 'page' } as const;
    expect(metadataLine({ ...bare, published })[0]).toBe('03/04/2023 (3 April 2023 or 4 March 2023)');
    expect(shortDate(published.value)).toBe('03/04/2023 (ambiguous)');
  });

  it('tells two origins apart', () => {
    const published = { value: { written: '3 March', iso: null }, origin: 'page' } as const;
    expect(metadataLine({ ...bare, byline, published }).at(-1)).toBe(
      'byline found in the text, date found in the page’s metadata',
    );
  });
});

describe('the caret', () => {
  const quote = placed('q', 0, 9, { note: 'check\nthis' });
  const opinion = placed('o', 3, 6, { tag: 'opinion' });
  const analysts = [{ id: 'ana', name: 'Ana' }];

  it.each([
    ['entering', [], [quote], 'In Quote, Ana: check this'],
    ['entering another inside it', [quote], [opinion, quote], 'In Opinion, Ana'],
    ['leaving one', [opinion, quote], [quote], 'End of Opinion'],
    ['crossing over', [quote], [opinion], 'In Opinion, Ana. End of Quote'],
    ['staying', [quote], [quote], ''],
  ])('says what changes on %s', (_what, before, now, words) => {
    expect(caretNews(before, now, defaultCodebook, analysts)).toBe(words);
  });

  it('reads no long note out', () => {
    const long = placed('l', 0, 9, { note: '😀'.repeat(5000) });
    expect(caretNews([], [long], defaultCodebook, analysts)).toBe(`In Quote, Ana: ${'😀'.repeat(60)}…`);
  });
});

describe('a place in an article', () => {
  const place = { reading: { anchor: 3, head: 9, unfolded: new Set([1]) }, scroll: { block: 2, above: 14 } };

  it('is remembered for the text it was taken in', () => {
    const places = new ReadingPlaces();
    places.remember({ id: 'a', source: { textSha256: 'one' } }, place);
    expect(places.recall({ id: 'a', source: { textSha256: 'one' } })).toEqual(place);
    expect(places.recall({ id: 'a', source: { textSha256: 'two' } })).toBeNull();
    expect(places.recall({ id: 'b', source: { textSha256: 'one' } })).toBeNull();
  });
});

describe('the search for what is on screen', () => {
  it.each([0, 1, 2, 7, 1000])('asks few of %i blocks', (count) => {
    for (const wanted of [0, Math.floor(count / 2), count]) {
      let asked = 0;
      const found = firstReaching(count, (index) => {
        asked += 1;
        return index >= wanted;
      });
      expect(found).toBe(wanted);
      expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)));
    }
  });
});
