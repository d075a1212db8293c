/** Which folders are listened to: those that are walked for articles, and those of the store that others may write. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHiddenName } from './find-articles.ts';

const storeRoot = '.claimdesk';
const storeFile =
  /^\.claimdesk\/(?:codebook[^/]*|articles\/[^/]+|annotations\/[^/]+\/[^/]+|claims\/[^/]+)\.json$/u;
const storeFolder = /^\.claimdesk(?:\/(?:articles|claims|annotations(?:\/[^/]+)?))?$/u;

/** Whether a path, relative with `/`, is a file of the store that a window which is open should know of. */
export function isStoreFile(path: string): boolean {
  return storeFile.test(path);
}

export function isStoreFolder(path: string): boolean {
  return storeFolder.test(path);
}

/** Whether something that happens at a path may concern the articles, or which folders there are to listen to. */
export function isOfInterest(path: string): boolean {
  return path === '' || storeFolder.test(path) || !path.split('/').some(isHiddenName);
}

/** The number of a folder's inode, by which a folder that was made anew is told from the one before; null when there is none. */
export async function folderInode(path: string): Promise<number | null> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? stats.ino : null;
  } catch {
    return null;
  }
}

/**
 * All folders to listen to, relative with `/`, with their inodes.
 * @param walked the folders in which articles are looked for
 */
export async function foldersToHear(
  root: string,
  walked: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const annotations = `${storeRoot}/annotations`;
  const analysts = await readdir(join(root, annotations)).catch(() => []);
  const store = [
    storeRoot,
    `${storeRoot}/articles`,
    `${storeRoot}/claims`,
    annotations,
    ...analysts.map((name) => `${annotations}/${name}`),
  ];
  const folders = new Map<string, number>();
  for (const folder of [...walked, ...store]) {
    const inode = await folderInode(join(root, folder));
    if (inode !== null) folders.set(folder, inode);
  }
  return folders;
}

/** The store's files in one of its folders, relative with `/`. */
export async function storeFilesIn(root: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.map((name) => `${folder}/${name}`).filter(isStoreFile);
}
