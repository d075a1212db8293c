/** Hears from the system that something happened in folders, through chokidar. What happened is for the listener to find out. */
import { join, relative, sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

export interface FolderSounds {
  /** Something happened to this path, relative to the root with `/`; null when the system does not say where. */
  heard(path: string | null): void;
  failed(error: unknown): void;
}

/**
 * Only folders are watched, each by itself and none of its files: the system tells of the files in them, and ten thousand watches would cost
 * memory and run into limits. So it is chokidar's raw news that is listened to. Which folders there are, is said by whoever walks them.
 */
export class FolderListening {
  readonly #root: string;
  readonly #watcher: FSWatcher;
  #folders: ReadonlyMap<string, number> = new Map();

  /** @param root absolute */
  constructor(root: string, sounds: FolderSounds) {
    this.#root = root;
    this.#watcher = watch([], {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      depth: 0,
      ignored: (path, stats) => stats?.isFile() === true || !this.#folders.has(this.#inside(path)),
    });
    this.#watcher.on('raw', (_event: unknown, name: unknown, details: unknown) => {
      const folder = watchedFolder(details);
      const isKnown = folder !== null && typeof name === 'string';
      sounds.heard(isKnown ? this.#inside(join(folder, name)) : null);
    });
    this.#watcher.on('error', (error) => {
      sounds.failed(error);
    });
  }

  /**
   * Listens to these folders and to no others, and returns those that are new or were made anew.
   * @param folders relative to the root with `/`, with the numbers of their inodes
   */
  follow(folders: ReadonlyMap<string, number>): readonly string[] {
    const before = this.#folders;
    const added = [...folders].filter(([path, inode]) => before.get(path) !== inode).map(([path]) => path);
    const gone = [...before].filter(([path, inode]) => folders.get(path) !== inode).map(([path]) => path);
    this.#folders = folders;
    if (gone.length > 0) this.#watcher.unwatch(gone.map((path) => join(this.#root, path)));
    if (added.length > 0) this.#watcher.add(added.map((path) => join(this.#root, path)));
    return added;
  }

  close(): Promise<void> {
    return this.#watcher.close();
  }

  #inside(path: string): string {
    const within = relative(this.#root, path);
    return sep === '/' ? within : within.replaceAll(sep, '/');
  }
}

function watchedFolder(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null;
  return typeof details.watchedPath === 'string' ? details.watchedPath : null;
}
