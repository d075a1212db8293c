/**
 * A process that carries random actions out through the store, from where each part stands, and says on standard output which one is
 * saved, until it is killed. Arguments: folder, folder for stand-ins, seed, count, actions at once, share of calls that fail, starts.
 */
import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { isKept } from '../../../annotations/operation/refusal.ts';
import { operationArticle } from '../../../annotations/operation/operation.ts';
import { errorCode, nodeFiles, type FileOperations } from '../../../main/store/file-operations.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { partOf, randomActions } from './random-actions.ts';

const [, , root = '', fallback = '', seed = '', count = '', atOnce = '', failing = '', starts = ''] = argv;
const share = Number(failing);
const from = JSON.parse(starts) as Record<string, number>;

/** The real file system, where calls fail now and then as on a full, broken, busy or protected disk. */
function unreliable(files: FileOperations): FileOperations {
  const sometimes = (codes: readonly string[]): void => {
    if (Math.random() >= share) return;
    const code = codes[Math.floor(Math.random() * codes.length)] ?? 'EIO';
    throw Object.assign(new Error(code), { code });
  };
  return {
    ...files,
    wait: () => Promise.resolve(),
    writeNew: async (path, text) => {
      sometimes(['ENOSPC', 'EIO', 'EACCES', 'EROFS']);
      await files.writeNew(path, text);
      // As when the disk was full only by the time it was synced.
      sometimes(['ENOSPC', 'EIO']);
    },
    rename: async (one, other) => {
      sometimes(['EPERM', 'EBUSY', 'EACCES', 'ENOSPC', 'ENOENT']);
      await files.rename(one, other);
    },
    link: async (one, other) => {
      sometimes(['EPERM', 'ENOSPC', 'EIO']);
      await files.link(one, other);
    },
    syncFolder: async (path) => {
      sometimes(['EIO']);
      await files.syncFolder(path);
    },
  };
}

/** In the system's hands before anything else is done: what is said counts. */
function say(words: string): void {
  for (;;) {
    try {
      writeSync(1, `${words}\n`);
      return;
    } catch (error) {
      // The pipe is full as long as the reader is busy.
      if (errorCode(error) !== 'EAGAIN') throw error;
    }
  }
}

const opened = await openAnnotationStore({
  root,
  fallback,
  analyst: { id: 'ana', name: 'Ana' },
  retryDelays: [1],
  files: share > 0 ? unreliable(nodeFiles) : nodeFiles,
});
if (!opened.ok) throw new Error(opened.message);
const store = opened.value;

const actions = randomActions(Number(seed), Number(count)).entries();
async function work(): Promise<void> {
  for (const [index, action] of actions) {
    if (index <= (from[partOf(action)] ?? -1)) continue;
    const article = operationArticle(action);
    const source = { path: `${article}.txt`, sha256: 'a'.repeat(64), textSha256: 'a'.repeat(64) };
    const applied = await store.apply(action, { source, title: null });
    // One that waits for the disk is in memory, and is not called saved.
    if (applied.ok) say(String(index));
    else if (!isKept(applied)) throw new Error(`${index}: ${applied.message}`);
  }
}
await Promise.all(Array.from({ length: Number(atOnce) }, work));
while ((await store.flush()).kind !== 'saved');
say('all');
