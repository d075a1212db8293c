/** The annotation store on a real disk: what it writes, reads, refuses and leaves alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { annotation } from '../../annotations/builders.ts';
import {
  add,
  ana,
  article,
  benFile,
  desk,
  filesIn,
  idsOf,
  ownFile,
  put,
  setNote,
  target,
} from './store-builders.ts';

describe('a store on a folder', () => {
  it('leaves no trace of looking', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.load(article);
    await store.summarise();
    await store.records();
    await store.codebook();
    await store.flush();
    expect(await filesIn(root)).toEqual([]);
    expect(store.state).toEqual({ kind: 'saved', at: null });
  });

  it('has an operation on disk when it says so', async () => {
    const { root, open } = await desk();
    const store = await open({ now: () => new Date('2024-05-01T12:00:00Z') });
    expect(await store.apply(add('1', { note: 'why?' }), target)).toEqual({ ok: true, value: null });
    const read = parseAnnotationFile(await readFile(join(root, ownFile), 'utf8'), 'x');
    expect(read.ok && read.value).toMatchObject({
      analyst: ana,
      annotations: [annotation('1', { note: 'why?' })],
    });
    expect(await filesIn(root)).toEqual([ownFile, `.claimdesk/articles/${article}.json`]);
    expect(store.state).toEqual({ kind: 'saved', at: '2024-05-01T12:00:00.000Z' });
    expect(store.place).toEqual({ kind: 'folder', path: join(root, '.claimdesk') });
  });

  it('gives everything back when opened again', async () => {
    const { open } = await desk();
    const store = await open();
    for (const operation of [
      add('1'),
      add('2'),
      setNote('1', 'x'),
      { kind: 'remove', annotation: annotation('2') } as const,
    ]) {
      await store.apply(operation, target);
    }
    const again = await open();
    expect((await again.load(article)).annotations).toEqual([annotation('1', { note: 'x' })]);
    expect(await again.records()).toEqual([{ id: article, title: target.title, ...target.source }]);
  });

  it('carries out a burst in order and joins it into few writes', async () => {
    const { open } = await desk();
    const store = await open();
    const states: string[] = [];
    store.onState((state) => states.push(state.kind));
    const operations = [add('1'), ...Array.from({ length: 50 }, (_, index) => setNote('1', String(index)))];
    const results = await Promise.all(operations.map((operation) => store.apply(operation, target)));
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect((await (await open()).load(article)).annotations).toEqual([annotation('1', { note: '49' })]);
    expect(states.at(-1)).toBe('saved');
    expect(states).toContain('saving');
  });

  it('shows an operation at once, before it is on disk', async () => {
    const { open } = await desk();
    const store = await open();
    await store.load(article);
    const applied = store.apply(add('1'), target);
    await new Promise<void>((resolve) =>
      store.onState((state) => {
        if (state.kind === 'saving') resolve();
      }),
    );
    expect(await idsOf(store)).toEqual(['1']);
    await applied;
  });

  it('counts tags per article, of all analysts, with what is not written yet', async () => {
    const { root, open } = await desk();
    await put(root, `.claimdesk/annotations/ben/${article}.json`, benFile());
    await put(root, '.claimdesk/annotations/ben/notes.txt', 'mine');
    const store = await open();
    await store.apply(add('1', { tag: 'opinion' }), target);
    await store.apply({ kind: 'add', annotation: annotation('2', { article: 'other-1' }) }, target);
    const counts = Object.fromEntries(
      [...(await store.summarise())].map(([id, { tags }]) => [id, Object.fromEntries(tags)]),
    );
    expect(counts).toEqual({ [article]: { quote: 1, opinion: 1 }, 'other-1': { quote: 1 } });
  });

  it('keeps the place of a renamed article up to date, only where it is remembered', async () => {
    const { root, open } = await desk();
    await (await open()).apply(add('1'), target);
    const store = await open();
    await store.records();
    const moved = { ...target, source: { ...target.source, path: 'news/harbour.txt' } };
    await store.refreshRecords([
      { id: article, ...moved },
      { id: 'other-1', ...moved },
    ]);
    expect((await (await open()).records()).map(({ path }) => path)).toEqual(['news/harbour.txt']);
    expect(await filesIn(join(root, '.claimdesk/articles'))).toEqual([
      `${article}.json`,
      `${article}.json.previous`,
    ]);
  });

  it('gives analysts folders that are safe names', async () => {
    const { root, open } = await desk();
    const analyst = { id: '../CON: ana', name: 'Ana' };
    const store = await open({ analyst });
    expect(await store.apply(add('1', { analyst: analyst.id }), target)).toMatchObject({ ok: true });
    expect((await filesIn(root))[0]).toMatch(/^\.claimdesk\/annotations\/con-ana-[0-9a-f]{8}\//);
    expect(await idsOf(await open({ analyst }))).toEqual(['1']);
  });

  it('fails to open where there is no folder', async () => {
    const { root, fallback } = await desk();
    const opened = await openAnnotationStore({ root: join(root, 'gone'), fallback, analyst: ana });
    expect(opened).toMatchObject({ ok: false, code: 'unreadable' });
  });
});

describe('other analysts', () => {
  it('are shown, seen changing, and never written', async () => {
    const { root, open } = await desk();
    const path = `.claimdesk/annotations/ben/${article}.json`;
    await put(root, path, benFile());
    const store = await open();
    expect((await store.load(article)).analysts).toEqual([ana, { id: 'ben', name: 'Ben' }]);
    const before = await readFile(join(root, path), 'utf8');
    expect(await store.apply(setNote('ben-1', 'mine now'), target)).toMatchObject({
      ok: false,
      code: 'not-yours',
    });
    expect(
      await store.apply({ kind: 'remove', annotation: annotation('ben-1', { analyst: 'ben' }) }, target),
    ).toMatchObject({ code: 'not-yours' });
    expect(await readFile(join(root, path), 'utf8')).toBe(before);
    await put(root, path, benFile([annotation('ben-2', { analyst: 'ben' })]));
    expect(await idsOf(store)).toEqual(['ben-2']);
  });

  it('do not pass for somebody else by a copied file', async () => {
    const { root, open } = await desk();
    await put(root, `.claimdesk/annotations/eve/${article}.json`, benFile());
    const loaded = await (await open()).load(article);
    expect(loaded.annotations).toEqual([]);
    expect(loaded.problems).toMatchObject([{ code: 'wrong-name' }]);
  });
});

describe('the codebook', () => {
  it('is the usual one where the folder has none, and the folder’s where it has', async () => {
    const { root, open } = await desk();
    const store = await open();
    expect(await store.codebook()).toEqual({ ok: true, value: defaultCodebook });
    const tags = [{ ...defaultCodebook.tags[0], id: 'rumour', name: 'Rumour' }];
    await put(
      root,
      '.claimdesk/codebook.json',
      JSON.stringify({ format: 'claimdesk-codebook', version: 1, tags }),
    );
    expect(await store.codebook()).toEqual({ ok: true, value: { tags } });
    await put(root, '.claimdesk/codebook.json', '');
    expect(await store.codebook()).toMatchObject({ ok: false, code: 'empty' });
  });
});
