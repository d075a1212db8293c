/** Opens the big folder in the real window, by the key and through the dialog, and takes the times of what a person sees. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerFolderDialog } from '../../e2e/desk.ts';
import { projectFolder, type LaunchedApp } from '../../e2e/launch-app.ts';
import type { BenchPlace } from '../app/bench-place.ts';
import { watchFrames, type Frames } from '../app/frames.ts';
import { folderParams, headlineWords, madeFolder } from './made-folder.ts';

export interface Opening {
  readonly app: LaunchedApp;
  /** From the key press to the frame that shows the first articles, and to the one that shows that all are there; ms. */
  readonly firstListed: number;
  readonly allListed: number;
  /** From the key press until all are there. */
  readonly frames: Frames;
}

interface ListingWindow {
  benchListing?: Promise<{ readonly firstListed: number; readonly allListed: number }>;
}

/** How long the whole folder may take, in ms, on a machine that is very busy. */
const longestWait = 180_000;

/** Starts the app on a copy of its samples, as one opens it before one opens a folder, and opens the big folder from there. */
export async function openBigFolder(place: BenchPlace): Promise<Opening> {
  const samples = await place.folder('samples');
  await cp(join(projectFolder, 'samples'), samples, { recursive: true });
  const app = await place.launch({ folder: samples });
  const page = app.window;
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
  await answerFolderDialog(app.app, await madeFolder());
  await watchListing(page);
  const stop = await watchFrames(page);
  await page.keyboard.press('ControlOrMeta+O');
  const times = await Promise.race([
    page.evaluate(() => (window as ListingWindow).benchListing),
    new Promise<never>((_resolve, reject) =>
      setTimeout(() => {
        reject(new Error('The folder was not listed in time.'));
      }, longestWait).unref(),
    ),
  ]);
  if (times === undefined) throw new Error('The window was loaded anew while it was measured.');
  return { app, ...times, frames: await stop() };
}

/** Begins to look for the rows of the big folder; the clock starts with the next key. */
async function watchListing(page: Page): Promise<void> {
  await page.evaluate(
    ({ words, all }) => {
      const painted = (): Promise<number> =>
        new Promise((done) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              done(performance.now());
            };
            channel.port2.postMessage(null);
          });
        });
      const seen = (found: () => boolean): Promise<number> =>
        new Promise((done) => {
          const observer = new MutationObserver(() => {
            if (!found()) return;
            observer.disconnect();
            done(painted());
          });
          observer.observe(document.body, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        });
      const rows = () => [
        ...document.querySelectorAll('[role="listbox"][aria-label="Articles"] [role="option"]'),
      ];
      const key = new Promise<number>((done) => {
        addEventListener(
          'keydown',
          ({ timeStamp, key }) => {
            if (key.toLowerCase() === 'o') done(timeStamp);
          },
          { capture: true },
        );
      });
      const first = seen(() => rows().some((row) => row.textContent.includes(words)));
      const whole = seen(() => rows().some((row) => row.getAttribute('aria-setsize') === all));
      (window as ListingWindow).benchListing = Promise.all([key, first, whole]).then(
        ([began, firstListed, allListed]) => ({
          firstListed: firstListed - began,
          allListed: allListed - began,
        }),
      );
    },
    { words: headlineWords, all: String(folderParams.articles) },
  );
}
