/** Watching real folders: what comes, goes and changes is told, once it is whole. */
import { chmod, mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { stampFile } from '../../../main/articles/file-stamp.ts';
import { findArticles } from '../../../main/articles/find-articles.ts';
import { watchFolder, type WatchListener } from '../../../main/articles/watch-folder.ts';
import { isDeaf, watchTrouble } from '../../../main/articles/watch-trouble.ts';
import { temporaryFolder } from './temporary-folder.ts';

const times = { burst: 20, settle: 40, heartbeat: 100, polling: 200 };

async function watched(files: Record<string, string>, storeUnread = Infinity) {
  const root = await temporaryFolder(files);
  const found = await findArticles(root, new AbortController().signal);
  if (!found.ok) throw new Error(found.message);
  const known = new Map(
    await Promise.all(
      found.value.paths.map(async (path) => {
        const stamp = await stampFile(join(root, path));
        if (stamp === null) throw new Error(path);
        return [path, stamp] as const;
      }),
    ),
  );
  const told = {
    gone: [] as string[],
    changed: [] as string[],
    store: [] as string[],
    troubles: [] as string[],
  };
  const listener: WatchListener = {
    changed: ({ gone, changed }) => {
      told.gone.push(...gone);
      told.changed.push(...changed);
      return Promise.resolve();
    },
    storeChanged: (paths) => told.store.push(...paths),
    trouble: (trouble) => told.troubles.push(trouble?.code ?? 'none'),
  };
  const watching = watchFolder(root, { articles: known, storeUnread }, listener, times);
  onTestFinished(() => watching.close());
  await watching.ready;
  return { root, told };
}

const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });

describe('a folder that is watched', () => {
  test('tells of files that come, change and go, in new folders too', async () => {
    const { root, told } = await watched({ 'a.txt': 'A', 'b.txt': 'B' });
    expect(told).toMatchObject({ gone: [], changed: [] });
    await writeFile(join(root, 'a.txt'), 'A changed');
    await unlink(join(root, 'b.txt'));
    await mkdir(join(root, 'new/deep'), { recursive: true });
    await writeFile(join(root, 'new/deep/c.md'), 'C');
    await eventually(() => {
      expect(told.changed.toSorted()).toEqual(['a.txt', 'new/deep/c.md']);
      expect(told.gone).toEqual(['b.txt']);
    });
    await writeFile(join(root, 'new/deep/d.txt'), 'D');
    await eventually(() => {
      expect(told.changed).toContain('new/deep/d.txt');
    });
  });

  test('tells both names of a file that is renamed, and of those in a folder that is', async () => {
    const { root, told } = await watched({ 'a.txt': 'A', 'old/b.txt': 'B' });
    await rename(join(root, 'a.txt'), join(root, 'z.txt'));
    await rename(join(root, 'old'), join(root, 'new'));
    await eventually(() => {
      expect(told.gone.toSorted()).toEqual(['a.txt', 'old/b.txt']);
      expect(told.changed.toSorted()).toEqual(['new/b.txt', 'z.txt']);
    });
  });

  test('passes over hidden files, saved pages’ folders and what is no article', async () => {
    const { root, told } = await watched({ 'a.txt': 'A' });
    await mkdir(join(root, '.hidden'));
    await mkdir(join(root, 'page_files'));
    for (const path of ['.hidden/b.txt', 'page_files/c.txt', '.d.txt', 'e.png'])
      await writeFile(join(root, path), 'no');
    await writeFile(join(root, 'last.txt'), 'yes');
    await eventually(() => {
      expect(told.changed).toEqual(['last.txt']);
    });
  });

  test('tells of files of the store, and of nothing else in it', async () => {
    const { root, told } = await watched({ 'a.txt': 'A', '.claimdesk/codebook.json': '{}' });
    await mkdir(join(root, '.claimdesk/annotations/ben'), { recursive: true });
    const path = '.claimdesk/annotations/ben/a-00000001.json';
    await writeFile(join(root, `${path}.1-1.tmp`), '{');
    await rename(join(root, `${path}.1-1.tmp`), join(root, path));
    await eventually(() => {
      expect(told.store).toContain(path);
    });
    expect(new Set(told.store)).toEqual(new Set([path]));
    expect(told.changed).toEqual([]);
  });

  test('tells of a file of the store whenever after its folder it comes', async () => {
    const path = '.claimdesk/claims/ben.json';
    // Around the moments at which the folder is found, and at which the system begins to tell of it.
    const moments = [0, 40, 80, 100, 105, 110, 115, 120, 130, 150, 200, 300];
    await Promise.all(
      moments.map(async (moment) => {
        const { root, told } = await watched({ 'a.txt': 'A' });
        await mkdir(join(root, '.claimdesk/claims'), { recursive: true });
        await delay(moment);
        await writeFile(join(root, path), '{}');
        await eventually(() => {
          expect(told.store, `after ${String(moment)} ms`).toContain(path);
        });
      }),
    );
  });

  test('tells of files of the store that were written before anybody listened, and of no older ones', async () => {
    const path = '.claimdesk/claims/ben.json';
    const { told: later } = await watched({ 'a.txt': 'A', [path]: '{}' }, Date.now() - 60_000);
    await eventually(() => {
      expect(later.store).toEqual([path]);
    });
    const { told: before } = await watched({ 'a.txt': 'A', [path]: '{}' }, Date.now() + 60_000);
    await delay(3 * times.burst);
    expect(before.store).toEqual([]);
  });

  test('that goes says so and keeps what was read; when it is back it is read again', async () => {
    const { root, told } = await watched({ 'a.txt': 'A', 'b.txt': 'B' });
    const away = `${root}-away`;
    onTestFinished(() => rm(away, { recursive: true, force: true }));
    await rename(root, away);
    await eventually(() => {
      expect(told.troubles).toEqual(['folder-missing']);
    });
    expect(told.gone).toEqual([]);
    await writeFile(join(away, 'b.txt'), 'B changed meanwhile');
    await rename(away, root);
    await eventually(() => {
      expect(told.troubles).toEqual(['folder-missing', 'none']);
      expect(told.changed).toEqual(['b.txt']);
    });
    await writeFile(join(root, 'c.txt'), 'C');
    await eventually(() => {
      expect(told.changed).toContain('c.txt');
    });
    expect(told.gone).toEqual([]);
  });

  test('with links that loop or lead nowhere settles', async () => {
    const { root, told } = await watched({ 'a.txt': 'A' });
    await symlink('.', join(root, 'loop'));
    await symlink('nowhere', join(root, 'broken.txt'));
    await eventually(() => {
      expect(told.changed).toEqual(['broken.txt']);
    });
  });

  test.skipIf(process.getuid?.() === 0)(
    'of which a part cannot be listed goes on with the rest',
    async () => {
      const { root, told } = await watched({ 'a.txt': 'A', 'closed/b.txt': 'B' });
      await chmod(join(root, 'closed'), 0);
      onTestFinished(() => chmod(join(root, 'closed'), 0o700));
      await writeFile(join(root, 'c.txt'), 'C');
      await eventually(() => {
        expect(told.changed).toContain('c.txt');
      });
    },
  );
});

test.each([
  ['ENOSPC', 'watch-limit'],
  ['EMFILE', 'watch-limit'],
  ['EIO', 'watch-failed'],
])('the system’s error %s is a sentence', (code, expected) => {
  const trouble = watchTrouble(Object.assign(new Error(code), { code }));
  expect(trouble.code).toBe(expected);
  expect(trouble.message).toContain('show up late');
  expect(isDeaf(trouble)).toBe(true);
});
