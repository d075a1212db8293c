/**
 * Decides where annotations are written: inside the folder, or in the user's data when the folder may not be written. Nothing is
 * created before the first annotation, so that looking at a folder leaves no trace in it.
 */
import { dirname, join } from 'node:path';
import type { WriteFailureCode } from '../../annotations/operation/refusal.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import { temporaryPath } from './durable-write.ts';
import { errorCode } from './file-operations.ts';
import type { FileOperations, FileStamp } from './file-operations.ts';
import { writeFailure } from './store-failure.ts';
import type { StoreBase } from './store-paths.ts';

export type PlaceKind = 'folder' | 'fallback';

export class StorePlace {
  private chosen: PlaceKind = 'folder';
  private decision: Promise<void> | null = null;
  private baseKnown = false;

  private constructor(
    private readonly root: string,
    private readonly rootStamp: FileStamp | null,
    private readonly folder: StoreBase,
    private readonly fallback: StoreBase,
    private readonly files: FileOperations,
  ) {}

  /** Looks at the folder without writing to it; a folder that is plainly read-only is known at once. */
  static async open(
    root: string,
    folder: StoreBase,
    fallback: StoreBase,
    files: FileOperations,
  ): Promise<StorePlace> {
    const place = new StorePlace(root, await files.stamp(root), folder, fallback, files);
    place.baseKnown = (await files.stamp(folder.path)) !== null;
    try {
      await files.checkWritable(place.baseKnown ? folder.path : root);
    } catch (error) {
      if (isForbidden(error)) place.useFallback();
    }
    return place;
  }

  get kind(): PlaceKind {
    return this.chosen;
  }

  /** Where files are written. */
  get base(): StoreBase {
    return this.chosen === 'folder' ? this.folder : this.fallback;
  }

  /** The other place, whose files are only read. */
  get otherBase(): StoreBase {
    return this.chosen === 'folder' ? this.fallback : this.folder;
  }

  /** Finds out, once, by really writing, whether the folder takes annotations; says whether the place changed. */
  async decide(): Promise<boolean> {
    const before = this.chosen;
    this.decision ??= this.probe();
    await this.decision;
    return before !== this.chosen;
  }

  /** Makes sure that `folder`, below the base, is there. Never creates the folder of articles anew: it may be on a drive that was taken out. */
  async prepare(folder: string, name: string): Promise<Result<null, WriteFailureCode>> {
    try {
      await this.prepareBase();
      await this.prepareBelow(folder);
      return success(null);
    } catch (error) {
      // Whatever went, even the folder `.claimdesk` itself, is looked for and made anew with the next try.
      this.baseKnown = false;
      return writeFailure(error, name);
    }
  }

  private async probe(): Promise<void> {
    if (this.chosen === 'fallback') return;
    try {
      await this.prepareBase();
      const probe = temporaryPath(join(this.folder.path, 'probe'));
      await this.files.writeNew(probe, '');
      await this.files.remove(probe);
    } catch (error) {
      // A full disk or a drive taken out is no reason to go elsewhere: the write itself will fail, be shown and be tried again.
      if (isForbidden(error)) this.useFallback();
    }
  }

  private useFallback(): void {
    this.chosen = 'fallback';
    this.baseKnown = false;
  }

  private async prepareBase(): Promise<void> {
    if (this.baseKnown) return;
    if (this.chosen === 'fallback') {
      await this.files.makeFolders(this.fallback.path);
    } else {
      const now = await this.files.stamp(this.root);
      const sameRoot = now?.device === this.rootStamp?.device && now?.inode === this.rootStamp?.inode;
      if (now === null || !sameRoot) throw new FolderGone();
      if (await this.files.makeFolder(this.folder.path)) await this.files.syncFolder(this.root);
    }
    this.baseKnown = true;
  }

  private async prepareBelow(folder: string): Promise<void> {
    if (folder === this.base.path) return;
    const parent = dirname(folder);
    await this.prepareBelow(parent);
    if (await this.files.makeFolder(folder)) await this.files.syncFolder(parent);
  }
}

class FolderGone extends Error {
  readonly code = 'ENOENT';
}

function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error));
}
