/** `document.scroll`: frames that do not come in time while a long article is scrolled through with the wheel. */
import type { Page } from '@playwright/test';
import { inBenchPlace } from '../app/bench-place.ts';
import { watchFrames, type Frames } from '../app/frames.ts';
import { quantile, roundHundredth, type Measure, type MeasureLine } from '../measure.ts';
import {
  documentParams,
  launchPlainDocument,
  launchWithLongDocument,
  longHeadline,
  openInLibrary,
  showPlainDocument,
} from './long-document.ts';

const runs = 5;

/** Turns of the wheel in a run, the way of each in CSS px, and the time between two in ms: brisk skimming. */
const turns = 120;
const turn = 240;
const betweenTurns = 25;

async function scroll(page: Page): Promise<Frames> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.move(width / 2, height / 2);
  const stop = await watchFrames(page);
  for (let each = 0; each < turns; each += 1) {
    await page.mouse.wheel(0, turn);
    await page.waitForTimeout(betweenTurns);
  }
  return stop();
}

async function* lines(): AsyncIterable<MeasureLine> {
  yield await inBenchPlace(async (place) => {
    const ours = await launchWithLongDocument(place);
    await openInLibrary(ours.window, longHeadline);
    const frames: Frames[] = [];
    for (let run = 0; run < runs; run += 1) frames.push(await scroll(ours.window));
    const plain = await launchPlainDocument(place);
    await showPlainDocument(plain.window);
    const floor: Frames[] = [];
    for (let run = 0; run < runs; run += 1) floor.push(await scroll(plain.window));
    const dropped = frames.map((each) => each.dropped);
    return {
      measure: 'document.scroll',
      params: { ...documentParams, px: turns * turn },
      unit: 'frames' as const,
      median: quantile(dropped, 0.5),
      p95: quantile(dropped, 0.95),
      n: runs,
      // The same words as a plain ProseMirror document in a blank window.
      floor: quantile(
        floor.map((each) => each.dropped),
        0.5,
      ),
      peers: {},
      electron: place.electron,
      states: {
        shown: quantile(
          frames.map(({ shown }) => shown),
          0.5,
        ),
        busy: frames.reduce((sum, { long }) => sum + long, 0),
        longest: roundHundredth(Math.max(...frames.map(({ longest }) => longest))),
        longestOfFloor: roundHundredth(Math.max(...floor.map(({ longest }) => longest))),
      },
    };
  });
}

export const documentScroll: Measure = { name: 'document.scroll', lines };
