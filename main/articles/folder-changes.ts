/** Compares what is in a folder with what was there, and waits until files that are being written are whole. Knows no clock and no disk. */
import { isSameFile, sameStamp, type FileStamp } from './file-stamp.ts';

/** Paths relative to the folder. */
export interface FolderChanges {
  readonly gone: readonly string[];
  /** New, or with another content. */
  readonly changed: readonly string[];
}

export interface LookedAt extends FolderChanges {
  /** Whether something is still on the move, so that the folder should be looked at again soon. */
  readonly unsettled: boolean;
}

/**
 * Follows a folder from look to look. A file counts as changed, and as gone, when two looks in a row agree on it: a copy that is still being
 * written grows between them, and an editor that saves takes the file away for a moment. A file that was only renamed needs no second look.
 */
export class FolderTrack {
  readonly #known: Map<string, FileStamp>;
  #moving = new Map<string, FileStamp | null>();

  /** @param known what is known to be there */
  constructor(known: Iterable<readonly [string, FileStamp]>) {
    this.#known = new Map(known);
  }

  look(present: ReadonlyMap<string, FileStamp>): LookedAt {
    const missing = [...this.#known.keys()].filter((path) => !present.has(path));
    const different = [...present].filter(([path, stamp]) => !sameStamp(this.#known.get(path), stamp));
    const renames = this.#findRenames(missing, different);
    const moving = new Map<string, FileStamp | null>();
    const gone: string[] = [];
    const changed: string[] = [];
    for (const path of missing) {
      if (renames.has(path) || this.#moving.get(path) === null) gone.push(path);
      else moving.set(path, null);
    }
    for (const [path, stamp] of different) {
      const before = this.#moving.get(path);
      if (renames.has(path) || (before && sameStamp(before, stamp))) changed.push(path);
      else moving.set(path, stamp);
    }
    for (const path of gone) this.#known.delete(path);
    for (const path of changed) {
      const stamp = present.get(path);
      if (stamp) this.#known.set(path, stamp);
    }
    this.#moving = moving;
    return { gone, changed, unsettled: moving.size > 0 };
  }

  /** Old and new paths of files that have another name and are otherwise the same. */
  #findRenames(
    missing: readonly string[],
    different: readonly (readonly [string, FileStamp])[],
  ): ReadonlySet<string> {
    const renames = new Set<string>();
    const byInode = new Map<number, string>();
    for (const path of missing) {
      const inode = this.#known.get(path)?.inode ?? 0;
      if (inode !== 0) byInode.set(inode, path);
    }
    for (const [path, stamp] of different) {
      const old = byInode.get(stamp.inode);
      const before = old === undefined ? undefined : this.#known.get(old);
      if (old === undefined || before === undefined || !isSameFile(before, stamp)) continue;
      renames.add(old).add(path);
      byInode.delete(stamp.inode);
    }
    return renames;
  }
}
