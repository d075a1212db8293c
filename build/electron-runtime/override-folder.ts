/** Way 1: the unpacked Electron that `ELECTRON_OVERRIDE_DIST_PATH` names. */
import { resolve } from 'node:path';
import { readDistFolder } from './dist-folder.ts';
import type { Search } from './runtime.ts';

export async function overrideFolder(): Promise<Search> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named === undefined || named === '') return { kind: 'unavailable', reason: 'not set' };
  const runtime = await readDistFolder(resolve(named), 'from ELECTRON_OVERRIDE_DIST_PATH');
  return runtime === undefined
    ? { kind: 'refused', reason: `${named} holds no Electron that runs here.` }
    : { kind: 'found', runtime };
}
