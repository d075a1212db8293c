/** What measures ask of a window from inside: when a key's outcome is on screen, and when an article and its highlights are. */
import type { Page } from '@playwright/test';

interface ProbedWindow {
  benchProbe?: {
    /** Milliseconds from each key press to the frame after it being handed over. */
    keys: number[];
    painted: () => Promise<number>;
  };
}

/** Begins to time every key press, from the event's own time to the end of the frame that follows it. */
export async function probe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted = (): Promise<number> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          // A message is handled when the frame has been handed over.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve(performance.now());
          };
          port2.postMessage(null);
        });
      });
    const keys: number[] = [];
    window.addEventListener(
      'keydown',
      (event) => {
        const begin = event.timeStamp;
        void painted().then((end) => keys.push(end - begin));
      },
      true,
    );
    (window as ProbedWindow).benchProbe = { keys, painted };
  });
}

/** Presses a key and waits until its outcome is on screen; ms. */
export async function timeKey(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => (window as ProbedWindow).benchProbe?.keys.length ?? 0);
  await page.keyboard.press(key);
  const handle = await page.waitForFunction(
    (count) => (window as ProbedWindow).benchProbe?.keys[count],
    before,
    { polling: 4 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

/** Whether these words are painted now, alone or as part of a longer run. */
export function arePainted(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('claimdesk-tag-quote')) continue;
      for (const range of highlight)
        if (range instanceof Range && range.toString().includes(wanted)) return true;
    }
    return false;
  }, words);
}

/**
 * Clicks an article of the library and gives the milliseconds until its text is on screen, and until highlights are as well (null when
 * none are awaited).
 */
export function timeOpening(
  page: Page,
  headline: string,
  highlighted: boolean,
): Promise<{ readonly article: number; readonly highlights: number | null }> {
  return page.evaluate(
    async ({ wanted, awaited }) => {
      const probed = (window as ProbedWindow).benchProbe;
      const option = [...document.querySelectorAll<HTMLElement>('[role="option"]')].find((each) =>
        each.textContent.includes(wanted),
      );
      if (option === undefined || probed === undefined) throw new Error(`“${wanted}” is not listed.`);
      const begin = performance.now();
      option.click();
      let article: number | null = null;
      for (;;) {
        const now = await probed.painted();
        const headline = document.querySelector('.article-text .headline')?.textContent;
        const shown = headline?.includes(wanted) === true;
        if (!shown) continue;
        article ??= now - begin;
        if (!awaited) return { article, highlights: null };
        let ranges = 0;
        for (const [name, each] of CSS.highlights) if (name.startsWith('claimdesk-')) ranges += each.size;
        if (ranges > 0) return { article, highlights: now - begin };
        if (now - begin > 60_000) throw new Error('No highlight came.');
      }
    },
    { wanted: headline, awaited: highlighted },
  );
}
