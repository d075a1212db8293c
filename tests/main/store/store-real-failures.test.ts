/** The store on disks that really are full, read-only, taken out or forbidden. Mounting and giving up rights need root on Linux. */
import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AnnotationStore } from '../../../main/store/annotation-store.ts';
import { add, desk, idsOf, ownFile, setNote, target, temporaryFolder } from './store-builders.ts';

const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
const why = 'needs root on Linux, where mounting is allowed';

function mount(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
}

async function expectKept(store: AnnotationStore, code: string): Promise<void> {
  expect(store.state).toMatchObject({ kind: 'failed', code });
  expect(await store.flush()).toMatchObject({ kind: 'failed', code });
}

describe('a disk', () => {
  it('that is full takes nothing, is never called saved, and gets everything once there is room', async ({
    skip,
  }) => {
    const { root, open } = await desk();
    if (!isLinuxRoot || !mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root)) skip(why);
    onTestFinished(() => {
      unmount(root);
    });
    const store = await open();
    await store.apply(add('1'), target);
    const filler = join(root, 'filler');
    await writeFile(filler, 'x'.repeat(400_000)).catch(() => undefined);
    const long = 'x'.repeat(30_000);
    expect(await store.apply(add('2', { note: long }), target)).toMatchObject({
      ok: false,
      code: 'disk-full',
    });
    await expectKept(store, 'disk-full');
    expect(await idsOf(store)).toEqual(['1', '2']);
    expect(await idsOf(await open())).toEqual(['1']);
    await rm(filler);
    await store.retry();
    expect(store.state.kind).toBe('saved');
    expect(await idsOf(await open())).toEqual(['1', '2']);
  });

  it('that turns read-only takes nothing, and gets everything once it can be written', async ({ skip }) => {
    const { root, open } = await desk();
    if (!isLinuxRoot || !mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', root)) skip(why);
    onTestFinished(() => {
      unmount(root);
    });
    const store = await open();
    await store.apply(add('1'), target);
    mount('-o', 'remount,ro', root);
    expect(await store.apply(setNote('1', 'late'), target)).toMatchObject({
      ok: false,
      code: 'not-writable',
    });
    await expectKept(store, 'not-writable');
    expect(await store.mayMoveBack()).toBe(false);
    mount('-o', 'remount,rw', root);
    expect(await store.flush()).toMatchObject({ kind: 'saved' });
    expect((await (await open()).load('harbour-00000001')).annotations[0]?.note).toBe('late');
  });

  it('that is taken out is not written beside, and gets everything when it is back', async ({ skip }) => {
    const [{ root, open }, drive] = [await desk(), await temporaryFolder()];
    if (!isLinuxRoot || !mount('--bind', drive, root)) skip(why);
    let mounted = true;
    onTestFinished(() => {
      if (mounted) unmount(root);
    });
    const store = await open();
    await store.apply(add('1'), target);
    unmount(root);
    mounted = false;
    expect(await store.apply(add('2'), target)).toMatchObject({ ok: false, code: 'folder-gone' });
    await expectKept(store, 'folder-gone');
    expect(await idsOf(store)).toEqual(['1', '2']);
    mounted = mount('--bind', drive, root);
    expect(await store.flush()).toMatchObject({ kind: 'saved' });
    expect(await idsOf(await open())).toEqual(['1', '2']);
  });
});

describe('a person without the right to write', () => {
  const nobody = 65_534;

  /** Runs as an ordinary user; a root's rights cannot be taken away by `chmod`. */
  async function asNobody<Value>(act: () => Promise<Value>): Promise<Value> {
    process.seteuid?.(nobody);
    try {
      return await act();
    } finally {
      process.seteuid?.(0);
    }
  }

  it.each([
    ['to the folder', '.'],
    ['to the store in it', '.claimdesk'],
  ])('%s gets the app’s own data with the first annotation', async (_name, path) => {
    if (process.platform === 'win32') return;
    const { root, fallback, open } = await desk();
    const folders = [root, join(root, '.claimdesk'), fallback];
    await mkdir(join(root, '.claimdesk'));
    if (isLinuxRoot) await Promise.all(folders.map((folder) => chown(folder, nobody, nobody)));
    await chmod(join(root, path), 0o555);
    if (path === '.') await chmod(join(root, '.claimdesk'), 0o555);
    const annotate = async (): Promise<void> => {
      const store = await open();
      expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
      expect(store.place.kind).toBe('fallback');
      expect(await idsOf(await open())).toEqual(['1']);
    };
    await (isLinuxRoot ? asNobody(annotate) : annotate());
    await Promise.all(folders.map((folder) => chmod(folder, 0o755)));
  });

  it('any more has the work kept in memory, and written once the right is back', async ({ skip }) => {
    if (!isLinuxRoot) skip(why);
    const { root, fallback, open } = await desk();
    await Promise.all([root, fallback].map((folder) => chown(folder, nobody, nobody)));
    await asNobody(async () => {
      const store = await open();
      expect(await store.apply(add('1'), target)).toMatchObject({ ok: true });
      await chmod(join(root, ownFile, '..'), 0o555);
      expect(await store.apply(add('2'), target)).toMatchObject({ ok: false, code: 'not-writable' });
      await expectKept(store, 'not-writable');
      expect(await store.keepIn({ kind: 'fallback' })).toMatchObject({ ok: true });
      expect(store.state.kind).toBe('saved');
      await chmod(join(root, ownFile, '..'), 0o755);
      expect(await store.keepIn({ kind: 'folder' })).toMatchObject({ ok: true });
      expect(await idsOf(await open())).toEqual(['1', '2']);
    });
  });
});
