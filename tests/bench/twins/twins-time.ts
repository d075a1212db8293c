/** `twins.time`: from the texts of a folder to its groups of twins, for two sizes, with the memory it takes. */
import { findTwins, type FoundTwins, type ReadText } from '../../../annotations/twins/find-twins.ts';
import { quantile, roundHundredth, type Measure, type MeasureLine } from '../measure.ts';
import { sharedFolder } from './shared-folder.ts';

const words = 600;
const sizes = [
  { articles: 1000, runs: 5 },
  { articles: 10_000, runs: 3 },
];

interface Run {
  readonly found: FoundTwins;
  /** Milliseconds, and the most memory the process held meanwhile, in MB. */
  readonly time: number;
  readonly memory: number;
}

function run(articles: readonly ReadText[]): Run {
  const begun = performance.now();
  const found = findTwins(articles);
  const time = performance.now() - begun;
  // The most the whole process ever held, the texts and what was measured before among it; given in KB.
  return { found, time, memory: process.resourceUsage().maxRSS / 1024 };
}

/** The least there is: every run of four words, as it is written, counted once. */
function countRuns(articles: readonly ReadText[]): number {
  const begun = performance.now();
  const counts = new Map<string, number>();
  for (const { text } of articles) {
    const all = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    for (let at = 0; at + 4 <= all.length; at += 1) {
      const four = all.slice(at, at + 4).join(' ');
      counts.set(four, (counts.get(four) ?? 0) + 1);
    }
  }
  return roundHundredth(performance.now() - begun);
}

function* lines(): Iterable<MeasureLine> {
  for (const { articles, runs } of sizes) {
    const texts = [...sharedFolder(articles, words)];
    const timed: Run[] = [];
    for (let each = 0; each <= runs; each += 1) timed.push(run(texts));
    // The first one warms up.
    const counted = timed.slice(1);
    const groups = counted[0]?.found.groups ?? [];
    yield {
      measure: 'twins.time',
      params: { articles, words },
      unit: 'ms',
      median: quantile(
        counted.map(({ time }) => time),
        0.5,
      ),
      p95: quantile(
        counted.map(({ time }) => time),
        0.95,
      ),
      n: runs,
      floor: countRuns(texts),
      peers: {},
      electron: null,
      states: {
        groups: groups.length,
        passages: groups.reduce((sum, { passages }) => sum + passages.length, 0),
        megabytes: Math.round(Math.max(...timed.map(({ memory }) => memory))),
      },
    };
  }
}

export const twinsTime: Measure = { name: 'twins.time', lines };
