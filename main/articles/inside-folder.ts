/** Resolves a path relative to the open folder and makes sure that what it leads to lies in that folder. */
import { isAbsolute, join, sep } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';
import { patientDisk, type Disk } from './disk.ts';
import { errorCode } from './system-error.ts';

export type OutsideCode = 'outside-folder' | 'file-missing' | 'file-unreadable';

/** The real path of a file, with every symbolic link followed. */
export async function resolveInside(
  root: string,
  relativePath: string,
  disk: Pick<Disk, 'realPath'> = patientDisk,
): Promise<Result<string, OutsideCode>> {
  const outside = failure(
    'outside-folder' as const,
    `“${relativePath}” lies outside the open folder, so it was not read.`,
  );
  if (!isRelativeInside(relativePath)) return outside;
  try {
    const real = await disk.realPath(join(root, relativePath));
    // No link is left in a real path, so a folder that it begins with is no link either, and needs no look of its own.
    const inside = isWithin(root, real) || isWithin(await disk.realPath(root), real);
    return inside ? success(real) : outside;
  } catch (error) {
    switch (errorCode(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
        return failure(
          'file-missing',
          `“${relativePath}” is no longer there. It may have been moved, renamed or deleted.`,
        );
      case 'ELOOP':
        return failure('file-unreadable', `“${relativePath}” is a link that leads back to itself.`);
      default:
        return failure(
          'file-unreadable',
          `“${relativePath}” cannot be reached (${errorCode(error)}). Check its permissions.`,
        );
    }
  }
}

/** Relative, without `..`, NUL or an empty name. A backslash separates only on Windows, where it may hide a `..`. */
function isRelativeInside(path: string): boolean {
  if (path === '' || path.includes('\0') || isAbsolute(path)) return false;
  if (sep === '\\' && /^[a-z]:/iu.test(path)) return false;
  return !path.split(sep === '\\' ? /[\\/]/u : '/').includes('..');
}

/** Whether a real path lies in a real folder or is that folder. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
