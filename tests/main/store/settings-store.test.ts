/** Settings come back, survive what breaks them, and never take a newer version's file. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../main/store/file-operations.ts';
import { openSettingsStore } from '../../../main/store/settings-store.ts';
import type { SettingsStore, SettingsStoreOptions } from '../../../main/store/settings-store.ts';
import { failingFiles, filesIn, temporaryFolder } from './store-builders.ts';
import type { Failing } from './store-builders.ts';

const now = () => new Date('2024-05-01T10:20:30.400Z');
const open = (folder: string, options: SettingsStoreOptions = {}): Promise<SettingsStore> =>
  openSettingsStore(folder, { now, ...options });

async function settingsOf(text: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'settings.json'), text);
  return folder;
}

describe('openSettingsStore', () => {
  it('makes an analyst who is the same the next time', async () => {
    const folder = join(await temporaryFolder(), 'not', 'there yet');
    const first = await open(folder);
    expect(first.value).toMatchObject({ theme: 'system', recentFolders: [], window: null });
    expect(first.value.analyst.id).toMatch(/^analyst-[0-9a-f]{8}$/);
    await first.flush();
    expect((await open(folder)).value).toEqual(first.value);
  });

  it('keeps every change, joined into few writes', async () => {
    const folder = await temporaryFolder();
    const counted = { writes: 0 };
    const files = {
      ...nodeFiles,
      writeNew: (path: string, text: string) => {
        counted.writes += 1;
        return nodeFiles.writeNew(path, text);
      },
    };
    const store = await open(folder, { files });
    for (let width = 800; width < 900; width += 1) {
      store.update({ window: { x: 1, y: 2, width, height: 600, maximized: false } });
    }
    store.update({ theme: 'dark', lastArticles: { '/articles': 'a.txt' } });
    expect(store.value.theme).toBe('dark');
    expect(await store.flush()).toEqual({ ok: true, value: null });
    expect((await open(folder)).value).toEqual(store.value);
    expect(counted.writes).toBeLessThan(5);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"format":"claimdesk-settings","ver'],
    ['of another program', '{"a":1}'],
  ])('keeps settings aside that are %s, and says so', async (_name, text) => {
    const folder = await settingsOf(text);
    const store = await open(folder);
    expect(store.problems).toMatchObject([{ code: 'settings-broken' }]);
    expect(store.problems[0]?.message).toContain('settings.broken-2024-05-01T10-20-30.400Z.json');
    await store.flush();
    expect(await readFile(join(folder, 'settings.broken-2024-05-01T10-20-30.400Z.json'), 'utf8')).toBe(text);
    expect((await open(folder)).problems).toEqual([]);
  });

  it('goes back to the settings before the last change, so that the analyst stays the same', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    await store.flush();
    store.update({ theme: 'dark' });
    await store.flush();
    await writeFile(join(folder, 'settings.json'), '');
    expect((await open(folder)).value.analyst).toEqual(store.value.analyst);
  });

  it('loses only the field that makes no sense, and keeps fields it does not know', async () => {
    const analyst = { id: 'ana', name: 'Ana' };
    const document = {
      format: 'claimdesk-settings',
      version: 1,
      analyst,
      theme: 'plaid',
      textSize: 24,
      keys: { redo: ['Mod+L'], undo: 'C' },
      sounds: { tag: 'click' },
    };
    const folder = await settingsOf(JSON.stringify(document));
    const store = await open(folder);
    expect(store.value).toMatchObject({ analyst, theme: 'system', textSize: 24, recentFolders: [] });
    expect(store.value.keys).toEqual({ redo: ['Mod+L'] });
    store.update({ theme: 'light' });
    await store.flush();
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      sounds: { tag: 'click' },
    });
  });

  it('uses what it can of a newer version’s file and leaves it alone', async () => {
    const text = JSON.stringify({
      format: 'claimdesk-settings',
      version: 9,
      analyst: { id: 'ana', name: 'Ana' },
    });
    const folder = await settingsOf(text);
    const store = await open(folder);
    store.update({ theme: 'dark' });
    await store.flush();
    expect(store.value).toMatchObject({ analyst: { id: 'ana' }, theme: 'dark' });
    expect(store.problems).toMatchObject([{ code: 'newer-version' }]);
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe(text);
    expect(await filesIn(folder)).toEqual(['settings.json']);
  });

  it('holds changes in memory when they cannot be written, and writes them later', async () => {
    const folder = await temporaryFolder();
    const failing: Failing = { writeNew: 'ENOSPC' };
    const store = await open(folder, { files: failingFiles(failing) });
    store.update({ theme: 'dark' });
    expect(await store.flush()).toMatchObject({ ok: false, code: 'disk-full' });
    expect(store.value.theme).toBe('dark');
    failing.writeNew = undefined;
    expect(await store.flush()).toMatchObject({ ok: true });
    expect((await open(folder)).value.theme).toBe('dark');
  });
});
