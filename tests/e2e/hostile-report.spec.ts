/** Reports full of hostile words, opened as their readers open them, with script on: nothing runs, loads, asks, or goes anywhere. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ExportedFile } from '../../app/exports.ts';
import { writeReports } from '../../main/reports/write-reports.ts';
import { pageOfMarkdown, pageOfWord } from '../hostile/convert-report.ts';
import { hostileReport } from '../hostile/hostile-report.ts';
import { mutated, ownPayloads, payloads } from '../hostile/payloads.ts';
import { expect, test } from './desk-test.ts';
import { freshFolder } from './launch-app.ts';
import { openReport } from './open-report.ts';

/** What a page does besides being read. */
function watch(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame())
      seen.push(`request: ${request.url().slice(0, 100)}`);
  });
  page.on('framenavigated', (frame) => seen.push(`frame: ${frame.url().slice(0, 100)}`));
  page.on('popup', () => seen.push('a window'));
  page.on('download', () => seen.push('a download'));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  // What the policy of the page refuses would have been done without it.
  page.on('console', (message) => seen.push(`console: ${message.text().slice(0, 200)}`));
  return seen;
}

/** Looks at a page as a reader does: all of it comes into sight, and everything that can be reached is. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const details of document.querySelectorAll('details')) details.open = true;
    const parts = [...document.querySelectorAll('section, h2, h3, table, tbody')];
    const step = Math.ceil(parts.length / 50);
    for (let index = 0; index < parts.length; index += step) {
      parts[index]?.scrollIntoView();
      await nextFrame();
    }
    const reached = [...document.querySelectorAll<HTMLElement>('a, [tabindex], input, button')];
    for (const element of reached.slice(0, 2000)) {
      element.focus({ preventScroll: true });
      for (const kind of ['mouseover', 'mouseenter', 'pointerdown', 'wheel', 'animationend'])
        element.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  });
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function write(words: readonly string[], targets: readonly ExportedFile[]): Promise<void> {
  const { heading, items } = hostileReport(words);
  const written = await writeReports({ targets, heading, articles: each(items), total: items.length });
  expect(written).toMatchObject({ ok: true });
}

const share = (words: readonly string[], step: number): readonly string[] =>
  words.filter((_, index) => index < ownPayloads.length || index % step === 0);

for (const [how, words] of [
  ['as they are', payloads],
  ['changed', mutated(7)],
] as const) {
  test(`payloads ${how} do nothing in a report, as a page or made a page of Markdown or Word`, async () => {
    test.setTimeout(300_000);
    const folder = await freshFolder('hostile-report');
    const at = (name: string): string => join(folder, name);
    await write(words, [{ format: 'html', path: at('report.html') }]);
    await write(share(words, 25), [
      { format: 'markdown', path: at('part.md') },
      { format: 'docx', path: at('part.docx') },
    ]);
    await writeFile(at('markdown.html'), pageOfMarkdown(await readFile(at('part.md'), 'utf8')));
    await writeFile(at('word.html'), await pageOfWord(await readFile(at('part.docx'))));
    await writeFile(at('blank.html'), '<!doctype html><title>Blank</title>');

    const { page, close } = await openReport(at('blank.html'));
    try {
      expect(await page.evaluate('1 + 1')).toBe(2);
      for (const name of ['report.html', 'markdown.html', 'word.html']) {
        await test.step(name, async () => {
          const seen = watch(page);
          const address = new URL(`file://${at(name)}`).href;
          await page.goto(address);
          await readThrough(page);
          await page.waitForTimeout(500);
          expect(seen).toEqual([`frame: ${address.slice(0, 100)}`]);
          expect(page.url()).toBe(address);
          page.removeAllListeners();
        });
      }
    } finally {
      await close();
    }
  });
}

test('the watch sees what a page does when it can', async () => {
  const folder = await freshFolder('hostile-report');
  const page = join(folder, 'page.html');
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Blank</title>');
  await writeFile(
    page,
    '<!doctype html><title>Page</title><img src=x onerror="alert(1)"><iframe src="data:text/html,x"></iframe>',
  );
  const opened = await openReport(join(folder, 'blank.html'));
  try {
    const seen = watch(opened.page);
    await opened.page.goto(new URL(`file://${page}`).href);
    await expect.poll(() => seen.some((line) => line === 'dialog: 1')).toBe(true);
    expect(seen.filter((line) => line.startsWith('request: '))).not.toEqual([]);
  } finally {
    await opened.close();
  }
});
