/** Files are read alike at once and patiently, and patiently where the disk is slow. */
import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { patientDisk, promptDisk, type Disk } from '../../../main/articles/disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const largest = 100;

async function read(disk: Disk, path: string): Promise<unknown> {
  try {
    const found = await disk.read({ path, largest, opened: undefined });
    return found.kind === 'bytes' ? Buffer.from(found.bytes).toString() : found;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

describe.each([
  ['a patient disk', () => patientDisk],
  ['a prompt disk', () => promptDisk()],
])('%s', (_, disk) => {
  it.each([
    ['words', 'words'],
    ['nothing', ''],
    ['as much as is taken', 'x'.repeat(largest)],
  ])('reads a file of %s whole', async (_name, text) => {
    const root = await temporaryFolder({ 'a.txt': text });
    expect(await read(disk(), join(root, 'a.txt'))).toBe(text);
  });

  it('does not read one that is too large, a folder, or one that is not there', async () => {
    const root = await temporaryFolder({ 'a.txt': 'x'.repeat(largest + 1) });
    await mkdir(join(root, 'folder'));
    expect(await read(disk(), join(root, 'a.txt'))).toEqual({ kind: 'too-large', size: largest + 1 });
    expect(await read(disk(), join(root, 'folder'))).toEqual({ kind: 'not-a-file' });
    expect(await read(disk(), join(root, 'b.txt'))).toBe('ENOENT');
  });

  it('says how the file looks before it is read', async () => {
    const root = await temporaryFolder({ 'a.txt': 'words' });
    let size = 0;
    await disk().read({ path: join(root, 'a.txt'), largest, opened: (stamp) => (size = stamp.size) });
    expect(size).toBe(5);
  });

  it('follows links to a real path', async () => {
    const root = await temporaryFolder({ 'a.txt': 'words' });
    await symlink(join(root, 'a.txt'), join(root, 'b.txt'));
    const real = await patientDisk.realPath(join(root, 'a.txt'));
    expect(await disk().realPath(join(root, 'b.txt'))).toBe(real);
  });

  it.skipIf(process.platform === 'win32')('does not wait for whoever may write into a pipe', async () => {
    const root = await temporaryFolder({});
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    expect(await read(disk(), join(root, 'pipe.txt'))).toEqual({ kind: 'not-a-file' });
  });

  it.skipIf(process.platform !== 'linux')('reads to the end of a file whose size is not said', async () => {
    expect(await read(disk(), '/proc/self/comm')).toMatch(/^.+\n$/u);
  });
});

test('a prompt disk turns patient when files take long, and not for one that did', async () => {
  const root = await temporaryFolder({ 'a.txt': 'words' });
  const took = [40, 0, 0, 30, 30, 30, 30, 30];
  const path = join(root, 'a.txt');
  const order: string[] = [];
  let time = 0;
  let step = 0;
  // Asked before and after each file.
  const now = (): number => {
    if (step % 2 === 1) time += took[Math.floor(step / 2)] ?? 0;
    step += 1;
    return time;
  };
  const disk = promptDisk(now, {
    ...patientDisk,
    read: (asked) => {
      order.push('patient');
      return patientDisk.read(asked);
    },
  });
  while (order.length < took.length) {
    const before = order.length;
    expect(await read(disk, path)).toBe('words');
    if (order.length === before) order.push('prompt');
  }
  expect(order).toEqual(['prompt', 'prompt', 'prompt', 'prompt', 'patient', 'patient', 'patient', 'patient']);
});
