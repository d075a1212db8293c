/** What a folder is called. */
import { basename } from 'node:path';

/** @param root its real path */
export function folderName(root: string): string {
  return basename(root) || root;
}
