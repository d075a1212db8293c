/** Files that are broken, partly broken, or changed by other programs while the store is open. */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotation } from '../../annotations/builders.ts';
import {
  add,
  anaFile,
  article,
  desk,
  filesIn,
  idsOf,
  ownFile,
  put,
  setNote,
  target,
} from './store-builders.ts';

const newer = anaFile([]).replace(/"version": \d+/, '"version": 999');

describe('a file that cannot be understood', () => {
  it.each([
    ['of 0 bytes', ''],
    ['of NULs, as after a loss of power', '\0'.repeat(4096)],
    ['cut in half', anaFile([annotation('1')]).slice(0, 200)],
    ['of another schema', '{"format":"claimdesk-annotations","version":1}'],
    ['of a newer version', newer],
  ])('%s is never overwritten and blocks only its own article', async (_name, text) => {
    const { root, open } = await desk();
    await put(root, ownFile, text);
    await put(root, `${ownFile}.previous`, anaFile([annotation('1'), annotation('2')]));
    const store = await open();
    const loaded = await store.load(article);
    expect(loaded.problems).toMatchObject([{ code: 'file-unreadable', file: ownFile, article }]);
    // What was there before the last save is shown, for reading only.
    expect(await idsOf(store)).toEqual(['1', '2']);
    expect(await store.apply(setNote('1', 'x'), target)).toMatchObject({
      ok: false,
      code: 'file-unreadable',
    });
    expect(await store.apply(add('3'), target)).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(
      await store.apply({ kind: 'add', annotation: annotation('2', { article: 'other-1' }) }, target),
    ).toMatchObject({ ok: true });
    expect(await readFile(join(root, ownFile), 'utf8')).toBe(text);
  });

  it.each([
    ['of 0 bytes', ''],
    ['cut in half', anaFile([annotation('1')]).slice(0, 200)],
    ['that is no JSON', 'Dear diary'],
  ])(
    '%s makes room for the generation before when the analyst says so, and stays under a name',
    async (_name, text) => {
      const { root, open } = await desk();
      await put(root, ownFile, text);
      await put(root, `${ownFile}.previous`, anaFile([annotation('1'), annotation('2')]));
      const now = () => new Date('2026-03-12T14:05:00.123Z');
      const store = await open({ now });
      const { broken } = (await store.load(article)).care;
      expect(broken).toMatchObject({ file: ownFile, instead: { kind: 'previous', records: 2 } });
      expect(Date.parse(broken?.instead?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
      expect(await store.recover(article)).toEqual({ ok: true, value: null });
      expect((await store.load(article)).care.broken).toBeNull();
      expect(store.problems).toEqual([]);
      expect(await readFile(join(root, `${ownFile}.broken-2026-03-12T14-05-00Z`), 'utf8')).toBe(text);
      expect(await store.apply(add('3'), target)).toMatchObject({ ok: true });
      expect(await idsOf(await open())).toEqual(['1', '2', '3']);
    },
  );

  it('with no generation before makes room for an empty one, and stays under a name', async () => {
    const { root, open } = await desk();
    await put(root, ownFile, '{ "half');
    const store = await open({ now: () => new Date('2026-03-12T14:05:00Z') });
    expect((await store.load(article)).care.broken).toMatchObject({ instead: null });
    expect(await store.recover(article)).toMatchObject({ ok: true });
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
    expect(await filesIn(join(root, '.claimdesk/annotations/ana'))).toEqual([
      `${article}.json`,
      `${article}.json.broken-2026-03-12T14-05-00Z`,
    ]);
  });

  it('of a newer version has nothing that could take its place', async () => {
    const { root, open } = await desk();
    await put(root, ownFile, newer);
    await put(root, `${ownFile}.previous`, anaFile([annotation('1')]));
    expect((await (await open()).load(article)).care.broken).toMatchObject({
      code: 'newer-version',
      instead: null,
    });
  });

  it('because another program broke it under the open app gives way to what is in memory, with what waits', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await put(root, ownFile, '{ "half');
    expect(await store.apply(add('2'), target)).toMatchObject({ ok: false, code: 'write-failed' });
    expect(await idsOf(store)).toEqual(['1', '2']);
    expect((await store.load(article)).care.broken).toMatchObject({ instead: { kind: 'memory' } });
    expect(await store.recover(article)).toMatchObject({ ok: true });
    expect(store.state.kind).toBe('saved');
    expect(await idsOf(await open())).toEqual(['1', '2']);
  });

  it('can be written again once it is moved away', async () => {
    const { root, open } = await desk();
    await put(root, ownFile, 'broken');
    const store = await open();
    await store.load(article);
    await rename(join(root, ownFile), join(root, 'aside.json'));
    expect((await store.load(article)).problems).toEqual([]);
    expect(store.problems).toEqual([]);
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
  });

  it('in one record costs that record, which stays in the file', async () => {
    const { root, open } = await desk();
    const first = await open();
    await first.apply(add('1'), target);
    const strange = { id: 'strange', speaker: ['the mayor'] };
    const document = JSON.parse(await readFile(join(root, ownFile), 'utf8')) as { annotations: unknown[] };
    await put(
      root,
      ownFile,
      JSON.stringify({ ...document, annotations: [strange, ...document.annotations] }),
    );
    const store = await open();
    const loaded = await store.load(article);
    expect(loaded.annotations).toEqual([annotation('1')]);
    expect(loaded.problems).toMatchObject([{ code: 'set-aside' }]);
    expect(loaded.care.setAside).toMatchObject([{ words: 'strange', file: ownFile }]);
    await store.apply(add('2'), target);
    expect(await readFile(join(root, ownFile), 'utf8')).toContain('"the mayor"');
  });
});

describe('another program', () => {
  it('that changed the file is not undone by the next operation', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.apply(add('2'), target);
    await one.apply(add('3'), target);
    await one.apply(setNote('2', 'seen'), target);
    expect((await idsOf(two)).sort()).toEqual(['1', '2', '3']);
    expect((await idsOf(one)).sort()).toEqual(['1', '2', '3']);
  });

  it('that removed an annotation does not take the change that was made here: both are kept to choose from', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.apply({ kind: 'remove', annotation: annotation('1') }, target);
    expect(await one.apply(setNote('1', 'late'), target)).toMatchObject({ ok: true });
    const [kept] = (await (await open()).load(article)).annotations;
    expect(kept).toMatchObject({ note: 'late', otherVersions: [{ from: 'another program', fields: null }] });
  });

  it('that deleted the file does not take what is in memory', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await rename(join(root, ownFile), join(root, 'gone.json'));
    expect((await store.load(article)).problems).toMatchObject([{ code: 'file-deleted' }]);
    await store.apply(add('2'), target);
    expect(await idsOf(await open())).toEqual(['1', '2']);
  });
});
