/** `folder.memory`: what all processes hold together after a big folder was opened, above what a blank Electron window holds. */
import { setTimeout as delay } from 'node:timers/promises';
import { blankApp, endApp, inBenchPlace, type BenchPlace } from '../app/bench-place.ts';
import { readMemory, type Memory } from '../app/process-memory.ts';
import { quantile, roundHundredth, type Measure, type MeasureLine } from '../measure.ts';
import { openBigFolder } from './opening.ts';
import { folderParams } from './made-folder.ts';

const runs = 3;

/** From the last article to the reading of memory, in ms: the watch has begun, and what was only needed for reading may be let go. */
const settling = 10_000;
const betweenLooks = 250;

interface Held {
  readonly settled: Memory;
  readonly most: Memory;
}

async function heldWithFolder(place: BenchPlace): Promise<Held> {
  const { app } = await openBigFolder(place);
  const looks: Memory[] = [];
  for (const end = performance.now() + settling; performance.now() < end;) {
    looks.push(await look(app.process.pid));
    await delay(betweenLooks);
  }
  const settled = await look(app.process.pid);
  await endApp(app);
  return { settled, most: looks.reduce((one, other) => (one.pss > other.pss ? one : other), settled) };
}

async function heldByBlank(place: BenchPlace): Promise<Memory> {
  const blank = await place.launch({ app: blankApp });
  await delay(3_000);
  const held = await look(blank.process.pid);
  await endApp(blank);
  return held;
}

async function look(pid: number | undefined): Promise<Memory> {
  const memory = pid === undefined ? null : await readMemory(pid);
  if (memory === null) throw new Error('Only Linux tells what processes hold together.');
  return memory;
}

export const folderMemory: Measure = {
  name: 'folder.memory',
  async *lines() {
    yield* await inBenchPlace(async (place) => {
      const held: Held[] = [];
      const blank: Memory[] = [];
      for (let run = 0; run < runs; run += 1) {
        held.push(await heldWithFolder(place));
        blank.push(await heldByBlank(place));
      }
      return (['pss', 'rss'] as const).map((counted) => line(counted, place.electron, held, blank));
    });
  },
};

function line(
  counted: 'pss' | 'rss',
  electron: string,
  held: readonly Held[],
  blank: readonly Memory[],
): MeasureLine {
  const empty = quantile(
    blank.map((memory) => memory[counted]),
    0.5,
  );
  const above = held.map(({ settled }) => settled[counted] - empty);
  return {
    measure: 'folder.memory',
    params: { ...folderParams, counted },
    unit: 'MB',
    median: quantile(above, 0.5),
    p95: quantile(above, 0.95),
    n: held.length,
    // The articles themselves, held once.
    floor: roundHundredth((folderParams.articles * folderParams.bytes) / 2 ** 20),
    peers: {},
    electron,
    states: {
      blankWindow: empty,
      mostAbove: quantile(
        held.map(({ most }) => most[counted] - empty),
        0.5,
      ),
    },
  };
}
