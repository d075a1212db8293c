/** Annotations kept elsewhere because the folder fails or because the analyst wants so: found again, and brought back without loss. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareCodebooks } from '../../../annotations/codebook/change-codebook.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { invert, type Operation } from '../../../annotations/operation/operation.ts';
import { markDone } from '../../../annotations/article/edit-article.ts';
import { noEdits } from '../../../annotations/article/article-edits.ts';
import { annotation } from '../../annotations/builders.ts';
import { add as addClaim, lock } from './claim-store-builders.ts';
import {
  add,
  anaFile,
  article,
  desk,
  failingFiles,
  filesIn,
  idsOf,
  ownFile,
  put,
  setNote,
  target,
  temporaryFolder,
  type Failing,
} from './store-builders.ts';

const markedDone = markDone(article, noEdits, true);

describe('annotations that cannot be written', () => {
  it.each(['ENOSPC', 'EIO'])(
    'go to another place when the analyst says so (%s), with all that waits',
    async (code) => {
      const { root, open } = await desk();
      const failing: Failing = {};
      const files = failingFiles(failing, root);
      const chosen = { kind: 'chosen', path: await temporaryFolder() } as const;
      const store = await open({ files });
      await store.apply(add('1'), target);
      failing.writeNew = code;
      expect(await store.apply(add('2'), target)).toMatchObject({ ok: false });
      expect(await store.apply(setNote('1', 'late'), target)).toMatchObject({ ok: false });
      if (markedDone !== null) expect(await store.apply(markedDone, target)).toMatchObject({ ok: false });
      expect(store.state).toMatchObject({ kind: 'failed', pending: 3 });

      expect(await store.keepIn(chosen)).toEqual({ ok: true, value: null });
      expect(store.state).toMatchObject({ kind: 'saved' });
      expect(store.place).toMatchObject({ kind: 'chosen' });
      expect(store.place.path.startsWith(chosen.path)).toBe(true);
      expect(await store.mayMoveBack()).toBe(false);

      const again = await open({ files, elsewhere: chosen });
      expect(again.place.kind).toBe('chosen');
      expect((await again.load(article)).annotations.map(({ id, note }) => [id, note])).toEqual([
        ['1', 'late'],
        ['2', ''],
      ]);
      expect((await again.load(article)).edits.done).toBe(true);
      await again.apply({ kind: 'remove', annotation: annotation('1', { note: 'late' }) }, target);

      failing.writeNew = undefined;
      expect(await again.mayMoveBack()).toBe(true);
      const savedInFolder: boolean[] = [];
      again.onState((state) => {
        if (state.kind === 'saved')
          savedInFolder.push(existsSync(join(root, ownFile)) && again.place.kind === 'folder');
      });
      expect(await again.keepIn({ kind: 'folder' })).toEqual({ ok: true, value: null });
      expect(new Set(savedInFolder)).toEqual(new Set([true]));
      expect(again.place.kind).toBe('folder');
      const back = await open();
      expect(await idsOf(back)).toEqual(['2']);
      expect((await back.load(article)).edits.done).toBe(true);
      expect((await filesIn(chosen.path)).filter((name) => name.endsWith('.json'))).toEqual([]);
      expect((await filesIn(root)).filter((name) => name.includes('probe'))).toEqual([]);
    },
  );

  it('go to another place when the folder itself is gone', async () => {
    const { root, fallback, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await rename(root, `${root}-away`);
    expect(await store.apply(add('2'), target)).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(await store.keepIn({ kind: 'fallback' })).toMatchObject({ ok: true });
    expect(store.place.path.startsWith(fallback)).toBe(true);
    expect(await idsOf(store)).toEqual(['1', '2']);
    await rename(`${root}-away`, root);
    expect(await store.keepIn({ kind: 'folder' })).toMatchObject({ ok: true });
    expect(await idsOf(await open())).toEqual(['1', '2']);
  });

  it('stay where they are when the other place fails as well', async () => {
    const { open } = await desk();
    const failing: Failing = { writeNew: 'ENOSPC' };
    const store = await open({ files: failingFiles(failing) });
    await store.apply(add('1'), target);
    await store.keepIn({ kind: 'chosen', path: await temporaryFolder() });
    expect(store.state).toMatchObject({ kind: 'failed', pending: 1, code: 'disk-full' });
    failing.writeNew = undefined;
    expect(await store.flush()).toMatchObject({ kind: 'saved' });
    expect(await idsOf(store)).toEqual(['1']);
  });
});

describe('annotations kept elsewhere', () => {
  it('do not come back from files that cannot be put away, once they are in the folder', async () => {
    const { fallback, open } = await desk();
    const files = failingFiles({ rename: 'EPERM' }, '.taken-over');
    const store = await open({ files, elsewhere: { kind: 'fallback' } });
    const operations: readonly Operation[] = [
      add('1'),
      addClaim(lock),
      ...(markedDone === null ? [] : [markedDone]),
      {
        kind: 'edit-codebook',
        ...compareCodebooks(defaultCodebook, { tags: defaultCodebook.tags.slice(0, 2) }),
      },
    ];
    for (const operation of operations) await store.apply(operation, target);
    await store.apply(add('2'), target);
    expect(await store.keepIn({ kind: 'folder' })).toEqual({ ok: true, value: null });
    expect(store.place.kind).toBe('folder');
    expect((await filesIn(fallback)).some((name) => name.endsWith('.taken-over'))).toBe(false);

    for (const operation of operations) await store.apply(invert(operation), target);
    const again = await open({ files });
    expect(await idsOf(again)).toEqual(['2']);
    expect((await again.load(article)).edits).toEqual(noEdits);
    expect((await again.claims.load()).claims).toEqual([]);
    expect(await again.codebook()).toEqual({ ok: true, value: defaultCodebook });
  });

  it('are put together with what others changed in the folder meanwhile', async () => {
    const { root, open } = await desk();
    const first = await open();
    for (const operation of [add('1'), add('2'), add('3')]) await first.apply(operation, target);
    const chosen = { kind: 'chosen', path: await temporaryFolder() } as const;
    const store = await open({ elsewhere: chosen });
    await store.apply(setNote('1', 'elsewhere'), target);
    // Another computer on the folder itself.
    const inFolder = [annotation('1', { tag: 'opinion' }), annotation('2'), annotation('4')];
    await put(root, ownFile, anaFile(inFolder));
    expect((await idsOf(store)).sort()).toEqual(['1', '2', '4']);
    expect(await store.keepIn({ kind: 'folder' })).toMatchObject({ ok: true });
    const { annotations } = await (await open()).load(article);
    expect(annotations.map(({ id }) => id).sort()).toEqual(['1', '2', '4']);
    expect(annotations.find(({ id }) => id === '1')).toMatchObject({ note: 'elsewhere', tag: 'opinion' });
  });

  it('move on to a third place whole', async () => {
    const { open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await store.keepIn({ kind: 'fallback' });
    await store.apply(add('2'), target);
    const chosen = { kind: 'chosen', path: await temporaryFolder() } as const;
    expect(await store.keepIn(chosen)).toMatchObject({ ok: true });
    await store.apply({ kind: 'remove', annotation: annotation('2') }, target);
    expect(await idsOf(await open({ elsewhere: chosen }))).toEqual(['1']);
    await (await open({ elsewhere: chosen })).keepIn({ kind: 'folder' });
    expect(await idsOf(await open())).toEqual(['1']);
  });

  it('do not make the chosen folder anew when its drive is gone', async () => {
    const { open } = await desk();
    const path = await temporaryFolder();
    const store = await open({ elsewhere: { kind: 'chosen', path: join(path, 'drive') } });
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: false, code: 'folder-gone' });
    await mkdir(join(path, 'drive'));
    expect(await store.flush()).toMatchObject({ kind: 'saved' });
  });
});

describe.skipIf(process.platform === 'win32')('a link in place of the store', () => {
  it('is not followed: annotations go to the user’s data, and it is said', async () => {
    const { root, fallback, open } = await desk();
    const aim = await temporaryFolder();
    await put(aim, ownFile.replace('.claimdesk/', ''), anaFile([annotation('planted')]));
    await symlink(aim, join(root, '.claimdesk'));
    const before = await filesIn(aim);
    const store = await open();
    expect(store.problems).toMatchObject([{ code: 'place-linked' }]);
    expect(await idsOf(store)).toEqual([]);
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
    expect(store.place.path.startsWith(fallback)).toBe(true);
    expect(await store.mayMoveBack()).toBe(false);
    expect(await filesIn(aim)).toEqual(before);
  });

  it.each(['annotations', 'annotations/ana', 'articles'])('is not followed at %s either', async (at) => {
    const { root, open } = await desk();
    const aim = await temporaryFolder();
    await mkdir(join(root, '.claimdesk', at, '..'), { recursive: true });
    await symlink(aim, join(root, '.claimdesk', at));
    const store = await open();
    await store.apply(add('1'), target);
    expect(await filesIn(aim)).toEqual([]);
    expect(await idsOf(store)).toEqual(['1']);
  });

  it('is not read in place of a file, nor written through', async () => {
    const { root, open } = await desk();
    const aim = join(await temporaryFolder(), 'secret.json');
    await put(aim, '..', '').catch(() => undefined);
    await put(join(aim, '..'), 'secret.json', anaFile([annotation('planted')]));
    await mkdir(join(root, ownFile, '..'), { recursive: true });
    await symlink(aim, join(root, ownFile));
    const store = await open();
    expect((await store.load(article)).annotations).toEqual([]);
    expect(await store.apply(add('1'), target)).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(await readFile(aim, 'utf8')).toContain('planted');
  });
});
