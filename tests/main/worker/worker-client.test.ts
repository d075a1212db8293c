/** The article worker as the main process sees it: scans stream, reads come between, cancelling stops, a dead thread is replaced. */
import { onTestFinished, describe, expect, test } from 'vitest';
import type { ScannedArticle } from '../../../annotations/article/article.ts';
import type { ArticleWorker } from '../../../main/worker/article-worker.ts';
import { startArticleWorker } from '../../../main/worker/worker-client.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

function worker(entry: string): ArticleWorker {
  const started = startArticleWorker(new URL(entry, import.meta.url));
  onTestFinished(() => started.close());
  return started;
}

function manyFiles(count: number): Record<string, string> {
  const paragraph = 'The council met again, and its members agreed that the bridge should be repaired.\n';
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${String(index)}.txt`,
      `Number ${String(index)}.\n${paragraph.repeat(20)}`,
    ]),
  );
}

const pathOf = (entry: ScannedArticle): string =>
  entry.kind === 'readable' ? entry.source.path : entry.path;

describe('a scan', () => {
  test('gives all paths and every entry in their order, in growing batches', async () => {
    const root = await temporaryFolder({ ...manyFiles(320), 'bad.txt': new Uint8Array(64) });
    const paths: string[] = [];
    const batches: (readonly ScannedArticle[])[] = [];
    const result = await worker('worker-from-source.mjs').scanFolder(
      root,
      {
        found(all) {
          expect(batches).toEqual([]);
          paths.push(...all);
        },
        scanned: (entries) => batches.push(entries),
      },
      new AbortController().signal,
    );
    expect(result).toEqual({ ok: true, value: { cancelled: false, problems: [] } });
    expect(paths).toHaveLength(321);
    expect(batches.flat().map(pathOf)).toEqual(paths);
    expect(batches.map((batch) => batch.length)).toEqual([8, 32, 100, 181]);
    expect(batches.flat().at(-1)).toMatchObject({ kind: 'unreadable', code: 'file-binary' });
  });

  test('is no reason for a read to wait', async () => {
    const root = await temporaryFolder(manyFiles(400));
    const articles = worker('worker-from-source.mjs');
    let seen = 0;
    let seenAtRead = -1;
    let reading: Promise<void> | undefined;
    await articles.scanFolder(
      root,
      {
        found() {
          reading = articles.readArticle(root, '7.txt').then((read) => {
            expect(read).toMatchObject({ ok: true, value: { source: { path: '7.txt' } } });
            seenAtRead = seen;
          });
        },
        scanned: (entries) => (seen += entries.length),
      },
      new AbortController().signal,
    );
    await reading;
    expect(seen).toBe(400);
    expect(seenAtRead).toBeGreaterThanOrEqual(0);
    expect(seenAtRead).toBeLessThan(400);
  });

  test('stops when cancelled, and reports nothing afterwards', async () => {
    const root = await temporaryFolder(manyFiles(600));
    const cancel = new AbortController();
    let seen = 0;
    const result = await worker('worker-from-source.mjs').scanFolder(
      root,
      {
        found() {
          // Nothing to do with the paths.
        },
        scanned(entries) {
          seen += entries.length;
          cancel.abort();
        },
      },
      cancel.signal,
    );
    expect(result).toMatchObject({ ok: true, value: { cancelled: true } });
    expect(seen).toBe(8);
  });

  test('of a folder that is not there fails with a sentence', async () => {
    const listener = { found: () => undefined, scanned: () => undefined };
    const result = await worker('worker-from-source.mjs').scanFolder(
      '/nowhere/at/all',
      listener,
      new AbortController().signal,
    );
    expect(result).toMatchObject({ ok: false, code: 'folder-missing' });
  });
});

describe('a thread that dies', () => {
  test.each(['die', 'throw'])(
    'fails what is pending, and the next request starts another (%s)',
    async (how) => {
      const articles = worker('failing-worker.mjs');
      const waiting = articles.readArticle('/', 'wait');
      expect(await articles.readArticle('/', how)).toMatchObject({ ok: false, code: 'worker-failed' });
      expect(await waiting).toMatchObject({ ok: false, code: 'worker-failed' });
      expect(await articles.readArticle('/', 'any')).toMatchObject({ message: 'still here' });
    },
  );

  test('because its program is missing is a failure, not a hang', async () => {
    expect(await worker('no-such-worker.mjs').readArticle('/', 'a.txt')).toMatchObject({
      ok: false,
      code: 'worker-failed',
    });
  });

  test('by closing fails what is pending', async () => {
    const articles = worker('failing-worker.mjs');
    const waiting = articles.readArticle('/', 'wait');
    await articles.close();
    expect(await waiting).toMatchObject({ ok: false, code: 'worker-failed' });
  });
});

test('words of a text that has changed are looked for', async () => {
  const before = 'The lock opened on Monday. “It will hold,” the mayor said. Few agree.';
  const after = `Corrected. ${before}`;
  const hash = { before: 'a'.repeat(64), after: 'b'.repeat(64) };
  const start = before.indexOf('It will hold');
  const anchor = createAnchor(before, hash.before, start, start + 'It will hold'.length);
  const article = { text: after, textSha256: hash.after };
  const placed = await worker('worker-from-source.mjs').placeAnchors([anchor], article);
  const moved = start + 'Corrected. '.length;
  expect(placed).toEqual({
    ok: true,
    value: [{ state: 'moved', start: moved, end: moved + 'It will hold'.length }],
  });
});
