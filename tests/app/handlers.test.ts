/** Whatever arrives as a request, the answer is a value or a typed refusal, and no handler sees a malformed payload. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCodebook } from '../../annotations/codebook/codebook.ts';
import { wholeReport } from '../../annotations/report/report-choice.ts';
import { failure, success } from '../../annotations/result.ts';
import type { RequestName } from '../../app/contract.ts';
import { requestNames } from '../../app/names.ts';
import { answer, createHandlers } from '../../app/handlers/handlers.ts';
import type { Ports } from '../../app/ports.ts';
import { dismissed, portsWith } from './ports.ts';

const silent = (): void => undefined;

const names = fc.constantFrom(...requestNames);

describe('a malformed request', () => {
  test.each<[string, RequestName, unknown]>([
    ['a payload where none belongs', 'startDesk', { extra: true }],
    ['an article id that climbs out of the folder', 'readArticle', { article: '../../etc/passwd' }],
    ['an absolute article id', 'readArticle', { article: '/etc/passwd' }],
    ['an article id with NUL', 'readArticle', { article: 'a\0b' }],
    ['an operation of no known kind', 'applyOperation', { operation: { kind: 'format-disk' } }],
    [
      'an annotation without words',
      'applyOperation',
      { operation: { kind: 'add', annotation: { id: 'a' } } },
    ],
    ['a report format that does not exist', 'exportReport', { choice: wholeReport, formats: ['exe'] }],
    ['a search for more than can be shown', 'searchFolder', { query: 'lock', limit: 100_000 }],
    ['a search for a whole book', 'searchFolder', { query: 'x'.repeat(1000), limit: 10 }],
    [
      'a decision with a field that nobody may edit',
      'applyOperation',
      {
        operation: {
          kind: 'edit-article',
          article: 'a',
          before: { metadata: { url: { kind: 'as-found' } } },
          after: { metadata: { url: { kind: 'set', value: 'https://example.org' } } },
        },
      },
    ],
    [
      'a date that is none',
      'applyOperation',
      {
        operation: {
          kind: 'edit-article',
          article: 'a',
          before: { metadata: { published: { kind: 'as-found' } } },
          after: { metadata: { published: { kind: 'set', value: { written: 'May', iso: 'May' } } } },
        },
      },
    ],
    [
      'a claim without a title',
      'applyOperation',
      { operation: { kind: 'change-claim', id: 'c', before: {}, after: { title: ' ' } } },
    ],
    [
      'a claim that shall be another analyst’s',
      'applyOperation',
      { operation: { kind: 'change-claim', id: 'c', before: {}, after: { analyst: 'bo' } } },
    ],
    ['more claims than are read at once', 'readClaims', { claims: Array.from({ length: 1001 }, () => 'c') }],
    ['a theme that does not exist', 'changeSettings', { theme: 'neon' }],
    ['an empty analyst name', 'changeSettings', { analystName: '  ' }],
    ['a setting that the renderer may not change', 'changeSettings', { recentFolders: [] }],
  ])('with %s is refused and reaches no handler', async (_case, name, payload) => {
    const reached: string[] = [];
    const handlers = createHandlers(portsWith({}, (port) => reached.push(port)));
    expect(await answer(handlers, name, payload, silent)).toMatchObject({ ok: false, code: 'bad-payload' });
    expect(reached).toEqual([]);
  });

  test('of any shape gets an answer, never an exception', async () => {
    const handlers = createHandlers(portsWith({}));
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.anything({ withNullPrototype: true, maxDepth: 4 }),
        async (name, payload) => {
          const result = await answer(handlers, name, payload, silent);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('an error that escapes a handler becomes a failure with a sentence, and is reported', async () => {
  const reported: unknown[] = [];
  const handlers = createHandlers(
    portsWith({
      dialogs: { ...dismissed, chooseFolder: () => Promise.reject(new Error('no display')) },
    }),
  );
  const result = await answer(handlers, 'chooseFolder', null, (_name, error) => reported.push(error));
  expect(result).toMatchObject({ ok: false, code: 'internal' });
  expect(reported).toEqual([new Error('no display')]);
});

describe('without an open folder', () => {
  test.each<[RequestName, unknown]>([
    ['readArticle', { article: 'a-1' }],
    ['retrySaving', null],
    ['revealStore', null],
    ['exportReport', { choice: wholeReport, formats: ['html'] }],
  ])('%s says that none is open', async (name, payload) => {
    expect(await answer(createHandlers(portsWith({})), name, payload, silent)).toMatchObject({
      code: 'no-folder',
    });
  });
});

describe('opening a folder', () => {
  test('a dismissed dialog opens nothing and is no failure', async () => {
    const handlers = createHandlers(portsWith({}));
    expect(await answer(handlers, 'chooseFolder', null, silent)).toEqual(success({ opened: false }));
  });

  test('a recent folder is named by its id, and an unknown id is told', async () => {
    const opened: string[] = [];
    const ports = portsWith({
      recent: { list: () => [], pathOf: (id) => (id === 'r1' ? '/articles' : null) },
      folders: {
        current: () => null,
        open: (path) => {
          opened.push(path);
          return Promise.resolve(success(null));
        },
        openSamples: () => Promise.resolve(success(null)),
        reload: () => Promise.resolve(success(null)),
      },
    });
    const handlers = createHandlers(ports);
    expect(await answer(handlers, 'openRecentFolder', { id: 'r1' }, silent)).toEqual(success(null));
    expect(await answer(handlers, 'openRecentFolder', { id: 'r2' }, silent)).toMatchObject({
      code: 'recent-unknown',
    });
    expect(opened).toEqual(['/articles']);
  });

  test('a failure comes back as it is', async () => {
    const gone = failure('folder-missing', 'The folder “/gone” is not there.');
    const ports = portsWith({
      dialogs: { ...dismissed, chooseFolder: () => Promise.resolve('/gone') },
      folders: {
        current: () => null,
        open: () => Promise.resolve(gone),
        openSamples: () => Promise.resolve(success(null)),
        reload: () => Promise.resolve(success(null)),
      },
    });
    expect(await answer(createHandlers(ports), 'chooseFolder', null, silent)).toEqual(gone);
  });
});

describe('a codebook of another program', () => {
  const folder = { current: () => ({ name: 'Harbour', view: () => ({ codebook: defaultCodebook }) }) };
  const folders = { ...portsWith({}).folders, ...folder } as unknown as Ports['folders'];

  test('is read where the person chose one, and only with a folder open', async () => {
    const dialogs = { ...dismissed, chooseCodebookFile: () => Promise.resolve('/codes.qdc') };
    expect(
      await answer(createHandlers(portsWith({ dialogs })), 'chooseCodebook', null, silent),
    ).toMatchObject({
      code: 'no-folder',
    });
    expect(
      await answer(createHandlers(portsWith({ dialogs, folders })), 'chooseCodebook', null, silent),
    ).toEqual(success({ kind: 'read', name: 'codes.qdc', codes: [], warnings: [] }));
    expect(await answer(createHandlers(portsWith({ folders })), 'chooseCodebook', null, silent)).toEqual(
      success({ kind: 'dismissed' }),
    );
  });

  test('is written under the name the person chose, which the folder’s suggests', async () => {
    const suggested: string[] = [];
    const dialogs: Ports['dialogs'] = {
      ...dismissed,
      chooseCodebookTarget: (name) => {
        suggested.push(name);
        return Promise.resolve('/out.qdc');
      },
    };
    expect(
      await answer(createHandlers(portsWith({ dialogs, folders })), 'exportCodebook', null, silent),
    ).toEqual(success({ kind: 'written', path: '/out.qdc' }));
    expect(suggested).toEqual(['Harbour codebook.qdc']);
  });
});
