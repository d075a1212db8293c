/** Backups that cannot be written leave nothing; restores that are interrupted are finished, and end as if nothing had happened. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RestoreWay } from '../../../app/data-care.ts';
import { applyBackup } from '../../../main/backup/apply-backup.ts';
import { finishRestores, restoreBackup } from '../../../main/backup/restore-backup.ts';
import { decideRestore, removeUndecided, type RestorePlan } from '../../../main/backup/restore-plan.ts';
import { stageBackup } from '../../../main/backup/staged-store.ts';
import { nodeReportFiles } from '../../../main/reports/report-files.ts';
import { nodeFiles } from '../../../main/store/file-operations.ts';
import { openStorePlace } from '../../../main/store/open-annotation-store.ts';
import { annotation } from '../../annotations/builders.ts';
import {
  anaFile,
  article,
  benFile,
  filesIn,
  ownFile,
  put,
  systemError,
  temporaryFolder,
} from '../store/store-builders.ts';
import {
  annotatedFolder,
  backUp,
  closedFolder,
  contents,
  day,
  look,
  restore,
  storeOf,
  value,
} from './backup-builders.ts';

describe('a backup that cannot be written', () => {
  test.each<[string, string, Partial<typeof nodeReportFiles>]>([
    [
      'a disk that is full',
      'disk-full',
      {
        create: async (path) => ({
          ...(await nodeReportFiles.create(path)),
          write: () => Promise.reject(systemError('ENOSPC')),
        }),
      },
    ],
    [
      'a disk that fills up at the end',
      'disk-full',
      {
        create: async (path) => ({
          ...(await nodeReportFiles.create(path)),
          sync: () => Promise.reject(systemError('ENOSPC')),
        }),
      },
    ],
    ['a place that is read-only', 'not-writable', { create: () => Promise.reject(systemError('EROFS')) }],
    [
      'a name that is taken by another program',
      'not-writable',
      { rename: () => Promise.reject(systemError('EBUSY')), wait: () => Promise.resolve() },
    ],
  ])('on %s leaves what was there and is told as %s', async (_case, code, failing) => {
    const folder = await annotatedFolder([annotation('a')]);
    const target = await temporaryFolder();
    await writeFile(join(target, 'backup.zip'), 'the one before');
    const { written } = await backUp(folder, {
      out: join(target, 'backup.zip'),
      files: { ...nodeReportFiles, ...failing },
    });
    expect(written).toMatchObject({ ok: false, code });
    expect(await contents(target)).toEqual({ 'backup.zip': 'the one before' });
  });

  test('because it would lie in the store, its folder is gone, or there is nothing, says so', async () => {
    const folder = await annotatedFolder([annotation('a')]);
    const link = join(await temporaryFolder(), 'link');
    await symlink(join(folder.root, '.claimdesk'), link);
    for (const out of [join(folder.root, '.claimdesk', 'b.zip'), join(link, 'b.zip')]) {
      expect((await backUp(folder, { out })).written).toMatchObject({ code: 'inside-store' });
    }
    expect((await backUp(folder, { out: '/nowhere/b.zip' })).written).toMatchObject({ code: 'folder-gone' });
    expect((await backUp(await closedFolder())).written).toMatchObject({ code: 'nothing-kept' });
  });

  test('because it is stopped leaves nothing', async () => {
    const folder = await annotatedFolder([annotation('a')]);
    const stop = new AbortController();
    const out = join(await temporaryFolder(), 'b.zip');
    const onProgress = (): void => {
      stop.abort();
    };
    expect((await backUp(folder, { out, signal: stop.signal, onProgress })).written).toMatchObject({
      code: 'cancelled',
    });
    expect(await filesIn(join(out, '..'))).toEqual([]);
  });
});

/** The files themselves, without generations before and backups beside them. */
function settled(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.json')));
}

describe.each<RestoreWay>(['merge', 'replace'])('a restore to %s', (how) => {
  /** The folder as it is when the backup is restored. */
  async function prepared() {
    const folder = await annotatedFolder([annotation('a'), annotation('b')]);
    await put(folder.root, `.claimdesk/annotations/ben/${article}.json`, benFile());
    const { out } = await backUp(folder);
    await put(folder.root, ownFile, anaFile([annotation('b', { note: 'x' }), annotation('c')]));
    await put(folder.root, `.claimdesk/annotations/ben/${article}.json`, benFile([]));
    await put(folder.root, '.claimdesk/articles/quay-00000003.json', '{}');
    return { folder, out };
  }

  test('that ends after any number of files is finished when the folder is opened next', async () => {
    const whole = await prepared();
    await restore(whole.out, whole.folder, how);
    const store = (root: string) => contents(join(root, '.claimdesk'));
    const expected = await store(whole.folder.root);
    for (let renames = 0; renames < 8; renames += 1) {
      const { folder, out } = await prepared();
      const { restores, stage, staged } = await look(out);
      const { place, realRoot } = await openStorePlace(folder);
      const base = (await storeOf(folder)).written.path;
      const label = 'the backup “backup.zip”';
      const plan: RestorePlan = { how, base, label, renamed: new Map(), safetyCopy: null, failed: false };
      await decideRestore(stage, plan, nodeFiles);
      let left = renames;
      const rename: typeof nodeFiles.rename = (from, to) => {
        left -= 1;
        return left < 0 ? Promise.reject(systemError('EIO')) : nodeFiles.rename(from, to);
      };
      await applyBackup(plan, value(staged).base, { place, realRoot, files: { ...nodeFiles, rename } });
      // A backup that is looked at meanwhile must not take the decided one away.
      await removeUndecided(restores, nodeFiles);
      expect(await finishRestores(restores, folder, day)).toMatchObject([{ code: 'restore-finished' }]);
      expect(await filesIn(restores)).toEqual([]);
      const now = await store(folder.root);
      expect(settled(now), `after ${String(renames)}`).toEqual(settled(expected));
    }
  });

  test.each(['ENOSPC', 'EIO', 'EACCES'])(
    'that fails after some files (%s) says so, and is finished when the folder is opened next, without the work done since being lost',
    async (code) => {
      const whole = await prepared();
      await restore(whole.out, whole.folder, how);
      const store = (root: string) => contents(join(root, '.claimdesk'));
      const expected = settled(await store(whole.folder.root));
      for (const writes of [1, 2, 3]) {
        const { folder, out } = await prepared();
        const { restores, stage, staged } = await look(out);
        let left = writes;
        const writeNew: typeof nodeFiles.writeNew = (path, text) => {
          if (!path.includes('.lock')) left -= 1;
          return left < 0 ? Promise.reject(systemError(code)) : nodeFiles.writeNew(path, text);
        };
        const order = { how, staged: value(staged), stage, renamed: new Map(), name: 'backup.zip', now: day };
        const failing = { ...folder, files: { ...nodeFiles, writeNew, wait: () => Promise.resolve() } };
        const restored = await restoreBackup(order, failing);
        if (restored.ok) continue;
        expect(restored).toMatchObject({ code: 'not-finished' });
        expect(restored.message).toContain('The rest is restored when the folder is opened next');

        // Opened again on the disk that still fails, it is told again, and stays decided.
        left = 0;
        expect(await finishRestores(restores, failing, day)).toMatchObject([
          { message: expect.stringContaining('only in part') as string },
        ]);

        const since = anaFile([annotation('b', { note: 'x' }), annotation('c'), annotation('since')]);
        await put(folder.root, ownFile, since);
        const [told] = await finishRestores(restores, folder, day);
        expect(told?.code).toBe('restore-finished');
        expect(await filesIn(restores)).toEqual([]);
        const now = settled(await store(folder.root));
        const own = ownFile.replace('.claimdesk/', '');
        if (how === 'merge') {
          expect(now[own]).toContain('"since"');
          expect({ ...now, [own]: '' }, `after ${String(writes)}`).toEqual({ ...expected, [own]: '' });
        } else {
          expect(now, `after ${String(writes)}`).toEqual(expected);
          const copy = /“([^”]*\.zip)”/u.exec(told?.message.split('before is in')[1] ?? '')?.[1] ?? '';
          const { staged: before } = await look(copy);
          expect(await readFile(join(value(before).base.path, own), 'utf8')).toContain('"since"');
        }
      }
    },
  );

  test('takes the place of one that failed before', async () => {
    const { folder, out } = await prepared();
    const { restores, stage } = await look(out);
    const base = (await storeOf(folder)).written.path;
    const plan: RestorePlan = {
      ...{ how: 'replace', base, label: 'an older one', renamed: new Map() },
      ...{ safetyCopy: null, failed: true },
    };
    await decideRestore(stage, plan, nodeFiles);
    const second = join(restores, 'two');
    const staged = value(await stageBackup(out, second));
    const order = { how, staged, stage: second, renamed: new Map(), name: 'backup.zip', now: day };
    expect(await restoreBackup(order, folder)).toMatchObject({ ok: true });
    expect(await filesIn(restores)).toEqual([]);
  });

  test('of another folder is not finished here', async () => {
    const { out } = await prepared();
    const { restores, stage } = await look(out);
    const plan: RestorePlan = {
      how,
      base: '/another',
      label: 'x',
      renamed: new Map(),
      safetyCopy: null,
      failed: false,
    };
    await decideRestore(stage, plan, nodeFiles);
    const folder = await closedFolder();
    expect(await finishRestores(restores, folder, day)).toEqual([]);
    expect(await filesIn(folder.root)).toEqual([]);
    expect(await readFile(join(stage, 'plan.json'), 'utf8')).toContain('/another');
  });

  test('does not follow a link in the store', async () => {
    const { out } = await prepared();
    const folder = await closedFolder();
    const outside = await temporaryFolder();
    await mkdir(join(folder.root, '.claimdesk'));
    await symlink(outside, join(folder.root, '.claimdesk', 'annotations'));
    await restore(out, folder, how);
    expect(await filesIn(outside)).toEqual([]);
  });
});
