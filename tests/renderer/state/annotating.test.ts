/** What an analyst does to words and annotations, as it is seen, kept and announced. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotation, openDesk, rangeOf } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

const words = '“It will hold,”';

describe('tagging', () => {
  it('makes an annotation of the selected words, chooses it and lets the selection go', async () => {
    const { desk, operations } = await openDesk();
    const clearSelection = vi.fn();
    desk.stage.putArticle('left', { ...silentArticle, clearSelection });
    desk.reading.select(rangeOf(words));
    desk.annotating.tag('quote');

    expect(operations()).toMatchObject([{ kind: 'add', annotation: { tag: 'quote', analyst: 'ana' } }]);
    expect(desk.reading.placed.map((item) => item.placements)).toEqual([
      [{ state: 'exact', ...rangeOf(words) }],
    ]);
    expect(desk.reading.chosenId).toBe('new-1');
    expect(desk.reading.selection).toBeNull();
    expect(clearSelection).toHaveBeenCalled();
    expect(desk.announcements.latest.text).toBe('Tagged as Quote.');
  });

  it('does not tag the same words the same way twice, but chooses what is there', async () => {
    const there = annotation('there', { words });
    const { desk, operations } = await openDesk([there]);
    desk.reading.select(rangeOf(words));
    desk.annotating.tag('quote');
    expect(operations()).toEqual([]);
    expect(desk.reading.chosenId).toBe('there');
    expect(desk.announcements.latest.text).toContain('already');
  });

  it.each([
    ['another tag', { tag: 'opinion' }],
    ['another analyst', { analyst: 'bo' }],
    ['other words', { words: '“It will hold' }],
  ])('tags words that %s has', async (_case, fields) => {
    const { desk } = await openDesk([annotation('there', { words, ...fields })]);
    desk.reading.select(rangeOf(words));
    desk.annotating.tag('quote');
    expect(desk.reading.placed).toHaveLength(2);
  });

  it('says so when only blanks are selected', async () => {
    const { desk, operations } = await openDesk();
    desk.reading.select({ start: 3, end: 4 });
    desk.annotating.tag('quote');
    expect(operations()).toEqual([]);
    expect(desk.announcements.latest.text).toContain('Select some words');
  });

  it('changes the tag of the chosen annotation when nothing is selected', async () => {
    const { desk, operations } = await openDesk([annotation('there', { words })]);
    desk.reading.choose('there');
    desk.annotating.tag('opinion');
    expect(operations()).toMatchObject([
      { kind: 'change', id: 'there', before: { tag: 'quote' }, after: { tag: 'opinion' } },
    ]);
    expect(desk.reading.chosen?.annotation.tag).toBe('opinion');
  });

  it('leaves the annotations of others alone', async () => {
    const { desk, operations } = await openDesk([annotation('bos', { words, analyst: 'bo' })]);
    desk.reading.choose('bos');
    desk.annotating.tag('opinion');
    const [bos] = desk.reading.placed;
    if (bos !== undefined) desk.annotating.delete(bos.annotation);
    expect(operations()).toEqual([]);
    expect(desk.annotating.ownChosen).toBeNull();
  });
});

describe('the key for a note', () => {
  it('tags selected words with the tag used last and opens the note', async () => {
    const { desk } = await openDesk();
    const focusNote = vi.fn();
    desk.stage.annotations = { focus: vi.fn(), focusNote, focusSpeaker: vi.fn(), focusChain: vi.fn() };
    desk.reading.select(rangeOf('she said'));
    desk.annotating.tag('unverified');
    desk.reading.select(rangeOf(words));
    desk.annotating.editNote();
    expect(desk.reading.chosen?.annotation.tag).toBe('unverified');
    expect(focusNote).toHaveBeenCalledOnce();
  });
});

describe('letting go', () => {
  it('lets go of the selection, then of the chosen annotation, then of nothing', async () => {
    const { desk } = await openDesk([annotation('there', { words })]);
    desk.reading.choose('there');
    desk.reading.select(rangeOf('Few'));
    expect(desk.annotating.leave()).toBe(true);
    expect([desk.reading.selection, desk.reading.chosenId]).toEqual([null, 'there']);
    expect(desk.annotating.leave()).toBe(true);
    expect(desk.reading.chosenId).toBeNull();
    expect(desk.annotating.leave()).toBe(false);
  });
});

describe('choosing at the caret', () => {
  it('chooses the only one and says its tag', async () => {
    const { desk } = await openDesk([annotation('in', { words: 'hold' })]);
    desk.stage.putArticle('left', { ...silentArticle, annotationsAtCaret: () => ['in'] });
    expect(desk.annotating.chooseAtCaret()).toBe(true);
    expect([desk.reading.chosenId, desk.announcements.latest.text]).toEqual(['in', 'Quote chosen']);
  });

  it('lists several, and chooses none of them by itself', async () => {
    const { desk } = await openDesk([annotation('in', { words: 'hold' }), annotation('out', { words })]);
    const offerAtCaret = vi.fn();
    desk.stage.putArticle('left', {
      ...silentArticle,
      annotationsAtCaret: () => ['in', 'out'],
      offerAtCaret,
    });
    expect(desk.annotating.chooseAtCaret()).toBe(true);
    expect(offerAtCaret).toHaveBeenCalledOnce();
    expect(desk.reading.chosenId).toBeNull();
  });

  it('leaves the key to others where there is none', async () => {
    const { desk } = await openDesk();
    desk.stage.putArticle('left', silentArticle);
    expect(desk.annotating.chooseAtCaret()).toBe(false);
  });
});
