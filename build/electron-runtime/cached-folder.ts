/** A folder in the cache that is either complete or not there, whoever else makes it and however that ends. */
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, basename, join } from 'node:path';

/** A making that is older than this was interrupted; no honest one takes as long. */
const abandonedAfter = 6 * 60 * 60_000;

/**
 * Makes sure that `folder` exists with what `fill` puts there. It is filled under another name beside its place and
 * renamed when complete, so an interrupted run leaves nothing that looks whole, and of two runs at once both succeed
 * and the first one's result stays.
 */
export async function cachedFolder(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  if (await isFolder(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandoned(folder);
  const making = await mkdtemp(`${folder}.making-`);
  try {
    await fill(making);
    await rename(making, folder);
  } catch (problem) {
    if (await isFolder(folder)) return;
    throw problem;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.making-`)) continue;
    const path = join(parent, name);
    const made = await stat(path).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > abandonedAfter) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
