/** What was decided about articles: kept beside them, undone, and never lost to annotations or to other programs. */
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noEdits } from '../../../annotations/article/article-edits.ts';
import { decideField, markDone } from '../../../annotations/article/edit-article.ts';
import { invert, type Operation } from '../../../annotations/operation/operation.ts';
import {
  add,
  article,
  desk,
  failingFiles,
  filesIn,
  put,
  target,
  temporaryFolder,
  type Failing,
} from './store-builders.ts';

const recordFile = `.claimdesk/articles/${article}.json`;
const asRoot = process.getuid?.() === 0;

function operation(made: Operation | null): Operation {
  if (made === null) throw new Error('nothing would change');
  return made;
}
const done = operation(markDone(article, noEdits, true));
const retitle = (value: string) => operation(decideField(article, noEdits, 'title', { kind: 'set', value }));

describe('a decision', () => {
  it('is on disk when it is said to be saved, in the record of an article without annotations', async () => {
    const { root, open } = await desk();
    const store = await open();
    expect(await store.apply(done, target)).toMatchObject({ ok: true });
    expect(store.state).toMatchObject({ kind: 'saved' });
    expect(await filesIn(root)).toEqual([recordFile]);
    const [record] = await (await open()).records();
    expect(record).toMatchObject({ id: article, path: 'harbour.txt', edits: { done: true } });
  });

  it('is undone to the byte', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    const before = await readFile(join(root, recordFile), 'utf8');
    for (const each of [done, retitle('A lock')]) await store.apply(each, target);
    for (const each of [retitle('A lock'), done]) await store.apply(invert(each), target);
    expect((await store.load(article)).edits).toEqual(noEdits);
    expect(await readFile(join(root, recordFile), 'utf8')).toBe(before);
  });

  it('stays when annotations and renames write the record', async () => {
    const { open } = await desk();
    const store = await open();
    await store.apply(retitle('A lock'), target);
    await store.apply(add('1'), target);
    await store.refreshRecords([
      { ...target, id: article, source: { ...target.source, path: 'renamed.txt' } },
    ]);
    expect(await (await open()).records()).toMatchObject([
      { path: 'renamed.txt', edits: { metadata: { title: 'A lock' } } },
    ]);
  });

  it('of several in a burst is one of all that are kept', async () => {
    const { open } = await desk();
    const store = await open();
    await Promise.all([done, retitle('A lock'), invert(done)].map((each) => store.apply(each, target)));
    expect((await (await open()).load(article)).edits).toEqual({ ...noEdits, metadata: { title: 'A lock' } });
  });

  it('of another window stays, and is seen with the next look', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.load(article);
    await two.apply(retitle('A lock'), target);
    expect((await one.load(article)).edits.metadata.title).toBe('A lock');
    await two.apply(invert(retitle('A lock')), target);
    await two.apply(retitle('Two locks'), target);
    await one.apply(done, target);
    expect((await (await open()).load(article)).edits).toEqual({
      ...noEdits,
      metadata: { title: 'Two locks' },
      done: true,
    });
  });

  it('that the disk does not take is kept and tried again', async () => {
    const { open } = await desk();
    const failing: Failing = { writeNew: 'ENOSPC' };
    const store = await open({ files: failingFiles(failing) });
    expect(await store.apply(done, target)).toMatchObject({ ok: false, code: 'disk-full' });
    expect(store.state).toMatchObject({ kind: 'failed', pending: 1, code: 'disk-full' });
    expect((await store.load(article)).edits.done).toBe(true);
    failing.writeNew = undefined;
    await store.retry();
    expect(store.state).toMatchObject({ kind: 'saved' });
    expect((await (await open()).load(article)).edits.done).toBe(true);
  });

  it.skipIf(asRoot)('on an article of a folder that cannot be written is kept in the fallback', async () => {
    const { root, fallback, open } = await desk();
    await chmod(root, 0o500);
    const store = await open();
    expect(await store.apply(done, target)).toMatchObject({ ok: true });
    expect(await filesIn(fallback)).toHaveLength(1);
    await chmod(root, 0o700);
    expect((await (await open()).load(article)).edits.done).toBe(true);
  });

  it('moves on from the fallback with the next change', async () => {
    const { open } = await desk();
    const readOnly = await open({ files: failingFiles({ makeFolder: 'EROFS' }, '/.claimdesk') });
    expect(await readOnly.apply(retitle('A lock'), target)).toMatchObject({ ok: true });
    expect(readOnly.place.kind).toBe('fallback');
    const store = await open();
    await store.apply(add('1'), target);
    expect((await (await open()).records())[0]).toMatchObject({ edits: { metadata: { title: 'A lock' } } });
  });
});

describe('a record', () => {
  const text = async (root: string) => readFile(join(root, recordFile), 'utf8');

  it('with damaged decisions still knows its article, and they stay in the file', async () => {
    const { root, open } = await desk();
    await (await open()).apply(retitle('A lock'), target);
    await put(root, recordFile, (await text(root)).replace('"A lock"', '["A", "lock"]'));
    const store = await open();
    expect(await store.records()).toMatchObject([{ id: article }]);
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
    expect(await store.apply(done, target)).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(store.problems).toMatchObject([{ code: 'set-aside', file: recordFile }]);
    expect(JSON.parse(await text(root))).toMatchObject({ edits: { metadata: { title: ['A', 'lock'] } } });
  });

  it('that cannot be read takes no decision and is left alone', async () => {
    const { root, open } = await desk();
    await put(root, recordFile, 'broken');
    const store = await open();
    expect(await store.apply(done, target)).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
    expect(await text(root)).toBe('broken');
  });

  it('keeps what a later version adds to it', async () => {
    const { root, open } = await desk();
    await (await open()).apply(done, target);
    const later = { ...(JSON.parse(await text(root)) as object), mood: 'calm' };
    await put(root, recordFile, JSON.stringify(later));
    await (await open()).apply(retitle('A lock'), target);
    expect(JSON.parse(await text(root))).toMatchObject({ mood: 'calm', edits: { done: true } });
  });
});

describe('a decision in a stand-in', () => {
  const elsewhere = async () => ({ kind: 'chosen', path: await temporaryFolder() }) as const;

  it.each([
    ['an article that is done no more', done],
    ['a title that is as it was found again', retitle('A lock')],
  ])('that takes one of the folder back holds: %s', async (_, decision) => {
    const { open } = await desk();
    await (await open()).apply(decision, target);
    const chosen = await elsewhere();
    expect(await (await open({ elsewhere: chosen })).apply(invert(decision), target)).toMatchObject({
      ok: true,
    });
    expect((await (await open({ elsewhere: chosen })).load(article)).edits).toEqual(noEdits);
    await (await open({ elsewhere: chosen })).keepIn({ kind: 'folder' });
    expect((await (await open()).load(article)).edits).toEqual(noEdits);
  });

  it('leaves what others decide in the folder meanwhile', async () => {
    const { root, open } = await desk();
    await (await open()).apply(done, target);
    const chosen = await elsewhere();
    await (await open({ elsewhere: chosen })).apply(retitle('Elsewhere'), target);
    await (await open()).apply(invert(done), target);
    await (await open({ elsewhere: chosen })).keepIn({ kind: 'folder' });
    const { edits } = await (await open()).load(article);
    expect(edits).toMatchObject({ done: false, metadata: { title: 'Elsewhere' } });
    expect(await readFile(join(root, recordFile), 'utf8')).not.toContain('inFolder');
  });
});
