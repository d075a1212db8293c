/** The thread in which files of annotations are looked at: it asks for articles, keeps what it worked out, can be ended, and may break down. */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { success } from '../../../annotations/result.ts';
import { startImportThread, type ImportThread } from '../../../main/worker/import-thread.ts';
import { summary } from '../../renderer/state/desk-builder.ts';
import { ana, articleOf } from '../../annotations/report/report-builders.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const words = 'before they reach the quay, the captains’ union said';
const quay = articleOf([['paragraph', `Ships wait for days ${words}.`]], { path: 'quay.txt' });

const on = (source: string, exact: string, tag = 'Rumour') => ({
  type: 'Annotation',
  body: [{ type: 'TextualBody', purpose: 'tagging', value: tag }],
  target: { source, selector: { type: 'TextQuoteSelector', exact } },
});

async function fileOf(annotations: readonly unknown[]): Promise<string> {
  const path = join(await temporaryFolder({}), 'notes.jsonld');
  await writeFile(path, JSON.stringify(annotations));
  return path;
}

function start(entry = 'worker-from-source.mjs'): {
  readonly thread: ImportThread;
  readonly look: (file: string) => ReturnType<ImportThread['look']>;
  readonly asked: readonly string[];
} {
  const thread = startImportThread(new URL(entry, import.meta.url));
  onTestFinished(() => {
    thread.end();
  });
  const asked: string[] = [];
  const look = (file: string) =>
    thread.look(
      {
        paths: [file],
        entries: [summary(quay.id, 'quay.txt', 'The quay is too short')],
        codebook: defaultCodebook,
        analyst: ana,
        claims: [],
        now: '2026-04-01T10:00:00.000Z',
      },
      (id) => {
        asked.push(id);
        return Promise.resolve(success({ article: quay, placed: [] }));
      },
      () => undefined,
    );
  return { thread, look, asked };
}

describe('a file in a thread of its own', { timeout: 60_000 }, () => {
  it('is found by its words where it names no article, for which articles are asked for', async () => {
    const { look, asked } = start();
    const looked = await look(await fileOf([on('https://elsewhere.example/', words)]));
    expect(looked).toMatchObject({ ok: true, value: { summary: { counts: { placed: 1 } } } });
    // Once to see whether it has the words, once to place them.
    expect(asked).toEqual([quay.id, quay.id]);
  });

  it('comes whole and in order, however much it is', async () => {
    const { thread, look } = start();
    const tags = Array.from({ length: 601 }, (_, index) => `Tag ${String(index)}`);
    await look(await fileOf(tags.map((tag) => on('quay.txt', words, tag))));
    const taken = await thread.operations(false);
    const operations = taken.ok ? taken.value : [];
    expect(operations).toHaveLength(602);
    const made = operations.flatMap((operation) =>
      operation.kind === 'add' ? [operation.annotation.tag] : [],
    );
    expect(new Set(made).size).toBe(601);
  });

  it('is given up at once when the thread is ended', async () => {
    const { thread, look } = start();
    const looking = look(await fileOf([on('quay.txt', words)]));
    thread.end();
    expect(await looking).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await thread.operations(true)).toMatchObject({ ok: false, code: 'cancelled' });
  });

  it('of 500 MB is refused with a sentence', async () => {
    const path = join(await temporaryFolder({}), 'huge.jsonld');
    const file = await open(path, 'w');
    await file.truncate(500 * 1024 * 1024);
    await file.close();
    expect(await start().look(path)).toEqual({
      ok: false,
      code: 'file-too-large',
      message:
        '“huge.jsonld” is too large to be imported at once (500 MB; the limit is 256 MB). Nothing of it was read. Split it.',
    });
  });

  it.each(['ending-worker.mjs', 'no-such-worker.mjs'])(
    'is a failure with a sentence when %s breaks down',
    async (entry) => {
      const looked = await start(entry).look(await fileOf([on('quay.txt', words)]));
      expect(looked).toMatchObject({ ok: false, code: 'worker-failed' });
      expect(looked.ok ? '' : looked.message).toMatch(
        /^The file could not be looked at .* Nothing was imported\.$/u,
      );
    },
  );
});
