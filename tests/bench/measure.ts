/** What a benchmark prints: one JSON line a measure on standard output; everything else goes to standard error. */

export interface MeasureLine {
  readonly measure: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly unit: 'ms' | '%' | 'MB' | 'frames';
  readonly median: number;
  /** Null where one run gives the same as another. */
  readonly p95: number | null;
  /** Runs, or passages that a share is of. */
  readonly n: number;
  /** What the least that could be done for the same answer takes; null where there is no such thing. */
  readonly floor: number | null;
  /** The same measure for what others do, by name. */
  readonly peers: Readonly<Record<string, number>>;
  /** Version of Electron it ran in; null for plain Node. */
  readonly electron: string | null;
  /** More that the measure counts. */
  readonly states?: Readonly<Record<string, number>>;
  readonly rates?: Readonly<Record<string, number>>;
  readonly peerRates?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One file of benchmarks: gives its lines one by one, so that they are seen as they come. */
export interface Measure {
  readonly name: string;
  lines(): AsyncIterable<MeasureLine> | Iterable<MeasureLine>;
}

export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

/** Runs `work` `runs` times, after `warmUps` that do not count; milliseconds, to a hundredth. */
export function timeRuns(work: () => void, runs: number, warmUps = 1): Timing {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const begin = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - begin);
  }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), n: runs };
}

/** The value below which `share` of the values lie, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return roundHundredth(value);
}

export function roundHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
