/** What of the library is listed and in which order, and which article comes next. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArticleSummary } from '../../../annotations/article/article.ts';
import { entryName } from '../../../renderer/state/library.svelte.ts';
import type { LibraryFilter, LibraryOrder } from '../../../renderer/state/library-view.svelte.ts';
import { broken, folderView, harbour, openDesk, quay, summary } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

function published(
  path: string,
  title: string,
  fields: { iso?: string; outlet?: string; done?: boolean },
): ArticleSummary {
  const made = summary(path, path, title);
  const { iso, outlet, done = false } = fields;
  return {
    ...made,
    done,
    metadata: {
      ...made.metadata,
      published: iso === undefined ? null : { value: { written: iso, iso }, origin: 'text' },
      outlet: outlet === undefined ? null : { value: outlet, origin: 'text' },
    },
  };
}

const entries = [
  published('a', '“Zinc is safe”', { iso: '2026-03-12', outlet: 'Post' }),
  broken,
  published('b', 'Apples 10', { outlet: 'Courier', done: true }),
  published('c', 'Apples 9', { iso: '2026-03-13T09:58', outlet: 'Post' }),
];
const tallies = { a: { quote: 2 }, b: { opinion: 1 } };

async function listed(set: (view: Awaited<ReturnType<typeof openDesk>>['desk']['listing']) => void) {
  const { desk } = await openDesk([], folderView({ entries, tallies }));
  desk.reading.close();
  set(desk.listing);
  return desk.listing.entries.map(entryName);
}

describe('order', () => {
  it.each<[LibraryOrder, readonly string[]]>([
    ['file', ['a', 'broken.txt', 'b', 'c']],
    ['title', ['c', 'b', 'a', 'broken.txt']],
    ['date', ['c', 'a', 'b', 'broken.txt']],
    ['outlet', ['b', 'a', 'c', 'broken.txt']],
  ])('by %s', async (order, expected) => {
    expect(await listed((view) => view.sortBy(order))).toEqual(expected);
  });
});

describe('filters', () => {
  it.each<[string, readonly LibraryFilter[], readonly string[]]>([
    ['nothing tagged', [{ kind: 'progress', progress: 'untouched' }], ['c']],
    ['something tagged, not done', [{ kind: 'progress', progress: 'started' }], ['a']],
    ['done', [{ kind: 'progress', progress: 'done' }], ['b']],
    [
      'either of two',
      [
        { kind: 'progress', progress: 'done' },
        { kind: 'progress', progress: 'started' },
      ],
      ['a', 'b'],
    ],
    ['a tag', [{ kind: 'tag', tag: 'opinion' }], ['b']],
    ['an outlet', [{ kind: 'outlet', outlet: 'Post' }], ['a', 'c']],
    ['no outlet', [{ kind: 'outlet', outlet: null }], []],
    [
      'one of each kind',
      [
        { kind: 'outlet', outlet: 'Post' },
        { kind: 'tag', tag: 'quote' },
      ],
      ['a'],
    ],
    [
      'none after all',
      [
        { kind: 'tag', tag: 'quote' },
        { kind: 'tag', tag: 'quote' },
      ],
      ['a', 'broken.txt', 'b', 'c'],
    ],
  ])('%s', async (_case, filters, expected) => {
    const found = await listed((view) => {
      for (const filter of filters) view.toggle(filter);
    });
    expect(found).toEqual(expected);
  });

  it('never take away the article that is open', async () => {
    const { desk } = await openDesk();
    desk.listing.toggle({ kind: 'progress', progress: 'done' });
    expect(desk.listing.entries).toEqual([harbour]);
  });

  it('are kept for each folder', async () => {
    const { desk, send } = await openDesk();
    desk.listing.toggle({ kind: 'tag', tag: 'quote' });
    desk.listing.sortBy('title');
    send('folderOpened', folderView({ session: 2, path: '/elsewhere' }));
    expect([desk.listing.filters, desk.listing.order]).toEqual([[], 'file']);
    send('folderOpened', folderView({ session: 3 }));
    expect([desk.listing.filters, desk.listing.order]).toEqual([[{ kind: 'tag', tag: 'quote' }], 'title']);
  });
});

describe('the neighbour', () => {
  it.each([
    ['after the first, past a file that cannot be read', harbour, 1, quay],
    ['before the last', quay, -1, harbour],
    ['after a file that cannot be read', broken, 1, quay],
    ['after the last', quay, 1, null],
    ['before the first', harbour, -1, null],
    ['from nowhere', null, 1, harbour],
  ] as const)('%s', async (_case, from, direction, expected) => {
    const { desk } = await openDesk();
    expect(desk.listing.neighbour(from, direction)).toBe(expected);
  });

  it('is the next one listed', async () => {
    const { desk } = await openDesk([], folderView({ entries }));
    desk.listing.sortBy('title');
    expect(desk.listing.neighbour(entries[3] ?? null, 1)).toBe(entries[2]);
  });
});
