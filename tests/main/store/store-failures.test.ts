/** The store when the disk refuses: nothing is called saved that is not, nothing in memory is lost, and it says what to do. */
import { chmod, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKept } from '../../../annotations/operation/refusal.ts';
import { nodeFiles } from '../../../main/store/file-operations.ts';
import { annotation } from '../../annotations/builders.ts';
import {
  add,
  article,
  desk,
  failingFiles,
  filesIn,
  idsOf,
  ownFile,
  setNote,
  systemError,
  target,
} from './store-builders.ts';
import type { Failing } from './store-builders.ts';

describe('a write that fails', () => {
  it.each([
    ['writeNew', 'ENOSPC', 'disk-full'],
    ['writeNew', 'EDQUOT', 'disk-full'],
    ['writeNew', 'EIO', 'write-failed'],
    ['writeNew', 'EROFS', 'not-writable'],
    ['rename', 'EACCES', 'not-writable'],
    ['rename', 'EPERM', 'not-writable'],
    ['rename', 'EBUSY', 'not-writable'],
    ['syncFolder', 'EIO', 'write-failed'],
    ['makeFolder', 'ENOENT', 'folder-gone'],
  ] as const)('in %s with %s is told as %s, kept and written later', async (call, systemCode, code) => {
    const { root, open } = await desk();
    const failing: Failing = { [call]: systemCode };
    const store = await open({ files: failingFiles(failing, join('annotations', 'ana')) });
    const failed = await store.apply(add('1'), target);
    expect(failed).toMatchObject({ ok: false, code });
    expect(!failed.ok && isKept(failed) && failed.message).toContain(ownFile);
    expect(store.state).toMatchObject({ kind: 'failed', pending: 1, code, failures: [{ article, code }] });
    expect(await store.flush()).toMatchObject({ kind: 'failed' });
    expect((await store.load(article)).annotations).toEqual([annotation('1')]);
    expect(await store.apply(setNote('1', 'later'), target)).toMatchObject({ ok: false, code });
    expect(store.state).toMatchObject({ kind: 'failed', pending: 2 });

    failing[call] = undefined;
    await store.retry();
    expect(store.state).toMatchObject({ kind: 'saved' });
    expect((await (await open()).load(article)).annotations).toEqual([annotation('1', { note: 'later' })]);
    expect((await filesIn(root)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is tried again by itself', async () => {
    const { open } = await desk();
    const failing: Failing = { writeNew: 'ENOSPC' };
    const store = await open({ files: failingFiles(failing, join('annotations', 'ana')), retryDelays: [1] });
    const saved = new Promise<void>((resolve) => {
      store.onState((state) => {
        if (state.kind === 'saved') resolve();
      });
    });
    await store.apply(add('1'), target);
    failing.writeNew = undefined;
    await saved;
    expect((await (await open()).load(article)).annotations).toEqual([annotation('1')]);
  });

  it('does not hold up other articles', async () => {
    const { open } = await desk();
    const store = await open({ files: failingFiles({ writeNew: 'ENOSPC' }, article) });
    await store.apply(add('1'), target);
    expect(await store.apply(add('2', { article: 'other-1' }), target)).toMatchObject({ ok: true });
    expect(store.state).toMatchObject({ kind: 'failed', failures: [{ article }] });
  });

  it('leaves a file alone that another program broke meanwhile', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await nodeFiles.remove(join(root, ownFile));
    await nodeFiles.writeNew(join(root, ownFile), '{ "half');
    expect(await store.apply(add('2'), target)).toMatchObject({ ok: false, code: 'write-failed' });
    expect(await readFile(join(root, ownFile), 'utf8')).toBe('{ "half');
    await nodeFiles.remove(join(root, ownFile));
    await store.retry();
    expect((await (await open()).load(article)).annotations.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('a folder that went away', () => {
  it('is not created anew, and gets everything when it is back', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await rename(root, `${root}-away`);
    expect(await store.apply(add('2'), target)).toMatchObject({ ok: false, code: 'folder-gone' });
    // As when a drive is taken out and its empty mount point stays.
    await mkdir(root);
    await store.retry();
    expect(store.state).toMatchObject({ kind: 'failed', code: 'folder-gone' });
    expect(await filesIn(root)).toEqual([]);
    await rmdir(root);
    await rename(`${root}-away`, root);
    expect(await store.flush()).toMatchObject({ kind: 'saved' });
    expect((await (await open()).load(article)).annotations.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('is not mistaken for the empty place where it used to be', async () => {
    const { root, open } = await desk();
    const store = await open();
    await rename(root, `${root}-away`);
    await mkdir(root);
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(await filesIn(root)).toEqual([]);
    await rmdir(root);
    await rename(`${root}-away`, root);
  });
});

describe('a place for annotations that is taken', () => {
  it('by a file is told, and is used once the file is gone', async () => {
    const { root, open } = await desk();
    const store = await open();
    await writeFile(join(root, '.claimdesk'), 'in the way');
    expect((await store.apply(add('1'), target)).ok).toBe(false);
    expect(store.state.kind).toBe('failed');
    await rm(join(root, '.claimdesk'));
    await store.retry();
    expect(store.state.kind).toBe('saved');
    expect((await (await open()).load(article)).annotations.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('a folder that cannot be written', () => {
  const readOnly = (root: string, code = 'EROFS') => ({
    ...nodeFiles,
    makeFolder: (path: string) =>
      path.startsWith(root) ? Promise.reject(systemError(code)) : nodeFiles.makeFolder(path),
    writeNew: (path: string, text: string) =>
      path.startsWith(root) ? Promise.reject(systemError(code)) : nodeFiles.writeNew(path, text),
  });

  it.each(['EROFS', 'EACCES', 'EPERM'])(
    'turns to the user’s data with the first operation (%s), and says so',
    async (code) => {
      const { root, fallback, open } = await desk();
      const store = await open({ files: readOnly(root, code) });
      const places: string[] = [];
      store.onState(() => places.push(store.place.kind));
      expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
      expect(store.place).toMatchObject({ kind: 'fallback' });
      expect(store.place.path.startsWith(fallback)).toBe(true);
      expect(places[0]).toBe('fallback');
      expect(await filesIn(root)).toEqual([]);
      expect((await (await open({ files: readOnly(root, code) })).load(article)).annotations).toEqual([
        annotation('1'),
      ]);
    },
  );

  it('is known at once where the system says so', async ({ skip }) => {
    if (process.getuid?.() === 0 || process.platform === 'win32') skip('root may write everywhere');
    const { root, open } = await desk();
    await chmod(root, 0o555);
    expect((await open()).place.kind).toBe('fallback');
  });

  it('still shows what is in it; what is changed is kept in the user’s data until the folder takes it', async () => {
    const { root, open } = await desk();
    await (await open()).apply(add('1'), target);
    const inFolder = await readFile(join(root, ownFile), 'utf8');
    const store = await open({ files: readOnly(root) });
    await store.apply(add('2'), target);
    expect(await store.apply(setNote('1', 'x'), target)).toMatchObject({ ok: true });
    expect((await idsOf(store)).sort()).toEqual(['1', '2']);
    expect(await readFile(join(root, ownFile), 'utf8')).toBe(inFolder);
    const again = await open();
    expect(again.place.kind).toBe('folder');
    await again.apply(setNote('2', 'y'), target);
    const notes = (await (await open()).load(article)).annotations.map(({ id, note }) => [id, note]);
    expect(notes.sort()).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  it('takes the annotations in once it can be written, and only once', async () => {
    const { root, fallback, open } = await desk();
    await (await open()).apply(add('1'), target);
    await (await open({ files: readOnly(root) })).apply(add('2'), target);
    const store = await open();
    expect((await store.load(article)).annotations.map(({ id }) => id).sort()).toEqual(['1', '2']);
    await store.apply(add('3'), target);
    await store.apply({ kind: 'remove', annotation: annotation('2') }, target);
    expect((await (await open()).load(article)).annotations.map(({ id }) => id).sort()).toEqual(['1', '3']);
    expect((await filesIn(fallback)).filter((name) => name.includes('annotations/'))).toEqual([
      expect.stringMatching(/\.taken-over$/),
    ]);
  });

  it('keeps the work in memory when the user’s data cannot be written either', async () => {
    const { open } = await desk();
    const files = { ...readOnly(''), makeFolders: () => Promise.reject(systemError('EROFS')) };
    const store = await open({ files });
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: false, code: 'not-writable' });
    expect((await store.load(article)).annotations).toEqual([annotation('1')]);
    expect(store.state).toMatchObject({ kind: 'failed', pending: 1 });
  });
});
