/** Hears from the system that something happened in a folder, through chokidar. What happened is for the listener to find out. */
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';

export interface FolderListening {
  /** Resolves when the system is being listened to, or has said that it cannot be. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export interface FolderSounds {
  /** Something happened to this path, relative to the folder with `/`; null when the system does not say where. */
  heard(path: string | null): void;
  failed(error: unknown): void;
}

/**
 * Only folders are watched, not each file: the system tells of the files in them, and ten thousand watches would cost memory and run into
 * limits. So it is chokidar's raw news that is listened to; chokidar itself sees to folders that come and go.
 * @param root absolute
 * @param isOfInterest whether a folder within, relative with `/`, is to be watched
 */
export function listenToFolder(
  root: string,
  isOfInterest: (folder: string) => boolean,
  sounds: FolderSounds,
): FolderListening {
  const inside = (path: string): string => {
    const within = relative(root, path);
    return sep === '/' ? within : within.replaceAll(sep, '/');
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path, stats) => stats?.isFile() === true || !isOfInterest(inside(path)),
  });
  let closed = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    closed = resolve;
    watcher.once('ready', resolve);
    watcher.once('error', () => {
      resolve();
    });
  });
  watcher.on('raw', (_event: unknown, name: unknown, details: unknown) => {
    const folder = watchedFolder(details);
    sounds.heard(folder === null || typeof name !== 'string' ? null : inside(join(folder, name)));
  });
  watcher.on('error', (error) => {
    sounds.failed(error);
  });
  return {
    ready,
    close: async () => {
      closed();
      await watcher.close();
    },
  };
}

function watchedFolder(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null;
  return typeof details.watchedPath === 'string' ? details.watchedPath : null;
}
