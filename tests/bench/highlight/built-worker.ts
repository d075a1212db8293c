/** The built worker: it is what the app runs, so it is what measures run. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export function builtWorker(): URL {
  const built = resolve(import.meta.dirname, '../../../out/main/worker.js');
  if (!existsSync(built))
    throw new Error('Run npm run build first: it is the built worker that is measured.');
  return pathToFileURL(built);
}
