/**
 * `soak.latency_ratio` and `soak.memory_ratio`: an hour of an analyst's work without the pauses, in the app's own window. Tag, retag,
 * note, delete, undo, scroll and change of article follow one another; keys are as quick at the end as at the beginning, and nothing
 * piles up in memory.
 */
import type { CDPSession, Page } from '@playwright/test';
import { inBenchPlace } from '../app/bench-place.ts';
import {
  annotatedHeadline,
  bareHeadline,
  makeAnnotatedFolder,
  userDataOf,
} from '../highlight/annotated-folder.ts';
import { probe, timeKey } from '../highlight/page-probe.ts';
import { selectSomeWords } from '../highlight/select-words.ts';
import { quantile, type Measure, type MeasureLine } from '../measure.ts';

const size = { words: 5_000, annotations: 200 };

/** Actions in the script; `CLAIMDESK_SOAK_ACTIONS` makes it shorter for a look. */
const actions = Number(process.env['CLAIMDESK_SOAK_ACTIONS'] ?? 5_000);

/** Rounds until one goes to the other article. */
const roundsInArticle = 5;

/** The first and the last so many timed keys are compared: those of two whole turns through both articles, as one holds more than the other. */
const compared = 160;

/** Until now caches and compiled code are still filling; actions. */
const settling = 300;

interface Soaked {
  readonly latencies: readonly number[];
  /** Bytes of the page's heap after garbage was collected, once things have settled and at the end. */
  readonly settled: number;
  readonly end: number;
  readonly electron: string;
}

/** One round of work; every timed key is one action, and after it there are as many annotations as before. */
async function round(page: Page, turn: number, time: (key: string) => Promise<void>): Promise<number> {
  await selectSomeWords(page, (turn * 0.37) % 0.95, turn);
  await time('q');
  await time('o');
  await time('n');
  await page.keyboard.type('Odd.');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.querySelector('.article-view .pane')?.scrollBy({ top: 400, behavior: 'instant' });
  });
  await time('.');
  await time(',');
  await time('Control+z');
  await time('Control+z');
  await time('Control+z');
  return 10;
}

async function openArticle(page: Page, headline: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: headline }).first().click();
  await page.getByRole('textbox', { name: 'Article text' }).filter({ hasText: headline }).waitFor();
}

/** With the same article in view each time. */
async function heapSize(page: Page, session: CDPSession): Promise<number> {
  await openArticle(page, bareHeadline);
  await openArticle(page, annotatedHeadline);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

let soaked: Promise<Soaked> | null = null;

function soakOnce(): Promise<Soaked> {
  soaked ??= inBenchPlace(async (place) => {
    const root = await place.folder('articles');
    await makeAnnotatedFolder(root, size);
    const userData = await userDataOf(await place.folder('user-data'));
    const { window } = await place.launch({ folder: root, userData });
    await window.getByRole('option').nth(1).waitFor();
    await openArticle(window, annotatedHeadline);
    await probe(window);
    const session = await window.context().newCDPSession(window);
    const latencies: number[] = [];
    const time = async (key: string): Promise<void> => {
      latencies.push(await timeKey(window, key));
    };
    let done = 0;
    let settled = 0;
    for (let turn = 0; done < actions + settling; turn += 1) {
      done += await round(window, turn, time);
      const turnsOver = Math.floor((turn + 1) / roundsInArticle);
      if ((turn + 1) % roundsInArticle !== 0) continue;
      await openArticle(window, turnsOver % 2 === 1 ? bareHeadline : annotatedHeadline);
      done += 1;
      if (settled === 0 && done >= settling && turnsOver % 2 === 0) {
        settled = await heapSize(window, session);
        latencies.length = 0;
      }
    }
    return { latencies, settled, end: await heapSize(window, session), electron: place.electron };
  });
  return soaked;
}

function measureOf(
  name: string,
  ratio: (found: Soaked) => number,
  states: (found: Soaked) => Record<string, number>,
): Measure {
  async function* lines(): AsyncIterable<MeasureLine> {
    const found = await soakOnce();
    yield {
      measure: name,
      params: { ...size, actions },
      unit: '%',
      median: Math.round(ratio(found) * 10_000) / 100,
      p95: null,
      n: found.latencies.length,
      floor: null,
      peers: {},
      electron: found.electron,
      states: states(found),
    };
  }
  return { name, lines };
}

const first = ({ latencies }: Soaked): number => quantile(latencies.slice(0, compared), 0.5);
const last = ({ latencies }: Soaked): number => quantile(latencies.slice(-compared), 0.5);
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 10.24) / 100;

/** The median of the last keys as a share of that of the first ones; 100 is no change. */
export const soakLatency = measureOf(
  'soak.latency_ratio',
  (found) => last(found) / first(found),
  (found) => ({ first: first(found), last: last(found) }),
);

/** The page's heap at the end as a share of that after things had settled. */
export const soakMemory = measureOf(
  'soak.memory_ratio',
  ({ settled, end }) => end / settled,
  ({ settled, end }) => ({ settled: megabytes(settled), end: megabytes(end) }),
);
