/** `folder.first_listed` and `folder.all_listed`: from opening a big folder to its first and its last articles, without a window. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quantile, type Measure, type MeasureLine } from '../measure.ts';
import { folderParams, makeFolder, openMadeFolder, removeFolder, type OpenedFolder } from './made-folder.ts';

const runs = 3;

/** The same opening, looked at in one way or the other. */
function measureOf(
  name: string,
  time: (opened: OpenedFolder) => number,
  floorOf: (root: string) => Promise<number | null>,
): Measure {
  async function* lines(): AsyncIterable<MeasureLine> {
    const root = await makeFolder();
    try {
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const opened = await openMadeFolder(root);
        times.push(time(opened));
        await opened.close();
      }
      yield line(name, times, await floorOf(root));
    } finally {
      await removeFolder(root);
    }
  }
  return { name, lines };
}

function line(measure: string, times: readonly number[], floor: number | null): MeasureLine {
  return {
    measure,
    params: folderParams,
    unit: 'ms',
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    n: times.length,
    floor,
    peers: {},
    electron: null,
  };
}

/** The least there is: every file read, and nothing made of it. */
async function readEverything(root: string): Promise<number> {
  const begin = performance.now();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await readFile(join(entry.parentPath, entry.name), 'utf8');
  }
  return Math.round(performance.now() - begin);
}

export const firstListed = measureOf(
  'folder.first_listed',
  (opened) => opened.firstListed,
  () => Promise.resolve(null),
);
export const allListed = measureOf('folder.all_listed', (opened) => opened.allListed, readEverything);
