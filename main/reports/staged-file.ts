/** One file that is made beside its place and renamed into it when it is whole. */
import { dirname } from 'node:path';
import { pathBeside, replaceFile, type Placed } from './replace-file.ts';
import type { ReportFiles } from './report-files.ts';

export interface StagedFile {
  /** Where to write it. */
  readonly path: string;
  place(): Promise<Placed>;
  abandon(): Promise<void>;
}

export function stageFile(out: string, files: ReportFiles): StagedFile {
  const path = pathBeside(out);
  return {
    path,
    async place() {
      const placed = await replaceFile(path, out, files);
      // The report is in place, and if power is lost before its name is on the disk it can be made again.
      await files.syncFolder(dirname(out)).catch(() => undefined);
      return placed;
    },
    abandon: () => files.remove(path).catch(() => undefined),
  };
}
