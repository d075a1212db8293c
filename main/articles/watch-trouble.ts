/** Why changes of a folder are not seen, or not at once, in sentences for the person. */
import type { FolderFailure } from './find-articles.ts';
import { errorCode } from './system-error.ts';

export interface WatchTrouble {
  readonly code: 'watch-limit' | 'watch-failed' | FolderFailure;
  readonly message: string;
}

/** Whether the folder is there and only the system's news of it are missing. */
export function isDeaf({ code }: WatchTrouble): boolean {
  return code === 'watch-limit' || code === 'watch-failed';
}

/** What an error of the watcher means. */
export function watchTrouble(error: unknown): WatchTrouble {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EMFILE') {
    return {
      code: 'watch-limit',
      message:
        'This computer watches as many folders as it is allowed to, so new and changed articles show up late. Close other programs that watch files, or choose File > Read Folder Again.',
    };
  }
  return {
    code: 'watch-failed',
    message: `The folder cannot be watched (${code}), so new and changed articles show up late. Choose File > Read Folder Again to see them at once.`,
  };
}

export function folderGone(root: string): WatchTrouble {
  return {
    code: 'folder-missing',
    message: `The folder “${root}” is not there any more; it may have been moved, or its drive disconnected. What was read stays in view, and the folder is read again when it is back.`,
  };
}
