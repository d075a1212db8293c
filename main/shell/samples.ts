/** The sample folder: copied once into the app's own data, so that it can be annotated wherever the app is installed. */
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';

/** The name a person sees for the samples. */
export const sampleFolderName = 'Harbour talks (samples)';

/**
 * Copies the bundled articles that are not there yet; what is there, annotations and all, stays as it is.
 * @returns the folder to open
 */
export async function prepareSamples(bundled: string, userData: string): Promise<Result<string>> {
  const target = join(userData, sampleFolderName);
  try {
    await mkdir(target, { recursive: true });
    const names = (await readdir(bundled)).filter((name) => !name.startsWith('.'));
    await Promise.all(
      names.map((name) =>
        copyFile(join(bundled, name), join(target, name), constants.COPYFILE_EXCL).catch(ignoreExisting),
      ),
    );
    return success(target);
  } catch (error) {
    return failure(
      'samples-unavailable',
      `The sample articles could not be copied to “${target}” (${error instanceof Error ? error.message : String(error)}). Open a folder of your own with File > Open Folder.`,
    );
  }
}

function ignoreExisting(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
  throw error;
}
