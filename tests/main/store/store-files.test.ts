/** Files that are broken, partly broken, or changed by other programs while the store is open. */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotation } from '../../annotations/builders.ts';
import { add, article, benFile, desk, idsOf, ownFile, put, setNote, target } from './store-builders.ts';

describe('a file that cannot be understood', () => {
  it.each([
    ['of 0 bytes', ''],
    ['cut in half', benFile().slice(0, 200)],
    ['of another schema', '{"format":"claimdesk-annotations","version":1}'],
    ['of a newer version', benFile().replace('"version": 2', '"version": 3')],
  ])('%s is never overwritten and blocks only its own article', async (_name, text) => {
    const { root, open } = await desk();
    await put(root, ownFile, text);
    await put(root, `${ownFile}.previous`, benFile());
    const store = await open();
    const loaded = await store.load(article);
    expect(loaded.problems).toMatchObject([{ code: 'file-unreadable', file: ownFile, article }]);
    expect(loaded.problems[0]?.message).toContain(`${ownFile}.previous`);
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(
      await store.apply({ kind: 'add', annotation: annotation('2', { article: 'other-1' }) }, target),
    ).toMatchObject({ ok: true });
    expect(await readFile(join(root, ownFile), 'utf8')).toBe(text);
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

  it('that removed an annotation makes its change fail, with a sentence', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.apply({ kind: 'remove', annotation: annotation('1') }, target);
    expect(await one.apply(setNote('1', 'late'), target)).toMatchObject({
      ok: false,
      code: 'annotation-missing',
    });
    expect(await idsOf(one)).toEqual([]);
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
