/** Opening articles: the one asked for last is shown, slow ones say so, gone ones say why. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../app/contract.ts';
import type { OpenArticle } from '../../../app/desk-views.ts';
import { nothingPainted, paintedPlaces } from '../../../annotations/overlap/painted-places.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import { annotation, broken, folderView, harbour, opened, openDesk, quay, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Answers to `readArticle` that come when the test says so. */
function held() {
  const waiting = new Map<string, (answer: Result<OpenArticle>) => void>();
  return {
    readArticle: ({ article }: { readonly article: string }) =>
      new Promise<Result<OpenArticle>>((resolve) => waiting.set(article, resolve)),
    let: (article: string) => {
      waiting.get(article)?.(success(opened(article, [])));
    },
  };
}

it('opens the first article of a folder that is new', async () => {
  const { desk } = await openDesk();
  expect(desk.reading.article?.id).toBe(harbour.id);
});

it('opens the article of last time as soon as it is listed', async () => {
  const partly = { entries: [harbour], progress: { kind: 'reading' as const, read: 1, found: 3 } };
  const { desk, send, pass } = await openDesk([], folderView({ ...partly, lastArticlePath: 'quay.txt' }));
  expect(desk.reading.shown.kind).toBe('nothing');
  const progress = { kind: 'done' as const, read: 3, found: 3 };
  send('entriesRead', { session: 1, offset: 1, entries: [broken, quay], progress });
  await pass(0);
  expect(desk.reading.article?.id).toBe(quay.id);
});

it('opens the first article when that of last time is gone', async () => {
  const { desk } = await openDesk([], folderView({ lastArticlePath: 'gone.txt' }));
  expect(desk.reading.article?.id).toBe(harbour.id);
});

it('shows the article asked for last, whichever answer comes last', async () => {
  const { desk, answer, pass } = await openDesk();
  const answers = held();
  answer(answers);
  const first = desk.reading.open(quay);
  const second = desk.reading.open({ ...harbour, id: 'third', source: { ...harbour.source, path: 'third' } });
  answers.let('third');
  answers.let(quay.id);
  await pass(0);
  expect(await Promise.all([first, second])).toEqual(['superseded', 'open']);
  expect(desk.reading.entry).toMatchObject({ id: 'third' });
  expect(desk.reading.shown.kind).toBe('open');
});

it('asks once for an article that is on its way', async () => {
  const { desk, answer, asked } = await openDesk();
  answer(held());
  void desk.reading.open(quay);
  void desk.reading.open(quay);
  const asks = asked.filter(
    ({ name, payload }) => name === 'readArticle' && JSON.stringify(payload).includes(quay.id),
  );
  expect(asks).toHaveLength(1);
});

it('keeps the article before in view for a moment, then says that it is loading', async () => {
  const { desk, answer, pass } = await openDesk();
  const answers = held();
  answer(answers);
  void desk.reading.open(quay);
  await pass(100);
  expect(desk.reading.shown.kind).toBe('open');
  await pass(100);
  expect(desk.reading.shown.kind).toBe('loading');
  answers.let(quay.id);
  await pass(0);
  expect(desk.reading.article?.id).toBe(quay.id);
});

describe('annotations that come after their article', () => {
  const one = annotation('one', { article: quay.id });

  /** `quay`, shown and waiting for one annotation. */
  async function awaiting() {
    const made = await openDesk();
    let arrive: (answer: Answer<'readAnnotations'>) => void = () => undefined;
    const places = paintedPlaces(opened(quay.id, [one]).placed);
    made.answer({
      readPaintedPlaces: () => Promise.resolve(success(places)),
      readArticle: ({ article }) => Promise.resolve(success(opened(article, []))),
      readAnnotations: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    const opening = made.desk.reading.open(quay);
    await made.pass(0);
    const { placed, analysts, problems, care } = opened(quay.id, [one]);
    return {
      ...made,
      places,
      opening,
      arrive: async () => {
        arrive(success({ placedJson: JSON.stringify(placed), analysts, problems, care }));
        await made.pass(0);
      },
      refuse: async () => {
        arrive(failure('worker-failed', 'They cannot be placed.'));
        await made.pass(0);
      },
    };
  }

  it('leave it readable meanwhile', async () => {
    const { desk, arrive, opening } = await awaiting();
    expect(desk.reading.article?.id).toBe(quay.id);
    expect([desk.reading.awaited, desk.reading.placed]).toEqual([true, []]);
    await arrive();
    expect(await opening).toBe('open');
    expect(desk.reading.awaited).toBe(false);
    expect(desk.reading.placed.map((item) => item.annotation.id)).toEqual(['one']);
  });

  it('are painted where they stand before they come, and once when they have come', async () => {
    const { desk, arrive, places } = await awaiting();
    expect(desk.reading.sides.left.ahead).toEqual(places);
    await arrive();
    expect(desk.reading.sides.left.ahead).toEqual(nothingPainted);
  });

  it('do not undo what was tagged meanwhile', async () => {
    const { desk, arrive } = await awaiting();
    desk.reading.select(rangeOf('hundred years'));
    desk.commands.run('tag:opinion');
    expect(desk.reading.placed).toHaveLength(1);
    await arrive();
    expect(desk.reading.placed.map((item) => item.annotation.tag).sort()).toEqual(
      [one.tag, 'opinion'].sort(),
    );
  });

  it('are waited for by undo, and do not bring back what it took away', async () => {
    const { desk, arrive } = await awaiting();
    desk.reading.select(rangeOf('hundred years'));
    desk.commands.run('tag:opinion');
    const undone = desk.changes.undo();
    await arrive();
    await undone;
    expect(desk.reading.placed.map((item) => item.annotation.id)).toEqual(['one']);
  });

  it('are no matter any more when another article was opened', async () => {
    const { desk, answer, arrive, opening } = await awaiting();
    answer({ readAnnotations: () => new Promise(() => undefined) });
    void desk.reading.open(harbour);
    await arrive();
    expect(await opening).toBe('superseded');
    expect(desk.reading.placed).toEqual([]);
  });

  it('say why when they cannot be read', async () => {
    const { desk, refuse } = await awaiting();
    await refuse();
    expect(desk.reading.shown).toMatchObject({ kind: 'failed', message: 'They cannot be placed.' });
  });
});

it('says why an article cannot be shown, and shows it once it can', async () => {
  const { desk, answer, pass } = await openDesk();
  answer({ readArticle: () => Promise.resolve(failure('file-missing', '“quay.txt” is gone.')) });
  await desk.openArticle(quay);
  expect(desk.reading.shown).toMatchObject({ kind: 'failed', message: '“quay.txt” is gone.' });
  answer({ readArticle: () => Promise.resolve(success(opened(quay.id, []))) });
  desk.reading.retry();
  await pass(0);
  expect(desk.reading.article?.id).toBe(quay.id);
});

it('says why a file is no article without asking for it', async () => {
  const { desk, asked } = await openDesk();
  const before = asked.length;
  await desk.openArticle(broken);
  expect(desk.reading.shown).toMatchObject({ kind: 'failed', message: broken.message });
  expect(asked).toHaveLength(before);
});

it('keeps its annotations in text order', async () => {
  const { desk } = await openDesk([
    annotation('late', { words: 'Few agree.' }),
    annotation('early', { words: 'she said' }),
  ]);
  expect(desk.reading.placed.map((item) => item.annotation.id)).toEqual(['early', 'late']);
});

it('says that the open article is gone, and opens it again when it comes back', async () => {
  const { desk, send, pass } = await openDesk([annotation('mine', { article: harbour.id })]);
  send('entriesChanged', { session: 1, upserted: [], removed: ['harbour.txt'] });
  expect(desk.reading.shown).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('“harbour.txt”') as string,
  });
  send('entriesChanged', { session: 1, upserted: [harbour], removed: [] });
  await pass(0);
  expect(desk.reading.article?.id).toBe(harbour.id);
  expect(desk.reading.placed).toHaveLength(1);
});

it('keeps the open article in view when its file is renamed', async () => {
  const { desk, send } = await openDesk();
  const moved = { ...harbour, source: { ...harbour.source, path: 'april/harbour.txt' } };
  send('entriesChanged', { session: 1, upserted: [moved], removed: ['harbour.txt'] });
  expect(desk.reading.shown).toMatchObject({ kind: 'open', entry: moved });
});
