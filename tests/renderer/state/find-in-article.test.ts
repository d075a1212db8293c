/** Finding in the open article: what counts as the same words, walking from place to place, and what is left when it closes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findInText } from '../../../renderer/state/find-in-text.ts';
import { openDesk, quay, rangeOf } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the same words', () => {
  it.each([
    ['capitals', 'The LOCK opens', 'lock', ['LOCK']],
    ['accents', 'Café, cafe\u0301 and cafe', 'cafe', ['Café', 'cafe\u0301', 'cafe']],
    ['quotation marks', '“It’s here”', '"it\'s', ['“It’s']],
    ['dashes', 'north–south', 'north-south', ['north–south']],
    ['line breaks', 'one\n  two', 'one two', ['one\n  two']],
    ['characters of two units', '😀 lock 😀', 'lock 😀', ['lock 😀']],
    ['words typed with blanks around', 'a lock', '  lock ', ['lock']],
    ['nothing typed', 'a lock', '  ', []],
    ['places without overlap', 'aaaa', 'aa', ['aa', 'aa']],
  ])('%s', (_case, text, words, expected) => {
    const found = findInText(text, words).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });
});

describe('finding', () => {
  it('begins at the caret and goes round', async () => {
    const { desk } = await openDesk();
    const shown: number[] = [];
    desk.stage.putArticle('left', {
      ...silentArticle,
      range: () => rangeOf('she said'),
      showPlace: ({ start }) => shown.push(start),
    });
    desk.finding.begin();
    desk.finding.lookFor('the');
    expect(desk.finding.places).toHaveLength(2);
    expect(desk.finding.current).toBe(0);
    desk.finding.step(1, true);
    expect(desk.finding.current).toBe(1);
    desk.finding.step(1, true);
    expect(desk.finding.current).toBe(0);
    expect(desk.announcements.latest.text).toBe('1 of 2');
  });

  it('takes the selected words and leaves the place selected', async () => {
    const { desk } = await openDesk();
    const selected: number[][] = [];
    desk.stage.putArticle('left', {
      ...silentArticle,
      range: () => rangeOf('she said'),
      select: (start, end) => selected.push([start, end]),
    });
    desk.reading.select(rangeOf('she said'));
    desk.finding.begin();
    expect(desk.finding.query).toBe('she said');
    expect(desk.finding.close()).toBe(true);
    const { start, end } = rangeOf('she said');
    expect(selected).toEqual([[start, end]]);
    expect(desk.finding.close()).toBe(false);
  });

  it('says when there is nothing', async () => {
    const { desk } = await openDesk();
    desk.finding.begin();
    desk.finding.lookFor('not there');
    desk.finding.step(1, true);
    expect(desk.finding.current).toBe(-1);
    expect(desk.announcements.latest.text).toBe('Nothing found in this article.');
  });

  it('goes on in the article that is opened next', async () => {
    const { desk, pass } = await openDesk();
    desk.finding.begin();
    desk.finding.lookFor('mayor');
    void desk.openArticle(quay);
    await pass(0);
    expect(desk.reading.article?.id).toBe(quay.id);
    expect(desk.finding.places).toHaveLength(1);
  });
});
