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
import type { StoreBase, StoreBases } from './store-paths.ts';

/** Beside the articles; in the app's own data; in another folder that the analyst chose. */
export type PlaceKind = 'folder' | 'fallback' | 'chosen';

export interface StandInPlace {
  readonly kind: Exclude<PlaceKind, 'folder'>;
  readonly base: StoreBase;
}

export class StorePlace {
  private chosen: PlaceKind = 'folder';
  private decision: Promise<void> | null = null;
  private baseKnown = false;

  private constructor(
    private readonly root: string,
    private readonly rootStamp: FileStamp | null,
    private readonly folder: StoreBase,
    private standIn: StandInPlace,
    private readonly files: FileOperations,
  ) {}

  /**
   * Looks at the folder without writing to it; a folder that is plainly read-only is known at once.
   * @param standIn used when the folder cannot be written, or at once when `isWished`
   */
  static async open(
    root: string,
    folder: StoreBase,
    standIn: StandInPlace,
    isWished: boolean,
    files: FileOperations,
  ): Promise<StorePlace> {
    const place = new StorePlace(root, await files.stamp(root), folder, standIn, files);
    place.baseKnown = (await files.stamp(folder.path)) !== null;
    if (isWished) place.useStandIn(standIn);
    try {
      await files.checkWritable(place.baseKnown ? folder.path : root);
    } catch (error) {
      if (isForbidden(error) && !isWished) place.useStandIn(standIn);
    }
    return place;
  }

  get kind(): PlaceKind {
    return this.chosen;
  }

  /** Where files are written. */
  get base(): StoreBase {
    return this.chosen === 'folder' ? this.folder : this.standIn.base;
  }

  /** The other place, whose files are only read. */
  get otherBase(): StoreBase {
    return this.chosen === 'folder' ? this.standIn.base : this.folder;
  }

  get folderBase(): StoreBase {
    return this.folder;
  }

  get standInBase(): StoreBase {
    return this.standIn.base;
  }

  get bases(): StoreBases {
    const writes = this.chosen === 'folder' ? 'folder' : 'stand-in';
    return { folder: this.folder, standIn: this.standIn.base, writes };
  }

  useStandIn(standIn: StandInPlace): void {
    this.standIn = standIn;
    this.chosen = standIn.kind;
    this.baseKnown = false;
  }

  useFolder(): void {
    this.chosen = 'folder';
    this.baseKnown = false;
  }

  /** Whether the folder takes writing now, found out by writing a little and taking it away again. */
  async folderTakesWriting(): Promise<boolean> {
    try {
      if (!(await this.isSameRoot())) return false;
      const there = await this.files.stamp(this.folder.path);
      if (there !== null && there.kind !== 'folder') return false;
      await this.tryWriting(there === null ? this.root : this.folder.path);
      return true;
    } catch {
      return false;
    }
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
    if (this.chosen !== 'folder') return;
    try {
      await this.prepareBase();
      await this.tryWriting(this.folder.path);
    } catch (error) {
      // A full disk or a drive taken out is no reason to go elsewhere: the write itself will fail, be shown and be tried again.
      if (isForbidden(error)) this.useStandIn(this.standIn);
    }
  }

  private async tryWriting(folder: string): Promise<void> {
    const probe = temporaryPath(join(folder, '.probe'));
    try {
      await this.files.writeNew(probe, ' '.repeat(probeLength));
    } finally {
      await this.files.remove(probe).catch(() => undefined);
    }
  }

  private async isSameRoot(): Promise<boolean> {
    const now = await this.files.stamp(this.root);
    return now !== null && now.device === this.rootStamp?.device && now.inode === this.rootStamp.inode;
  }

  private async prepareBase(): Promise<void> {
    if (this.baseKnown) return;
    if (this.chosen === 'fallback') {
      await this.files.makeFolders(this.standIn.base.path);
    } else if (this.chosen === 'chosen') {
      // The folder that was chosen may be on a drive that was taken out: it is not created anew.
      const parent = dirname(this.standIn.base.path);
      if (await this.files.makeFolder(this.standIn.base.path)) await this.files.syncFolder(parent);
    } else {
      if (!(await this.isSameRoot())) throw new FolderGone();
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

/** As much as a small file of annotations needs, in bytes: a disk that is nearly full takes an empty file. */
const probeLength = 16_384;

class FolderGone extends Error {
  readonly code = 'ENOENT';
}

function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error));
}
