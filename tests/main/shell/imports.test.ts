/** Importing into an open folder: what is in the files is worked out beside the main process, and waits there until it is taken. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewsPort, ImportPort } from '../../../app/ports.ts';
import { createImports } from '../../../main/shell/imports.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { eventually, harbour, openFolder, put, quay, type OpenedFolder } from '../folder/open-folder.ts';

interface Importing {
  readonly folder: OpenedFolder;
  readonly imports: ImportPort;
  readonly progress: readonly (readonly [done: number, total: number])[];
}

async function importing(): Promise<Importing> {
  const folder = await openFolder({ 'harbour.txt': harbour, 'quay.txt': quay });
  const progress: [number, number][] = [];
  const news: NewsPort = {
    send(name, message) {
      if (name !== 'importProgress') return;
      const { done, total } = message as { readonly done: number; readonly total: number };
      progress.push([done, total]);
    },
  };
  const imports = createImports({
    folders: { session: () => folder.session },
    news,
    workerUrl: new URL('../worker/worker-from-source.mjs', import.meta.url),
    analyst: () => ({ id: 'ana', name: 'Ana' }),
  });
  onTestFinished(() => {
    imports.forget();
  });
  return { folder, imports, progress };
}

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

describe('a file that is looked at', { timeout: 60_000 }, () => {
  it('waits until it is taken, once', async () => {
    const { imports, progress } = await importing();
    const file = await fileOf([
      on('harbour.txt', 'The mayor opened the lock on Monday'),
      on('quay.txt', 'before they reach the quay'),
      on('quay.txt', 'words that stand nowhere'),
    ]);
    expect(await imports.look([file])).toMatchObject({
      ok: true,
      value: { name: 'notes.jsonld', format: 'web-annotation', counts: { placed: 2, unsure: 1, left: 0 } },
    });
    expect(progress[0]).toEqual([0, 0]);
    const taken = await imports.take(false);
    expect(taken.ok ? taken.value.operations.map(({ kind }) => kind) : taken).toEqual([
      'edit-codebook',
      'add',
      'add',
    ]);
    expect(await imports.take(false)).toMatchObject({ ok: false, code: 'no-import' });
  });

  it('is not taken when an article has changed meanwhile', async () => {
    const { folder, imports } = await importing();
    await imports.look([await fileOf([on('quay.txt', 'before they reach the quay')])]);
    await put(folder.root, 'quay.txt', `${quay}It was said on Tuesday.\n`);
    const before = folder.listener.at('quay.txt').source.textSha256;
    await eventually(() => {
      expect(folder.listener.at('quay.txt').source.textSha256).not.toBe(before);
    });
    expect(await imports.take(false)).toMatchObject({ ok: false, code: 'article-changed' });
  });

  it('gives way to the next one', async () => {
    const { imports } = await importing();
    const first = imports.look([await fileOf([on('quay.txt', 'before they reach the quay')])]);
    const second = await imports.look([await fileOf([on('harbour.txt', 'The mayor opened the lock')])]);
    expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
    expect(second).toMatchObject({ ok: true, value: { counts: { placed: 1 } } });
    expect(await imports.take(false)).toMatchObject({ ok: true });
  });
});
