/** Watches the frames of a window from inside: how far apart they came, and which the browser itself calls long. */
import type { Page } from '@playwright/test';

export interface Frames {
  /** The longest time between two frames in a row, in ms. */
  readonly longest: number;
  /** Frames that did not come in time, taking the usual distance of frames of this window for the measure. */
  readonly dropped: number;
  readonly shown: number;
  /** Frames that kept the window busy for more than 50 ms (the browser's own "long animation frames"), and the longest of them in ms. */
  readonly long: number;
  readonly longestWork: number;
}

interface WatchingWindow {
  benchFrames?: { times: number[]; work: number[]; stop: () => void };
}

/** Begins to watch; call the outcome to end it. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const times: number[] = [];
    const work: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) work.push(duration);
    });
    observer.observe({ type: 'long-animation-frame' });
    let watching = true;
    const tick = (time: number): void => {
      times.push(time);
      if (watching) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    (window as WatchingWindow).benchFrames = {
      times,
      work,
      stop: () => {
        watching = false;
        for (const { duration } of observer.takeRecords()) work.push(duration);
        observer.disconnect();
      },
    };
  });
  return async () => {
    const { times, work } = await page.evaluate(() => {
      const { benchFrames } = window as WatchingWindow;
      benchFrames?.stop();
      return { times: benchFrames?.times ?? [], work: benchFrames?.work ?? [] };
    });
    return countFrames(times, work);
  };
}

function countFrames(times: readonly number[], work: readonly number[]): Frames {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const usual = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  return {
    longest: Math.max(0, ...gaps),
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0),
    shown: gaps.length,
    long: work.length,
    longestWork: Math.max(0, ...work),
  };
}
