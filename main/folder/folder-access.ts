/** Checks that a path is a folder that can be listed, and gives its real place on disk. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';

export type FolderAccessCode = 'folder-missing' | 'not-a-folder' | 'folder-unreadable';

/**
 * @param path absolute, as a person or the system gave it
 * @returns the folder's real path, symbolic links resolved
 */
export async function accessFolder(path: string): Promise<Result<string, FolderAccessCode>> {
  if (path.includes('\0')) return failure('folder-missing', 'That is not the name of a folder.');
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) {
      return failure(
        'not-a-folder',
        `“${basename(path)}” is a file, not a folder. Open the folder that holds it.`,
      );
    }
    await readdir(real);
    return success(real);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return failure(
        'folder-missing',
        `The folder “${path}” is not there. It may have been moved, renamed or be on a disk that is not connected. Open another one with File > Open Folder.`,
      );
    }
    return failure(
      'folder-unreadable',
      `The folder “${path}” cannot be read${typeof code === 'string' ? ` (${code})` : ''}. Check that you are allowed to open it, then try again.`,
    );
  }
}
