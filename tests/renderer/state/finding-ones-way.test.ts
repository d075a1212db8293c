/** Filters of the cards, and walking through annotations by tag and status. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../annotations/annotation/check.ts';
import { offeredValues } from '../../../renderer/state/card-filter-words.ts';
import { paragraphWords } from '../../../renderer/state/hearing-highlights.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { placed } from '../../annotations/builders.ts';
import { annotation, openDesk } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

const said = (name: string) => ({ attribution: { speaker: { name, role: '' } } });
const check = (status: Check['status']) => ({ check: { status, evidence: [], note: '' } });

/** In text order: a quote of the mayor, an opinion, a quote of the clerk that is contradicted. */
const three = [
  annotation('mayor', { words: 'The mayor', ...said('The mayor') }),
  annotation('nobody', { words: 'opened', tag: 'opinion' }),
  annotation('clerk', { words: 'Few agree.', ...said('The clerk'), ...check('contradicted'), analyst: 'bo' }),
];

describe('the filter of the cards', () => {
  it('shows all until something is picked, then what has a picked value of each facet', async () => {
    const { desk } = await openDesk(three);
    const shown = () => desk.filter.cards.map((card) => card.annotation.id);
    expect(shown()).toEqual(['mayor', 'nobody', 'clerk']);
    desk.filter.toggle('tag', 'quote');
    expect(shown()).toEqual(['mayor', 'clerk']);
    desk.filter.toggle('speaker', 'The clerk');
    expect(shown()).toEqual(['clerk']);
    desk.filter.toggle('speaker', 'The mayor');
    expect(shown()).toEqual(['mayor', 'clerk']);
    desk.filter.toggle('status', 'open');
    desk.filter.toggle('analyst', 'bo');
    expect(shown()).toEqual([]);
    expect(desk.filter.values).toHaveLength(5);
    desk.filter.clear();
    expect(shown()).toHaveLength(3);
  });

  it('keeps the card of the chosen annotation', async () => {
    const { desk } = await openDesk(three);
    desk.filter.toggle('speaker', '');
    desk.reading.choose('clerk');
    expect(desk.filter.cards.map((card) => card.annotation.id)).toEqual(['nobody', 'clerk']);
    expect(desk.filter.passing).toHaveLength(1);
  });

  it('follows what is tagged and taken back meanwhile', async () => {
    const { desk } = await openDesk(three);
    desk.filter.toggle('tag', 'opinion');
    desk.reading.choose('mayor');
    desk.annotating.tag('opinion');
    expect(desk.filter.passing.map((card) => card.annotation.id)).toEqual(['mayor', 'nobody']);
    expect(desk.filter.counts.tag).toEqual(
      new Map([
        ['quote', 1],
        ['opinion', 2],
      ]),
    );
    await desk.changes.undo();
    expect(desk.filter.passing.map((card) => card.annotation.id)).toEqual(['nobody']);
  });

  it('is off in another article', async () => {
    const { desk } = await openDesk(three);
    desk.filter.toggle('tag', 'opinion');
    const [, other] = desk.library.entries.filter((entry) => entry.kind === 'readable');
    if (other !== undefined) await desk.openArticle(other);
    expect(desk.filter.isOn).toBe(false);
  });

  it('offers statuses in their order and those without a speaker last, with what is picked even when it is gone', () => {
    const names = { codebook: defaultCodebook, analysts: [] };
    const offered = (facet: 'status' | 'speaker', values: readonly string[], picked: readonly string[]) =>
      offeredValues(facet, new Map(values.map((value) => [value, 1])), new Set(picked), names).map(
        ({ name, count }) => `${name} ${count}`,
      );
    expect(offered('status', ['uncheckable', 'open'], ['contradicted'])).toEqual([
      'Open 1',
      'Contradicted 0',
      'Cannot be checked 1',
    ]);
    expect(offered('speaker', ['', 'Zoe', 'ana'], [])).toEqual(['ana 1', 'Zoe 1', 'No speaker 1']);
  });
});

describe('walking through annotations', () => {
  it.each<[string, (desk: Awaited<ReturnType<typeof openDesk>>['desk']) => void, readonly (string | null)[]]>(
    [
      [
        'all',
        (desk) => {
          desk.stepping.toNext(1);
        },
        ['mayor', 'nobody', 'clerk', 'clerk'],
      ],
      [
        'all, backwards',
        (desk) => {
          desk.stepping.toNext(-1);
        },
        ['clerk', 'nobody', 'mayor', 'mayor'],
      ],
      [
        'those of one tag',
        (desk) => {
          desk.stepping.toNextOfTag(1, 'quote');
        },
        ['mayor', 'clerk', 'clerk', 'clerk'],
      ],
      [
        'those that are open',
        (desk) => {
          desk.stepping.toNextOfStatus(1);
        },
        ['mayor', 'nobody', 'nobody', 'nobody'],
      ],
    ],
  )('goes through %s', async (what, step, seen) => {
    const { desk } = await openDesk(three);
    const caret = what.endsWith('backwards') ? 1_000 : 0;
    desk.stage.putArticle('left', { ...silentArticle, range: () => ({ start: caret, end: caret }) });
    expect(
      seen.map(() => {
        step(desk);
        return desk.reading.chosenId;
      }),
    ).toEqual(seen);
    expect(desk.announcements.latest.text).toMatch(/^There is no (further|earlier) /);
  });

  it('begins at the caret', async () => {
    const { desk } = await openDesk(three);
    desk.stage.putArticle('left', { ...silentArticle, range: () => ({ start: 12, end: 12 }) });
    desk.stepping.toNext(1);
    expect(desk.reading.chosenId).toBe('clerk');
  });

  it('keeps to the cards that are shown, and says where it is', async () => {
    const { desk } = await openDesk(three);
    desk.filter.toggle('tag', 'quote');
    desk.stepping.toNext(1);
    desk.stepping.toNext(1);
    expect(desk.reading.chosenId).toBe('clerk');
    expect(desk.announcements.latest.text).toBe('Quote, 2 of 2');
  });

  it('says so when there is nothing to go by or to', async () => {
    const { desk } = await openDesk();
    desk.stepping.toNextOfTag(1);
    expect(desk.announcements.latest.text).toMatch(/^Choose an annotation first/);
    desk.stepping.toNext(1);
    expect(desk.announcements.latest.text).toBe('There is no annotation in this article.');
  });
});

describe('the highlights of a paragraph', () => {
  it.each([
    ['none', [], 'No highlights in this paragraph.'],
    [
      'two, one with a speaker',
      [placed('a', 0, 9, said('Mats Reker')), placed('b', 3, 6, { tag: 'opinion' })],
      '2 highlights in this paragraph. Quote, Mats Reker: The mayor. Opinion: The mayor.',
    ],
  ])('are said: %s', (_what, items, words) => {
    expect(paragraphWords(items, defaultCodebook)).toBe(words);
  });

  it('are not said for minutes', () => {
    const many = Array.from({ length: 2_000 }, (_none, at) => placed(String(at), at, at + 9));
    const words = paragraphWords(many, defaultCodebook);
    expect(words).toContain('2,000 highlights');
    expect(words).toContain('And 1988 more.');
    expect(words.length).toBeLessThan(600);
  });
});
