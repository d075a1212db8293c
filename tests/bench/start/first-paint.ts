/** `start.first_paint`: from starting the program to the first words in its window, with the samples and with a big folder to open. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { definedEnvironment, projectFolder, rootSwitches } from '../../e2e/launch-app.ts';
import { blankApp, inBenchPlace, type BenchPlace } from '../app/bench-place.ts';
import { madeFolder } from '../folder/made-folder.ts';
import { quantile, type Measure, type MeasureLine } from '../measure.ts';

const runs = 7;

/** How long a start may take, in ms. */
const longestStart = 60_000;

interface Start {
  /** From the start of the program to the first words in the window; ms. */
  readonly words: number;
  /** The same to the largest thing that was painted in the first second after: in Claimdesk, the article. */
  readonly article: number;
}

/** Starts an app as a person does, and asks its window afterwards when it painted: nothing is watched while it starts. */
async function timeStart(place: BenchPlace, app: string, folder: string | null): Promise<Start> {
  const userData = await place.folder('user-data');
  const spawned = Date.now();
  const program = spawn(
    place.executable,
    [
      ...rootSwitches(),
      app,
      `--user-data-dir=${userData}`,
      '--remote-debugging-port=0',
      ...(folder === null ? [] : [folder]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: definedEnvironment() },
  );
  try {
    const address = await debuggingAddress(program);
    // The debugger comes when all is painted: attaching it would slow down what is measured.
    await delay(2_500);
    const browser = await chromium.connectOverCDP(address, { timeout: longestStart });
    const [page] = browser.contexts().flatMap((context) => context.pages());
    if (page === undefined) throw new Error('The app showed no window.');
    const { began, words, largest } = await paints(page);
    await browser.close();
    return { words: began + words - spawned, article: began + largest - spawned };
  } finally {
    program.kill('SIGKILL');
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
  }
}

/** When the page began (ms since 1970), and when it painted words and its largest part (ms after that). */
function paints(page: Page): Promise<{ began: number; words: number; largest: number }> {
  return page.evaluate(
    () =>
      new Promise<{ began: number; words: number; largest: number }>((done) => {
        new PerformanceObserver((list) => {
          const [words] = performance.getEntriesByName('first-contentful-paint');
          done({
            began: performance.timeOrigin,
            words: words?.startTime ?? Number.NaN,
            largest: list.getEntries().at(-1)?.startTime ?? Number.NaN,
          });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** A program tells on standard error where its windows can be reached. */
function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    // Read to the end: a program whose messages nobody takes comes to a halt.
    program.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    program.once('error', reject);
    program.once('exit', () => {
      reject(new Error(`The app ended before its window could be reached:\n${said}`));
    });
  });
}

async function* lines(): AsyncIterable<MeasureLine> {
  yield* await inBenchPlace(async (place) => {
    const samples = await place.folder('samples');
    await cp(join(projectFolder, 'samples'), samples, { recursive: true });
    const big = await madeFolder();
    const blank: Start[] = [];
    const withSamples: Start[] = [];
    const withBig: Start[] = [];
    // The first round fills the caches of the system, and one kind after another gives all the same weather.
    for (let run = -1; run < runs; run += 1) {
      const round = [
        [blank, await timeStart(place, blankApp, null)],
        [withSamples, await timeStart(place, projectFolder, samples)],
        [withBig, await timeStart(place, projectFolder, big)],
      ] as const;
      if (run >= 0) for (const [starts, start] of round) starts.push(start);
    }
    const floor = quantile(
      blank.map(({ words }) => words),
      0.5,
    );
    const line = (folder: string, until: 'words' | 'article', starts: readonly Start[]): MeasureLine => ({
      measure: 'start.first_paint',
      params: { folder, until },
      unit: 'ms',
      median: quantile(
        starts.map((start) => start[until]),
        0.5,
      ),
      p95: quantile(
        starts.map((start) => start[until]),
        0.95,
      ),
      n: starts.length,
      floor,
      peers: {},
      electron: place.electron,
    });
    return [
      line('samples', 'words', withSamples),
      line('samples', 'article', withSamples),
      line('10,000 articles', 'words', withBig),
      line('10,000 articles', 'article', withBig),
    ];
  });
}

export const firstPaint: Measure = { name: 'start.first_paint', lines };
