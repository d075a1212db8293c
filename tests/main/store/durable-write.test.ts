/** Durable writes: all of the new text or all of the old, the state before kept, nothing left lying about. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { previousPath, removeStaleTemporaries, writeDurably } from '../../../main/store/durable-write.ts';
import { nodeFiles } from '../../../main/store/file-operations.ts';
import type { FileOperations } from '../../../main/store/file-operations.ts';
import { failingFiles, filesIn, systemError, temporaryFolder } from './store-builders.ts';

async function written(...texts: readonly string[]): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'notes.json');
  for (const text of texts) await writeDurably(path, text, nodeFiles);
  return { folder, path };
}

describe('writeDurably', () => {
  it('writes the file, keeps the state before, and leaves nothing else', async () => {
    const { folder, path } = await written('one', 'two', 'three');
    expect(await readFile(path, 'utf8')).toBe('three');
    expect(await readFile(previousPath(path), 'utf8')).toBe('two');
    expect(await filesIn(folder)).toEqual(['notes.json', 'notes.json.previous']);
  });

  it.each(['writeNew', 'rename', 'syncFolder'] as const)(
    'rejects when %s fails, with the old text in place',
    async (call) => {
      const { folder, path } = await written('one');
      await expect(writeDurably(path, 'two', failingFiles({ [call]: 'EIO' }))).rejects.toMatchObject({
        code: 'EIO',
      });
      expect(await readFile(path, 'utf8')).toBe(call === 'syncFolder' ? 'two' : 'one');
      expect((await filesIn(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it.each(['EPERM', 'EBUSY', 'EACCES'])('tries again when a scanner holds the file (%s)', async (code) => {
    const { path } = await written('one');
    let held = 4;
    const files: FileOperations = {
      ...nodeFiles,
      wait: () => Promise.resolve(),
      rename: async (from, to) => {
        held -= 1;
        if (held > 0) throw systemError(code);
        await nodeFiles.rename(from, to);
      },
    };
    await writeDurably(path, 'two', files);
    expect(await readFile(path, 'utf8')).toBe('two');
  });

  it('gives up when the file stays held', async () => {
    const { path } = await written('one');
    await expect(writeDurably(path, 'two', failingFiles({ rename: 'EPERM' }))).rejects.toMatchObject({
      code: 'EPERM',
    });
  });

  it('copies the state before where the file system has no hard links', async () => {
    const { path } = await written('one');
    await writeDurably(path, 'two', failingFiles({ link: 'EPERM' }));
    expect(await readFile(previousPath(path), 'utf8')).toBe('one');
  });

  it('does not report success for a file that the full disk cut off', async ({ skip }) => {
    const folder = await temporaryFolder();
    if (!mountSmallDisk(folder)) skip('mounting a small disk needs root on Linux');
    const path = join(folder, 'notes.json');
    await writeDurably(path, 'short', nodeFiles);
    await expect(writeDurably(path, 'x'.repeat(200_000), nodeFiles)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readFile(path, 'utf8')).toBe('short');
    expect(await filesIn(folder)).toEqual(['notes.json']);
  });
});

describe('removeStaleTemporaries', () => {
  it('removes what dead programs left and nothing else', async () => {
    const folder = await temporaryFolder();
    const names = ['a.json', 'a.json.previous', 'a.json.12-3.tmp', 'new.json.12-4.tmp', 'mine.tmp'];
    for (const name of names) await writeFile(join(folder, name), '');
    await mkdir(join(folder, 'sub'));
    const old = new Date('2020-01-01');
    for (const name of names.filter((name) => name !== 'new.json.12-4.tmp'))
      await utimes(join(folder, name), old, old);
    await removeStaleTemporaries(folder, new Date(), nodeFiles);
    expect(await filesIn(folder)).toEqual(['a.json', 'a.json.previous', 'mine.tmp', 'new.json.12-4.tmp']);
  });
});

/** Mounts 64 KB of memory on a folder; false where that is not allowed. */
function mountSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return true;
}
