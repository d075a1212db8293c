/** Tagging words wherever they stand: what is ticked, and that confirming is one step. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Occurrence } from '../../../annotations/occurrence/find-occurrences.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { failure, success } from '../../../annotations/result.ts';
import { sampleText, textHash } from '../../annotations/builders.ts';
import { harbour, openDesk, quay, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

function occurrence(words: string, fields: Partial<Occurrence> = {}): Occurrence {
  const excerpt = { words, marks: [{ start: 0, end: words.length }], cutBefore: false, cutAfter: false };
  return { ...rangeOf(words), excerpt, furniture: false, tagged: [], ...fields };
}

const places = [
  occurrence('The mayor'),
  occurrence('It will hold', { tagged: [{ tag: 'quote', own: true }] }),
  occurrence('she said', { furniture: true }),
  occurrence('Few agree', { tagged: [{ tag: 'opinion', own: false }] }),
];

/** A desk that has asked, and was told these places in both articles. */
async function deskWithPlaces() {
  const opened = await openDesk();
  const { desk, answer, send, pass } = opened;
  let search = 0;
  answer({
    findOccurrences: (asked) => {
      search = asked.search;
      for (const [index, article] of [harbour.id, quay.id].entries()) {
        const found = { article, textSha256: textHash, places };
        send('occurrencesFound', { session: 1, search, found, looked: index + 1, of: 2 });
      }
      return Promise.resolve(success({ total: 8, cancelled: false, more: false, unread: [] }));
    },
    cancelOccurrences: () => Promise.resolve(success(null)),
    anchorPlaces: (asked) =>
      Promise.resolve(
        success(asked.places.map(({ start, end }) => createAnchor(sampleText, textHash, start, end))),
      ),
  });
  desk.reading.select(rangeOf('The mayor'));
  desk.commands.run('tag-everywhere');
  await pass(100);
  return opened;
}

describe('tagging words wherever they stand', () => {
  it('lists the places, ticked unless they are furniture or tagged', async () => {
    const { desk } = await deskWithPlaces();
    expect(desk.dialogs.open).toBe('occurrences');
    expect(desk.marking.occurrences.words).toBe('The mayor');
    expect(desk.marking.occurrences.rows).toHaveLength(10);
    expect(desk.marking.occurrences.count).toBe(8);
    expect(places.map((place) => desk.marking.occurrences.ticks.has(harbour.id, place))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(desk.marking.occurrences.ticks.count).toBe(4);
  });

  it('ticks and unticks one, those of an article, all and none, but never what has the tag', async () => {
    const { desk } = await deskWithPlaces();
    const { occurrences } = desk.marking;
    const [head, first] = occurrences.rows;
    if (head === undefined || first === undefined) throw new Error('There are rows.');
    occurrences.ticks.toggle(first);
    expect(occurrences.ticks.count).toBe(3);
    occurrences.ticks.toggle(head);
    expect(occurrences.ticks.countIn(harbour.id)).toBe(3);
    occurrences.ticks.toggle(head);
    expect(occurrences.ticks.countIn(harbour.id)).toBe(0);
    occurrences.ticks.setAll(true);
    expect(occurrences.ticks.count).toBe(6);
    occurrences.ticks.setAll(false);
    expect(occurrences.ticks.count).toBe(0);
    occurrences.tag = 'opinion';
    occurrences.ticks.setAll(true);
    expect(occurrences.ticks.count).toBe(8);
  });

  it('tags nothing before it is confirmed, then all in one step that undo takes back', async () => {
    const { desk, operations } = await deskWithPlaces();
    expect(operations()).toEqual([]);
    await desk.marking.occurrences.tagTicked();
    expect(operations().map((operation) => operation.kind)).toEqual(['add', 'add', 'add', 'add']);
    expect(desk.reading.placed).toHaveLength(2);
    expect(desk.dialogs.open).toBeNull();
    expect(desk.changes.undoWords).toBe('tag 4 passages as Quote');
    await desk.changes.undo();
    expect(desk.reading.placed).toHaveLength(0);
    expect(operations()).toHaveLength(8);
  });

  it('tags nothing at all when an article has changed meanwhile', async () => {
    const { desk, operations, answer } = await deskWithPlaces();
    answer({
      anchorPlaces: ({ article }) =>
        Promise.resolve(
          article === quay.id
            ? failure('article-changed', 'It has changed.')
            : success([createAnchor(sampleText, textHash, 0, 9)]),
        ),
    });
    await desk.marking.occurrences.tagTicked();
    expect(operations()).toEqual([]);
    expect(desk.marking.occurrences.state).toMatchObject({
      kind: 'failed',
      message: 'It has changed. Nothing was tagged.',
    });
  });

  it('drops what comes for a search that is over', async () => {
    const { desk, send, pass } = await deskWithPlaces();
    desk.marking.occurrences.close();
    send('occurrencesFound', {
      session: 1,
      search: 1,
      found: { article: quay.id, textSha256: textHash, places },
      looked: 1,
      of: 1,
    });
    await pass(200);
    expect(desk.marking.occurrences.count).toBe(0);
  });

  it('says when only signs are selected', async () => {
    const { desk } = await openDesk();
    const { end } = rangeOf('lock');
    desk.reading.select({ start: end, end: end + 3 });
    desk.commands.run('tag-everywhere');
    expect(desk.dialogs.open).toBeNull();
    expect(desk.announcements.latest.text).toContain('Only signs');
  });
});
