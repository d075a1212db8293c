/** One file that is made beside its place and renamed into it when it is whole. */
import { dirname, join } from 'node:path';
import { renamePatiently, temporaryPath } from '../store/durable-write.ts';
import type { ReportFiles } from './report-files.ts';

export interface StagedFile {
  /** Where to write it. */
  readonly path: string;
  place(): Promise<void>;
  abandon(): Promise<void>;
}

/** A path in the same folder that no other write uses. Not named after the report, whose name may be as long as names can be. */
export function pathBeside(out: string): string {
  return temporaryPath(join(dirname(out), '.claimdesk-report'));
}

export function stageFile(out: string, files: ReportFiles): StagedFile {
  const path = pathBeside(out);
  return {
    path,
    async place() {
      await renamePatiently(path, out, files);
      // The report is in place, and if power is lost before its name is on the disk it can be made again.
      await files.syncFolder(dirname(out)).catch(() => undefined);
    },
    abandon: () => files.remove(path).catch(() => undefined),
  };
}
