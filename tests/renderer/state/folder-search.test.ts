/** Searching the folder: the last question counts, the answer as rows, and where each row leads. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../annotations/result.ts';
import type { SearchHit } from '../../../annotations/search/search-model.ts';
import type { Answer } from '../../../app/contract.ts';
import type { FolderHits } from '../../../app/desk-views.ts';
import { bestHit, placeInText } from '../../../renderer/state/search-place.ts';
import { countWords } from '../../../renderer/state/search-words.ts';
import { annotation, harbour, openDesk, quay, rangeOf } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

function textHit(words: string): SearchHit {
  const excerpt = { words, marks: [{ start: 0, end: words.length }], cutBefore: true, cutAfter: true };
  return { kind: 'text', ...rangeOf(words), excerpt };
}

function hits(...articles: readonly (readonly [string, readonly SearchHit[]])[]): FolderHits {
  return {
    hits: articles.map(([article, found]) => ({ article, hits: found, more: false })),
    total: articles.length,
    searched: 2,
  };
}

const found = hits([quay.id, [textHit('Few agree')]], [harbour.id, [textHit('she said'), textHit('mayor')]]);
const answered = (value: FolderHits) => () => Promise.resolve(success(value));

describe('asking', () => {
  it('shows articles with their places, the best place first at hand', async () => {
    const { desk, answer, pass } = await openDesk();
    answer({ searchFolder: answered(found) });
    void desk.search.lookFor('a');
    expect(desk.search.outcome.kind).toBe('looking');
    await pass(0);
    expect(desk.search.rows.map(({ kind, entry }) => [kind, entry.id])).toEqual([
      ['article', quay.id],
      ['hit', quay.id],
      ['article', harbour.id],
      ['hit', harbour.id],
      ['hit', harbour.id],
    ]);
    expect(desk.search.active).toBe(1);
  });

  it('shows the answer to the last question, whichever comes last, and no superseded ones', async () => {
    const { desk, answer, pass } = await openDesk();
    const waiting = new Map<string, (answer: Answer<'searchFolder'>) => void>();
    answer({ searchFolder: ({ query }) => new Promise((resolve) => waiting.set(query, resolve)) });
    void desk.search.lookFor('f');
    void desk.search.lookFor('fe');
    waiting.get('fe')?.(success(found));
    waiting.get('f')?.(failure('superseded', 'Another search came.'));
    await pass(0);
    expect(desk.search.outcome).toMatchObject({ kind: 'found', query: 'fe' });
  });

  it('keeps what was found in view until the next answer', async () => {
    const { desk, answer, pass } = await openDesk();
    answer({ searchFolder: answered(found) });
    void desk.search.lookFor('f');
    await pass(0);
    answer({ searchFolder: () => new Promise(() => undefined) });
    void desk.search.lookFor('fe');
    expect(desk.search.rows).not.toHaveLength(0);
  });

  it('says why it failed, and asks again', async () => {
    const { desk, answer, pass } = await openDesk();
    answer({ searchFolder: () => Promise.resolve(failure('internal', 'It went wrong.')) });
    void desk.search.lookFor('f');
    await pass(0);
    expect(desk.search.outcome).toEqual({ kind: 'failed', message: 'It went wrong.' });
    answer({ searchFolder: answered(found) });
    desk.search.again();
    await pass(0);
    expect(desk.search.outcome.kind).toBe('found');
  });

  it('answers a key with the best articles, and brings the others when the fingers rest', async () => {
    vi.useFakeTimers();
    const { desk, answer, asked } = await openDesk();
    answer({
      searchFolder: ({ limit }) => Promise.resolve(success({ ...found, total: limit < 100 ? 50 : 2 })),
    });
    await desk.search.lookFor('f');
    await desk.search.lookFor('fe');
    expect(desk.search.outcome.kind).toBe('found');
    await vi.advanceTimersByTimeAsync(1000);
    const limits = asked.flatMap(({ name, payload }) =>
      name === 'searchFolder' ? [(payload as { readonly limit: number }).limit] : [],
    );
    expect(limits).toEqual([20, 20, 100]);
  });

  it('asks nothing for blanks, and is over when the field is empty', async () => {
    const { desk, asked } = await openDesk();
    await desk.search.lookFor('  ');
    expect(desk.search.isOn).toBe(false);
    expect(asked.filter(({ name }) => name === 'searchFolder')).toEqual([]);
  });

  it('asks again when more of the folder has been read', async () => {
    const { desk, answer, asked, send, pass } = await openDesk();
    answer({ searchFolder: answered(found) });
    await desk.search.lookFor('f');
    const progress = { kind: 'done' as const, read: 3, found: 3 };
    send('entriesRead', { session: 1, offset: 3, entries: [], progress });
    send('entriesRead', { session: 1, offset: 3, entries: [], progress });
    await pass(2000);
    expect(asked.filter(({ name }) => name === 'searchFolder')).toHaveLength(2);
  });

  it('takes the selected words as a phrase', async () => {
    const { desk, answer, pass } = await openDesk();
    answer({ searchFolder: answered(found) });
    desk.reading.select(rangeOf('“It will hold,” she'));
    desk.search.begin();
    await pass(0);
    expect(desk.search.query).toBe('"“It will hold,” she"');
  });
});

describe('going to a row', () => {
  it('selects the place in its article', async () => {
    const { desk, answer } = await openDesk();
    const selected: unknown[] = [];
    desk.stage.putArticle('left', {
      ...silentArticle,
      select: (start, end) => selected.push({ start, end }),
    });
    answer({ searchFolder: answered(found) });
    await desk.search.lookFor('few');
    const [, row] = desk.search.rows;
    if (row !== undefined) await desk.search.goTo(row);
    expect(desk.reading.article?.id).toBe(quay.id);
    expect(selected).toEqual([rangeOf('Few agree')]);
  });

  it('chooses the annotation whose note or tag was found', async () => {
    const { desk, answer } = await openDesk([
      annotation('one', { words: 'The mayor' }),
      annotation('two', { words: 'she said', tag: 'opinion' }),
    ]);
    const excerpt = { words: 'x', marks: [{ start: 0, end: 1 }], cutBefore: false, cutAfter: false };
    answer({
      searchFolder: answered(
        hits([
          harbour.id,
          [
            { kind: 'tag', tag: 'opinion', excerpt },
            { kind: 'note', annotation: 'one', excerpt },
          ],
        ]),
      ),
    });
    await desk.search.lookFor('x');
    const chosen: (string | null)[] = [];
    for (const row of desk.search.rows.slice(1)) {
      await desk.search.goTo(row);
      chosen.push(desk.reading.chosenId);
    }
    expect(chosen).toEqual(['two', 'one']);
  });
});

it.each([
  [found, '3 in 2 articles'],
  [hits([quay.id, [textHit('Few')]]), '1 in 1 article'],
  [{ ...found, total: 4000 }, '3+ in 4,000 articles'],
])('counts in words', (value, words) => {
  expect(countWords(value)).toBe(words);
});

describe('the words to select', () => {
  const hit = (words: string, ...found: readonly string[]): SearchHit & { kind: 'text' } => {
    let from = 0;
    const marks = found.map((word) => {
      const start = words.indexOf(word, from);
      from = start + word.length;
      return { start, end: from };
    });
    const [first = { start: 0, end: 0 }] = marks;
    const excerpt = { words, marks, cutBefore: true, cutAfter: true };
    return { kind: 'text', start: 100 + first.start, end: 100 + first.end, excerpt };
  };

  it.each([
    ['a word', hit('on this coast, he', 'as'), 'as'],
    [
      'those side by side',
      hit('as he said: solid as granite, as ever', 'as', 'solid', 'as', 'granite', 'as'),
      'solid as granite',
    ],
    [
      'the first when there are several',
      hit('solid as ice, solid as granite', 'solid as', 'solid as'),
      'solid as',
    ],
    ['words without blanks', hit('島への船が戻る', '船', '戻る'), '船'],
  ])('are %s', (_case, found, expected) => {
    const { start, end } = placeInText(found);
    expect(found.excerpt.words.slice(start - 100, end - 100)).toBe(expected);
  });

  it('are those of the best finding', () => {
    expect(bestHit([hit('coast', 'as'), hit('solid as granite', 'solid', 'as', 'granite')])).toBe(1);
    expect(bestHit([])).toBe(-1);
  });
});
