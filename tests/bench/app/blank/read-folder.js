/** Worker thread of the blank app: reads every file of a folder and makes nothing of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';

for (const entry of await readdir(workerData, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) await readFile(join(entry.parentPath, entry.name), 'utf8');
}
