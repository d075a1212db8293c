/** Reads a folder's codebook. */
import { defaultCodebook } from '../../annotations/codebook/codebook.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { parseCodebookFile, serialiseCodebookFile } from '../../annotations/format/codebook-file.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import { codebookFile } from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

const codec = { parse: parseCodebookFile, serialise: serialiseCodebookFile };

/** The tags of the first place that has any; the default ones when none does. A codebook that cannot be read is a failure. */
export async function readCodebook(
  bases: readonly StoreBase[],
  files: FileOperations,
): Promise<Result<Codebook>> {
  for (const base of bases) {
    const { path, name } = codebookFile(base);
    const read = await new JsonFile(path, name, codec, files).read();
    if (!read.ok) return read;
    if (read.value !== null && read.value.codebook.tags.length > 0) return success(read.value.codebook);
  }
  return success(defaultCodebook);
}
