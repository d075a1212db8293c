/**
 * `highlight.add` and `highlight.load`: from a key press to the painted highlight, and what highlights add to the opening of an article,
 * in the app's own window, beside the least that either can cost and what others do in the same Electron.
 */
import { inBenchPlace, type BenchPlace } from '../app/bench-place.ts';
import { quantile, type Measure, type MeasureLine } from '../measure.ts';
import {
  annotatedHeadline,
  bareHeadline,
  otherHeadline,
  makeAnnotatedFolder,
  userDataOf,
  type FolderSize,
} from './annotated-folder.ts';
import { arePainted, probe, timeKey, timeOpening } from './page-probe.ts';
import type { PeerName, PeerTimes } from './peers-page.ts';
import { floorName, runPeers } from './run-peers.ts';
import { selectSomeWords } from './select-words.ts';

const sizes: readonly FolderSize[] = [
  { words: 5_000, annotations: 100 },
  { words: 100_000, annotations: 5_000 },
  { words: 5_000, annotations: 2_000, piledOn: 6 },
];

const adds = 60;
const openings = 9;
const warmUps = 4;

interface Measured {
  readonly adds: readonly number[];
  /** What the highlights add to each opening. */
  readonly loads: readonly number[];
  readonly annotated: readonly number[];
  readonly bare: readonly number[];
  readonly peers: Readonly<Partial<Record<PeerName, PeerTimes>>>;
  readonly electron: string;
}

async function measureSize(place: BenchPlace, size: FolderSize): Promise<Measured> {
  const root = await place.folder('articles');
  const { article, ranges } = await makeAnnotatedFolder(root, size);
  const userData = await userDataOf(await place.folder('user-data'));
  const { window, process: program } = await place.launch({ folder: root, userData });
  await window.getByRole('option').nth(1).waitFor();
  await window.getByRole('textbox', { name: 'Article text' }).waitFor();
  await probe(window);
  const annotated: number[] = [];
  const bare: number[] = [];
  for (let turn = -warmUps; turn < openings; turn += 1) {
    await timeOpening(window, otherHeadline, false);
    await window.waitForTimeout(300);
    const without = await timeOpening(window, bareHeadline, false);
    await window.waitForTimeout(300);
    await timeOpening(window, otherHeadline, false);
    await window.waitForTimeout(300);
    const opened = await timeOpening(window, annotatedHeadline, true);
    await window.waitForTimeout(300);
    if (turn < 0) continue;
    bare.push(without.article);
    annotated.push(opened.highlights ?? Number.NaN);
  }
  const keys: number[] = [];
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const reach = size.piledOn === undefined ? 0.95 : size.piledOn / paragraphs;
  for (let turn = -warmUps; turn < adds; turn += 1) {
    const words = await selectSomeWords(window, (((turn + warmUps) * 0.37) % 1) * reach, turn + warmUps);
    const time = await timeKey(window, 'q');
    if (!(await arePainted(window, words))) throw new Error('The key press painted nothing.');
    if (turn >= 0) keys.push(time);
  }
  program.kill('SIGKILL');
  const floorOfBare = quantile(bare, 0.5);
  return {
    adds: keys,
    loads: annotated.map((time) => time - floorOfBare),
    annotated,
    bare,
    peers: await runPeers(place, article, ranges),
    electron: place.electron,
  };
}

/** Both measures come from one run over both sizes. */
let measured: Promise<ReadonlyMap<FolderSize, Measured>> | null = null;

function measureOnce(): Promise<ReadonlyMap<FolderSize, Measured>> {
  measured ??= inBenchPlace(async (place) => {
    const all = new Map<FolderSize, Measured>();
    for (const size of sizes) all.set(size, await measureSize(place, size));
    return all;
  });
  return measured;
}

function measureOf(
  name: string,
  line: (found: Measured) => Omit<MeasureLine, 'measure' | 'params' | 'electron' | 'unit'>,
): Measure {
  async function* lines(): AsyncIterable<MeasureLine> {
    for (const [size, found] of await measureOnce()) {
      yield {
        measure: name,
        params: { ...size },
        unit: 'ms',
        ...line(found),
        electron: found.electron,
      };
    }
  }
  return { name, lines };
}

function peersOf(found: Measured, value: (times: PeerTimes) => number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(found.peers)
      .filter(([name]) => name !== floorName)
      .map(([name, times]) => [name, value(times)]),
  );
}

export const highlightAdd = measureOf('highlight.add', (found) => ({
  median: quantile(found.adds, 0.5),
  p95: quantile(found.adds, 0.95),
  n: found.adds.length,
  floor: quantile(found.peers[floorName]?.adds ?? [], 0.5),
  peers: peersOf(found, ({ adds: times }) => quantile(times, 0.5)),
}));

export const highlightLoad = measureOf('highlight.load', (found) => ({
  median: quantile(found.loads, 0.5),
  p95: quantile(found.loads, 0.95),
  n: found.loads.length,
  floor: quantile([found.peers[floorName]?.load ?? Number.NaN], 0.5),
  peers: peersOf(found, ({ load }) => quantile([load], 0.5)),
  states: { articleAlone: quantile(found.bare, 0.5), withHighlights: quantile(found.annotated, 0.5) },
}));
