/** A document of 100,000 words, in Claimdesk and as a plain ProseMirror document in a blank window. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { LaunchedApp } from '../../e2e/launch-app.ts';
import { blankApp, type BenchPlace } from '../app/bench-place.ts';
import { madeLongArticle } from '../made-text.ts';
import { createRandom } from '../place/random.ts';

export const documentParams = { words: 100_000 };

export const longHeadline = 'The long report';
export const shortHeadline = 'The short report';

const longText = madeLongArticle(longHeadline, documentParams.words, createRandom(7));

/** Claimdesk with a folder that holds the long article and a short one, which is open. */
export async function launchWithLongDocument(place: BenchPlace): Promise<LaunchedApp> {
  const folder = await place.folder('long');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a short report.txt'), madeLongArticle(shortHeadline, 300, createRandom(8)));
  await writeFile(join(folder, 'the long report.txt'), longText);
  const app = await place.launch({ folder });
  await app.window.getByRole('textbox', { name: 'Article text' }).getByText(shortHeadline).waitFor();
  return app;
}

/** Opens an article of the library; the time from the click to the frame that shows it, in ms. */
export async function openInLibrary(page: Page, headline: string): Promise<number> {
  const row = page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: headline });
  await page.evaluate((wanted) => {
    (window as OpeningWindow).benchOpened = new Promise((done) => {
      addEventListener(
        'pointerdown',
        ({ timeStamp }) => {
          const observer = new MutationObserver(() => {
            const text = document.querySelector('[role="textbox"][aria-label="Article text"]');
            if (text?.firstElementChild?.textContent.includes(wanted) !== true) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => {
                done(performance.now() - timeStamp);
              };
              channel.port2.postMessage(null);
            });
          });
          observer.observe(document.body, { subtree: true, childList: true });
        },
        { capture: true, once: true },
      );
    });
  }, headline);
  await row.click();
  const time = await page.evaluate(() => (window as OpeningWindow).benchOpened);
  if (time === undefined) throw new Error('The window was loaded anew while it was measured.');
  return time;
}

interface OpeningWindow {
  benchOpened?: Promise<number>;
}

/** A blank window with the same words as a plain ProseMirror document, which `showDocument` shows anew. */
export async function launchPlainDocument(place: BenchPlace): Promise<LaunchedApp> {
  const folder = await place.folder('plain');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'plain-document.ts'),
        formats: ['iife'],
        name: 'plain',
        fileName: () => 'plain.js',
      },
    },
  });
  const page = join(folder, 'plain.html');
  await writeFile(join(folder, 'text.js'), `window.benchText = ${JSON.stringify(longText)};`);
  await writeFile(page, plainPage);
  return place.launch({ app: blankApp, args: [page] });
}

const plainPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <style>
      body { margin: 0 }
      #pane { height: 100vh; overflow-y: auto }
      #text { max-width: 620px; margin: 0 auto; font: 18px/1.66 serif; white-space: pre-wrap }
    </style>
  </head>
  <body><div id="pane"><div id="text"></div></div><script src="text.js"></script><script src="plain.js"></script></body>
</html>
`;

/** Shows the plain document anew; the time until the frame that shows it, in ms. */
export async function showPlainDocument(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { showDocument: () => Promise<number> }).showDocument());
}
