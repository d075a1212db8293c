/** A cached folder is complete or not there, with two makers at once and after a failed one. */
import { mkdtemp, mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedFolder } from '../../../build/electron-runtime/cached-folder.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-cache-'));
  folder = join(parent, 'nested', 'electron');
});
afterEach(() => rm(parent, { recursive: true }));

const fillWith = (text: string) => (making: string) => writeFile(join(making, 'file'), text);
const content = (): Promise<string> => readFile(join(folder, 'file'), 'utf8');
const beside = async (): Promise<string[]> => (await readdir(join(parent, 'nested'))).sort();

describe('cachedFolder', () => {
  it('is made once', async () => {
    const again = vi.fn(fillWith('second'));
    await cachedFolder(folder, fillWith('first'));
    await cachedFolder(folder, again);
    expect(again).not.toHaveBeenCalled();
    expect(await content()).toBe('first');
  });

  it('leaves nothing behind when making it fails, and can be made after that', async () => {
    const interrupted = async (making: string): Promise<void> => {
      await fillWith('half')(making);
      throw new Error('the network went away');
    };
    await expect(cachedFolder(folder, interrupted)).rejects.toThrow('the network went away');
    expect(await beside()).toEqual([]);
    await cachedFolder(folder, fillWith('whole'));
    expect(await content()).toBe('whole');
  });

  it('serves two makers at once, each of whom sees a whole folder', async () => {
    await Promise.all([cachedFolder(folder, fillWith('a')), cachedFolder(folder, fillWith('b'))]);
    expect(['a', 'b']).toContain(await content());
    expect(await beside()).toEqual(['electron']);
  });

  it('clears away what was abandoned long ago, and nothing that someone may still be making', async () => {
    const abandoned = `${folder}.making-old`;
    await mkdir(abandoned, { recursive: true });
    await mkdir(`${folder}.making-new`);
    const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
    await utimes(abandoned, yesterday, yesterday);
    await cachedFolder(folder, fillWith('x'));
    expect(await beside()).toEqual(['electron', 'electron.making-new']);
  });
});
