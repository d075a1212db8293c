/**
 * `folder.first_listed`, `folder.all_listed` and `folder.longest_frame`: from the key that opens a big folder to the frames that show its
 * first and its last articles, and how the window fared meanwhile. All three look at the same openings.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blankApp, endApp, inBenchPlace, type BenchPlace } from '../app/bench-place.ts';
import { watchFrames, type Frames } from '../app/frames.ts';
import { quantile, roundHundredth, type Measure, type MeasureLine } from '../measure.ts';
import { openBigFolder, type Opening } from './opening.ts';
import { folderParams, madeFolder } from './made-folder.ts';

const runs = 5;

/** Articles that fill the library of a window of the usual size. */
const inSight = 8;

interface Openings {
  readonly electron: string;
  readonly openings: readonly Omit<Opening, 'app'>[];
  /** The frames of a blank window while a thread of its program reads the same files. */
  readonly blank: readonly Frames[];
}

let measured: Promise<Openings> | null = null;

function openings(): Promise<Openings> {
  measured ??= inBenchPlace(async (place) => {
    const opened: Omit<Opening, 'app'>[] = [];
    const blank: Frames[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { app, ...times } = await openBigFolder(place);
      await endApp(app);
      opened.push(times);
      blank.push(await blankFrames(place));
    }
    return { electron: place.electron, openings: opened, blank };
  });
  return measured;
}

async function blankFrames(place: BenchPlace): Promise<Frames> {
  const launched = await place.launch({ app: blankApp });
  const stop = await watchFrames(launched.window);
  await launched.app.evaluate(
    async (_electron, folder) => {
      await (globalThis as { readFolder?: (folder: string) => Promise<void> }).readFolder?.(folder);
    },
    await madeFolder(),
  );
  const frames = await stop();
  await endApp(launched);
  return frames;
}

/** Reads the first files of the folder, or all, one after another, and makes nothing of them; ms. */
async function readPlainly(most: number): Promise<number> {
  const root = await madeFolder();
  const begin = performance.now();
  let read = 0;
  for (const folder of await readdir(root)) {
    for (const name of await readdir(join(root, folder))) {
      if (read === most) return roundHundredth(performance.now() - begin);
      await readFile(join(root, folder, name), 'utf8');
      read += 1;
    }
  }
  return roundHundredth(performance.now() - begin);
}

function line(
  measure: string,
  electron: string,
  values: readonly number[],
  floor: number,
  more: Pick<MeasureLine, 'states'> = {},
): MeasureLine {
  return {
    measure,
    params: folderParams,
    unit: 'ms',
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    n: values.length,
    floor,
    peers: {},
    electron,
    ...more,
  };
}

export const firstListed: Measure = {
  name: 'folder.first_listed',
  async *lines() {
    const { electron, openings: all } = await openings();
    const times = all.map(({ firstListed: time }) => time);
    yield line('folder.first_listed', electron, times, await readPlainly(inSight));
  },
};

export const allListed: Measure = {
  name: 'folder.all_listed',
  async *lines() {
    const { electron, openings: all } = await openings();
    const times = all.map(({ allListed: time }) => time);
    yield line('folder.all_listed', electron, times, await readPlainly(folderParams.articles));
  },
};

export const longestFrame: Measure = {
  name: 'folder.longest_frame',
  async *lines() {
    const { electron, openings: all, blank } = await openings();
    const longest = ({ longest: time }: Frames) => time;
    const sum = (count: (frames: Frames) => number) =>
      all.reduce((total, { frames }) => total + count(frames), 0);
    yield line(
      'folder.longest_frame',
      electron,
      all.map(({ frames }) => longest(frames)),
      quantile(blank.map(longest), 0.5),
      {
        // In all openings together; "busy" is the browser's own count of frames that kept it busy for more than 50 ms.
        states: {
          shown: sum(({ shown }) => shown),
          busy: sum(({ long }) => long),
          longestBusy: roundHundredth(Math.max(...all.map(({ frames }) => frames.longestWork))),
        },
      },
    );
  },
};
