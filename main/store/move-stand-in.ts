/** Moves a whole stand-in to another place, file by file; the old one stays under another name. */
import { dirname, join, relative } from 'node:path';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import { writeDurably } from './durable-write.ts';
import type { FileOperations } from './file-operations.ts';
import { writeFailure } from './store-failure.ts';
import { annotationsFolder, claimsFolder, recordsFolder } from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

export async function moveStandIn(
  from: StoreBase,
  to: StoreBase,
  files: FileOperations,
  now: Date,
): Promise<Result<null>> {
  try {
    if ((await files.stamp(from.path)) === null) return success(null);
    const analysts = await files.list(annotationsFolder(from));
    const folders = [
      from.path,
      recordsFolder(from),
      claimsFolder(from),
      ...analysts.map((name) => join(annotationsFolder(from), name)),
    ];
    for (const folder of folders) {
      const names = (await files.list(folder)).filter((name) => name.endsWith('.json'));
      for (const name of names) await copyFile(join(folder, name), from, to, files);
    }
    await files.rename(from.path, `${from.path}.moved-${now.toISOString().replaceAll(':', '-')}`);
    return success(null);
  } catch (error) {
    return writeFailure(error, to.name);
  }
}

async function copyFile(path: string, from: StoreBase, to: StoreBase, files: FileOperations): Promise<void> {
  const target = join(to.path, relative(from.path, path));
  await files.makeFolders(dirname(target));
  await writeDurably(target, await files.readText(path), files);
}
