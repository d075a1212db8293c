/**
 * Keeps two programs from replacing one file at the same moment, each on top of a state that the other has just left behind. The lock is a
 * file beside it for the few milliseconds of reading and writing; one whose program died is broken. It is a courtesy among Claimdesks: any other
 * program may still write, which is found by the file's stamp.
 */
import { hostname } from 'node:os';
import type { FileOperations } from './file-operations.ts';

const lockEnding = '.lock';

/** Milliseconds between two looks at a lock that is held. */
const pause = 4;

/** Reading and writing a file with all retries takes less; in milliseconds. */
const longestHold = 5_000;

/** Runs `work` while no other Claimdesk holds the lock of `path`, whose folder must be there. Rejects as `work` does. */
export async function withLock<Value>(
  path: string,
  files: FileOperations,
  work: () => Promise<Value>,
): Promise<Value> {
  const lock = path + lockEnding;
  const own = `${process.pid} ${hostname()}\n`;
  for (let waited = 0; !(await files.claim(lock, own)); waited += pause) {
    if (waited >= longestHold || (await isLeftBehind(lock, files))) await files.remove(lock);
    else await files.wait(pause);
  }
  try {
    return await work();
  } finally {
    await files.remove(lock).catch(() => undefined);
  }
}

/** Whether the lock's program ran on this computer and runs no more. */
async function isLeftBehind(lock: string, files: FileOperations): Promise<boolean> {
  const text = await files.readText(lock).catch(() => '');
  const [id = '', host = ''] = text.trim().split(' ');
  if (host !== hostname() || !/^[1-9]\d*$/.test(id) || Number(id) === process.pid) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
