/** Puts a file in the place of another so that it can be taken back, until all files of an export are in theirs. */
import { dirname, join } from 'node:path';
import { renamePatiently, temporaryPath } from '../store/durable-write.ts';
import type { ReportFiles } from './report-files.ts';

/** Something that is in its place. */
export interface Placed {
  /** Puts back what was there before; false where that cannot be done. Never rejects. */
  takeBack(): Promise<boolean>;
  /** It stays: what was kept of the one before goes. Never rejects. */
  settle(): Promise<void>;
}

/** A path in the same folder that no other write uses. Not named after the report, whose name may be as long as names can be. */
export function pathBeside(out: string): string {
  return temporaryPath(join(dirname(out), '.claimdesk-report'));
}

/** Some file systems have no links; there the old file is gone once the new one is in its place. Rejects with Node's errors. */
export async function replaceFile(from: string, to: string, files: ReportFiles): Promise<Placed> {
  const before = pathBeside(to);
  const isThere = (await files.stamp(to)) !== null;
  const isKept = isThere && (await succeeds(files.link(to, before)));
  const settle = async (): Promise<void> => {
    if (isKept) await succeeds(files.remove(before));
  };
  try {
    await renamePatiently(from, to, files);
  } catch (error) {
    await settle();
    throw error;
  }
  return {
    async takeBack() {
      if (isKept) return succeeds(files.rename(before, to));
      return !isThere && succeeds(files.remove(to));
    },
    settle,
  };
}

/** Several that stand or fall together. */
export function placedTogether(all: readonly Placed[]): Placed {
  return {
    async takeBack() {
      let whole = true;
      for (const placed of all.toReversed()) whole = (await placed.takeBack()) && whole;
      return whole;
    },
    async settle() {
      for (const placed of all) await placed.settle();
    },
  };
}

function succeeds(call: Promise<unknown>): Promise<boolean> {
  return call.then(
    () => true,
    () => false,
  );
}
