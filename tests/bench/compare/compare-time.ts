/**
 * `compare.time`: from the key press that opens the comparison of claims, in a window that has not compared any, until all of them are
 * compared; and the longest frame meanwhile, which is how long the window answers nobody. `floor` is the same with one claim.
 */
import type { Page } from '@playwright/test';
import { inBenchPlace, endApp, type BenchPlace } from '../app/bench-place.ts';
import { watchFrames, type Frames } from '../app/frames.ts';
import { userDataOf } from '../highlight/annotated-folder.ts';
import { quantile, roundHundredth, type Measure, type MeasureLine } from '../measure.ts';
import { makeComparedFolder } from './compared-folder.ts';

const articles = 20;
const claims = 500;
const runs = 3;

interface Compared {
  /** Milliseconds. */
  readonly time: number;
  readonly frames: Frames;
  /** The longest frame while the page of figures is opened, when all is compared. */
  readonly figures: number;
}

export const compareTime: Measure = {
  name: 'compare.time',
  async *lines(): AsyncIterable<MeasureLine> {
    yield await inBenchPlace(async (place) => {
      const many = await place.folder('claims');
      await makeComparedFolder(many, claims, articles);
      const one = await place.folder('claim');
      await makeComparedFolder(one, 1, articles);
      const compared = await times(place, many);
      const least = await times(place, one);
      const all = compared.map(({ time }) => time);
      return {
        measure: 'compare.time',
        params: { claims, articles },
        unit: 'ms',
        median: quantile(all, 0.5),
        p95: quantile(all, 0.95),
        n: runs,
        floor: quantile(
          least.map(({ time }) => time),
          0.5,
        ),
        peers: {},
        electron: place.electron,
        states: {
          longestFrame: roundHundredth(Math.max(...compared.map(({ frames }) => frames.longest))),
          longestWork: roundHundredth(Math.max(...compared.map(({ frames }) => frames.longestWork))),
          longFrames: quantile(
            compared.map(({ frames }) => frames.long),
            0.5,
          ),
          longestFrameOfFigures: roundHundredth(Math.max(...compared.map(({ figures }) => figures))),
        },
      };
    });
  },
};

async function times(place: BenchPlace, root: string): Promise<readonly Compared[]> {
  const found: Compared[] = [];
  for (let run = 0; run < runs; run += 1) {
    const userData = await userDataOf(await place.folder('user-data'));
    const launched = await place.launch({ folder: root, userData });
    const { window } = launched;
    await window
      .getByText(`${String(articles)} articles`, { exact: true })
      .first()
      .waitFor();
    await window.getByRole('textbox', { name: 'Article text' }).waitFor();
    // Twins are looked for as well; what they cost is another measure's matter.
    await window.waitForTimeout(6000);
    found.push(await timeComparing(window));
    await endApp(launched);
  }
  return found;
}

async function timeComparing(window: Page): Promise<Compared> {
  const stop = await watchFrames(window);
  const begin = performance.now();
  await window.keyboard.press('Control+5');
  await window.getByRole('grid', { name: 'Claims by outlets' }).waitFor();
  await window
    .getByRole('status')
    .filter({ hasText: 'what the claims say' })
    .waitFor({ state: 'detached', timeout: 180_000 });
  const time = performance.now() - begin;
  const frames = await stop();
  const stopFigures = await watchFrames(window);
  await window.getByRole('tab', { name: 'Figures and dates' }).click();
  await window.getByRole('region', { name: /^Number 1 of/u }).waitFor();
  return { time, frames, figures: (await stopFigures()).longest };
}
