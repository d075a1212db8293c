/** `search.key`: from a key press in the search field to the findings on the screen, in the real window with a big folder open. */
import type { Page } from '@playwright/test';
import { endApp, inBenchPlace } from '../app/bench-place.ts';
import { articleText, folderParams } from '../folder/made-folder.ts';
import { openBigFolder } from '../folder/opening.ts';
import { quantile, timeRuns, type Measure, type MeasureLine } from '../measure.ts';

/** Typed letter by letter: a headline, common words, a phrase, and words that are nowhere. */
const typed = ['headline of article 77', 'the time', '"of the', 'norrhaven', 'thx eax', 'çà'];

/** Between two keys, in ms: a quick typist's. */
const betweenKeys = 120;

interface KeyTimes {
  /** From the key press until the answer is in the page, and until the frame with it has been painted; ms. */
  readonly answered: number;
  readonly shown: number;
}

interface SearchingWindow {
  benchKey?: Promise<KeyTimes>;
}

async function timeKeys(page: Page): Promise<readonly KeyTimes[]> {
  const field = page.getByRole('combobox', { name: 'Search the folder' });
  await field.click();
  const times: KeyTimes[] = [];
  for (const query of typed) {
    for (const letter of query) {
      await awaitAnswer(page);
      await page.keyboard.type(letter);
      const time = await page.evaluate(() => (window as SearchingWindow).benchKey);
      if (time !== undefined) times.push(time);
      await page.waitForTimeout(betweenKeys);
    }
    await page.keyboard.press('Escape');
    await field.click();
  }
  return times;
}

/** The clock starts with the next letter and stops when the list of findings is not being looked for any more. */
async function awaitAnswer(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as SearchingWindow).benchKey = new Promise((done) => {
      const begin = ({ timeStamp }: Event): void => {
        for (const sign of signs) removeEventListener(sign, begin, { capture: true });
        let asked = false;
        const observer = new MutationObserver(() => {
          const list = document.querySelector('[role="listbox"][aria-label="Found"]');
          const busy = list?.getAttribute('aria-busy') === 'true';
          asked ||= busy;
          if (!asked || busy) return;
          observer.disconnect();
          const answered = performance.now() - timeStamp;
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              done({ answered, shown: performance.now() - timeStamp });
            };
            channel.port2.postMessage(null);
          });
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      };
      // A letter that is on no key comes without a key press.
      const signs = ['keydown', 'beforeinput'];
      for (const sign of signs) addEventListener(sign, begin, { capture: true });
    });
  });
}

/** The least there is: every text scanned for what was typed so far, and nothing made of what is found. */
function scanPlainly(): number {
  const texts = Array.from({ length: folderParams.articles }, (_, index) => articleText(index).toLowerCase());
  const queries = typed.flatMap((query) =>
    Array.from(query).map((_, end) => query.slice(0, end + 1).replace('"', '')),
  );
  const times = queries.map(
    (query) => timeRuns(() => void texts.filter((text) => text.includes(query)), 1, 0).median,
  );
  return quantile(times, 0.5);
}

async function* lines(): AsyncIterable<MeasureLine> {
  yield* await inBenchPlace(async (place) => {
    const { app } = await openBigFolder(place);
    const times = await timeKeys(app.window);
    await endApp(app);
    const floor = scanPlainly();
    return (['answered', 'shown'] as const).map((until) => {
      const values = times.map((time) => time[until]);
      return {
        measure: 'search.key',
        params: { ...folderParams, until },
        unit: 'ms' as const,
        median: quantile(values, 0.5),
        p95: quantile(values, 0.95),
        n: values.length,
        floor,
        peers: {},
        electron: place.electron,
      };
    });
  });
}

export const searchKey: Measure = { name: 'search.key', lines };
