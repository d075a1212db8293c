/** The file of a conflict copy: what it is called for those who decide about it, and how it is put away. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import type { ConflictCopy } from '../../app/file-care.ts';
import { renamePatiently } from './durable-write.ts';
import type { FileOperations } from './file-operations.ts';
import type { JsonFile } from './json-file.ts';
import { writeFailure } from './store-failure.ts';

export type SettledCopy = 'merge' | 'ignore';

/** Names a copy without naming a path. */
function copyId(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

/** @param merged what merging its records would do */
export async function describeCopy<Data>(
  file: JsonFile<Data>,
  name: string,
  records: number,
  merged: { readonly taken: readonly unknown[]; readonly conflicts: readonly unknown[] },
  holds: ConflictCopy['holds'] = 'records',
): Promise<ConflictCopy> {
  return {
    id: copyId(name),
    holds,
    file: file.name,
    at: await file.modifiedAt(),
    records,
    brings: merged.taken.length,
    conflicts: merged.conflicts.length,
  };
}

export const copyMissing: Failure<'copy-missing'> = failure(
  'copy-missing',
  'That copy is not there any more. Another program may have taken it away.',
);

/** Gives the copy a name under which it is not offered again. @param name the file, as the person knows it */
export async function putCopyAway(
  path: string,
  name: string,
  how: SettledCopy,
  files: FileOperations,
): Promise<Result<null>> {
  try {
    await renamePatiently(path, `${path}.${how === 'merge' ? 'merged' : 'ignored'}`, files);
    await files.syncFolder(dirname(path));
    return success(null);
  } catch (error) {
    return writeFailure(error, name);
  }
}
