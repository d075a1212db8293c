/** Writes a codebook to a `.qdc` file for other programs, whole or not at all. */
import { basename, dirname, join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { writeQdc } from '../../annotations/interchange/write-qdc.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { renamePatiently, temporaryPath } from '../store/durable-write.ts';
import { errorCode, nodeFiles } from '../store/file-operations.ts';

/** @param path absolute; a file that is there is replaced */
export async function writeQdcFile(codebook: Codebook, path: string): Promise<Result<null, 'write-failed'>> {
  const temporary = temporaryPath(join(dirname(path), '.claimdesk-codebook'));
  try {
    await nodeFiles.writeNew(temporary, writeQdc(codebook, `Claimdesk ${about.version}`));
    await renamePatiently(temporary, path, nodeFiles);
    return success(null);
  } catch (error) {
    await nodeFiles.remove(temporary).catch(() => undefined);
    const code = errorCode(error);
    return failure(
      'write-failed',
      `The codebook was not written to “${basename(path)}”${code === '' ? '' : ` (${code})`}. Choose another place, and check that it can be written and that the disk is not full.`,
    );
  }
}
