/** A report of several files: they are made in a folder beside its place, which is renamed, or emptied into the folder that is there. */
import { dirname, join } from 'node:path';
import { renamePatiently } from '../store/durable-write.ts';
import type { GrowingFile, ReportFiles } from './report-files.ts';
import { pathBeside, placedTogether, replaceFile, type Placed } from './replace-file.ts';

/** All calls reject with Node's errors. */
export interface StagedFolder {
  /** Begins a file; folders in its name, which is relative and has `/`, are made. */
  begin(name: string): Promise<GrowingFile>;
  /** Puts all begun files on the disk and closes them. */
  finish(): Promise<void>;
  /** Files of the same names are replaced; whatever else is in the folder stays. */
  place(): Promise<Placed>;
  abandon(): Promise<void>;
}

/** Something else has the name that the folder should get. */
export class NotAFolder extends Error {
  readonly code = 'EEXIST';
}

export function stageFolder(out: string, files: ReportFiles): StagedFolder {
  const stage = pathBeside(out);
  const open = new Map<string, GrowingFile>();
  const begun: string[] = [];
  let made = false;
  const make = async (): Promise<void> => {
    if (made) return;
    const there = await files.stamp(out);
    if (there !== null && there.kind !== 'folder') throw new NotAFolder(out);
    made = await files.makeFolder(stage);
  };
  return {
    async begin(name) {
      await make();
      await files.makeFolders(dirname(join(stage, name)));
      const file = await files.create(join(stage, name));
      open.set(name, file);
      begun.push(name);
      return {
        ...file,
        close: async () => {
          open.delete(name);
          await file.close();
        },
      };
    },
    async finish() {
      await make();
      for (const [name, file] of open) {
        await file.sync();
        open.delete(name);
        await file.close();
      }
    },
    async place() {
      if ((await files.stamp(out)) === null) {
        await renamePatiently(stage, out, files);
        await files.syncFolder(dirname(out)).catch(() => undefined);
        return {
          takeBack: () =>
            files.rename(out, stage).then(
              () => true,
              () => false,
            ),
          settle: () => Promise.resolve(),
        };
      }
      const placed: Placed[] = [];
      try {
        for (const name of begun) {
          await files.makeFolders(dirname(join(out, name)));
          placed.push(await replaceFile(join(stage, name), join(out, name), files));
        }
      } catch (error) {
        await placedTogether(placed).takeBack();
        throw error;
      }
      await files.removeFolder(stage);
      await files.syncFolder(dirname(out)).catch(() => undefined);
      return placedTogether(placed);
    },
    async abandon() {
      for (const file of open.values()) await file.close().catch(() => undefined);
      await files.removeFolder(stage).catch(() => undefined);
    },
  };
}
