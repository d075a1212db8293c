/** Way 2: the binary that the `electron` package has already downloaded into its own folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, packageVersion } from '../project.ts';
import { readDistFolder } from './dist-folder.ts';
import type { Search } from './runtime.ts';

export async function installedBinary(): Promise<Search> {
  const folder = packageFolder('electron');
  // The installer writes path.txt last: without it, unpacking was interrupted.
  const complete = existsSync(join(folder, 'path.txt'));
  const runtime = complete
    ? await readDistFolder(join(folder, 'dist'), 'the installed electron package')
    : undefined;
  if (runtime === undefined) return { kind: 'unavailable', reason: 'its binary has not been downloaded' };
  const wanted = packageVersion('electron');
  return runtime.version === wanted
    ? { kind: 'found', runtime }
    : { kind: 'unavailable', reason: `it holds ${runtime.version}, and package.json asks for ${wanted}` };
}
