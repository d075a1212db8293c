/** Two articles side by side: which one keys and cards act on, what reaches both, and how they scroll together. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../../annotations/result.ts';
import type { ShownTwin } from '../../../app/twin-views.ts';
import type { ArticlePart } from '../../../renderer/state/stage.ts';
import { textHash } from '../../annotations/builders.ts';
import {
  annotation,
  folderView,
  harbour,
  openDesk,
  opened,
  quay,
  rangeOf,
  type TestDesk,
} from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('two articles side by side', () => {
  let test: TestDesk;

  beforeEach(async () => {
    test = await openDesk([annotation('one', { words: 'The mayor' })]);
    await test.desk.beside.open(quay);
  });

  const ids = () => {
    const { left, right } = test.desk.reading.sides;
    return [left.article?.id, right.article?.id, test.desk.reading.active];
  };

  it('are both open, and the new one is read', () => {
    expect(ids()).toEqual([harbour.id, quay.id, 'right']);
    expect(test.desk.reading.article?.id).toBe(quay.id);
  });

  it('tags words in the one that is read, and leaves the other as it is', () => {
    const { desk } = test;
    desk.reading.select(rangeOf('she said'));
    desk.annotating.tag('quote');
    const { left, right } = desk.reading.sides;
    expect([left.placed.length, right.placed.length]).toEqual([1, 1]);
    expect(right.placed[0]?.annotation.article).toBe(quay.id);
  });

  it('takes back a change in the article it was made in, which is read then', async () => {
    const { desk } = test;
    desk.reading.select(rangeOf('she said'));
    desk.annotating.tag('quote');
    desk.beside.activate('left');
    await desk.changes.undo();
    expect(ids()).toEqual([harbour.id, quay.id, 'right']);
    expect(desk.reading.placed).toEqual([]);
  });

  it('are both open again when the folder is, with the one that was read', async () => {
    const { desk, send, pass, asked } = test;
    await desk.beside.findShared();
    expect(asked.findLast(({ name }) => name === 'changeSettings')?.payload).toEqual({
      beside: { folder: '/desk', left: 'harbour.txt', right: 'quay.txt' },
    });
    send('folderOpened', folderView({ session: 2 }));
    await pass(0);
    expect(ids()).toEqual([harbour.id, quay.id, 'right']);
  });

  it('are one again when one was closed before', async () => {
    const { desk, send, pass } = test;
    await desk.beside.findShared();
    desk.beside.close('left');
    send('folderOpened', folderView({ session: 2 }));
    await pass(0);
    expect(desk.reading.split).toBe(false);
    expect(desk.reading.article?.id).toBe(quay.id);
  });

  it('keeps what is chosen and selected on each side', () => {
    const { desk } = test;
    desk.beside.activate('left');
    desk.reading.choose('one');
    desk.beside.activate('right');
    expect(desk.reading.chosenId).toBeNull();
    desk.beside.activate('left');
    expect(desk.reading.chosenId).toBe('one');
  });

  it('keeps a note that is being written before the other one is read', () => {
    const { desk, operations } = test;
    desk.beside.activate('left');
    desk.reading.choose('one');
    desk.notes.write(annotation('one', { words: 'The mayor' }), 'Ask the mayor.');
    desk.beside.activate('right');
    expect(operations().map(({ kind }) => kind)).toContain('change');
  });

  it('never opens an article twice: it goes to where it is', async () => {
    await test.desk.openArticle(harbour);
    expect(ids()).toEqual([harbour.id, quay.id, 'left']);
  });

  it('puts an article that is opened beside in the place of the other one', async () => {
    const { desk } = test;
    desk.beside.close('right');
    await desk.beside.open(quay);
    desk.beside.activate('left');
    await desk.openArticle(quay);
    expect(ids()).toEqual([harbour.id, quay.id, 'right']);
  });

  it.each([
    ['left', undefined, quay.id, 'right'],
    ['right', harbour.id, undefined, 'left'],
  ] as const)('leaves the other one open when the %s one is closed', (side, left, right, active) => {
    test.desk.beside.close(side);
    expect(ids()).toEqual([left, right, active]);
    expect(test.desk.reading.split).toBe(false);
  });

  it('reads both again when their words are others on disk', async () => {
    const { desk, send } = test;
    test.answer({
      readArticle: ({ article }) =>
        Promise.resolve(success(opened(article, [annotation('two', { words: 'she said' })]))),
    });
    send('articleChanged', { session: 1, article: harbour.id });
    await test.pass(0);
    expect(desk.reading.sides.left.placed.map((item) => item.annotation.id)).toEqual(['two']);
    expect(desk.reading.active).toBe('right');
  });

  it('begins with an empty side that is chosen for in the library, and gives it up again', () => {
    const { desk } = test;
    desk.beside.close('right');
    expect(desk.beside.toggle()).toBe('opened');
    expect([desk.reading.split, desk.reading.article]).toEqual([true, null]);
    expect(desk.beside.toggle()).toBe('closed');
    expect(ids()).toEqual([harbour.id, undefined, 'left']);
  });
});

describe('scrolling two articles together', () => {
  let test: TestDesk;
  let at: { left: number; right: number };

  function part(side: 'left' | 'right'): ArticlePart {
    return {
      ...silentArticle,
      readingOffset: () => at[side],
      bringToReading: (offset) => {
        at[side] = offset;
        test.desk.beside.scrolled(side);
      },
    };
  }

  beforeEach(async () => {
    at = { left: 0, right: 0 };
    test = await openDesk();
    const passage = (article: string, start: number, end: number): ShownTwin => ({
      ...{
        article,
        start,
        end,
        textSha256: textHash,
        title: '',
        outlet: null,
        words: '',
        before: '',
        after: '',
      },
    });
    test.answer({
      twinsOfArticle: () =>
        Promise.resolve(
          success({
            state: 'found',
            groups: [
              { score: 1, passages: [passage(harbour.id, 10, 20), passage(quay.id, 30, 40)], total: 2 },
            ],
            leftOut: null,
          }),
        ),
    });
    await test.desk.beside.open(quay);
    for (const side of ['left', 'right'] as const) test.desk.stage.putArticle(side, part(side));
    await test.desk.beside.findShared();
  });

  it.each([
    ['left', { left: 15, right: 35 }],
    ['right', { left: 15, right: 35 }],
  ] as const)('the other follows the %s by the words they share', (side, expected) => {
    at[side] = expected[side];
    test.desk.beside.lead(side);
    test.desk.beside.scrolled(side);
    expect(at).toEqual(expected);
  });

  it('each by itself when that is wanted', () => {
    test.desk.beside.toggleTogether();
    at.left = 15;
    test.desk.beside.lead('left');
    test.desk.beside.scrolled('left');
    expect(at.right).not.toBe(35);
  });
});
