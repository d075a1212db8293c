/** `report.time`: the report of a large folder, from the command to the file on the disk with the memory it takes, and until a browser shows it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { requireBrowser } from '../../../build/browser.ts';
import { inProject } from '../../../build/project.ts';
import { inBenchPlace, type BenchPlace } from '../app/bench-place.ts';
import { quantile, roundHundredth, type Measure, type MeasureLine } from '../measure.ts';
import { makeReportedFolder } from './reported-folder.ts';

const size = { articles: 1000, annotationsPerArticle: 20, words: 600, claims: 40 };
const params = {
  articles: size.articles,
  annotations: size.articles * size.annotationsPerArticle,
  words: size.words,
};
const runs = 3;

interface Run {
  /** From the start of the program to its end, in ms. */
  readonly time: number;
  /** The most memory it held, in MB. */
  readonly memory: number;
}

/** Said at the end, in KB. */
const sayMemory =
  'process.on("exit",()=>process.stderr.write(`\\nmaxRSS ${process.resourceUsage().maxRSS}`))';

async function writeReport(folder: string, format: 'html' | 'md', out: string): Promise<Run> {
  const begun = performance.now();
  const program = spawn(process.execPath, [
    ...['--import', `data:text/javascript,${encodeURIComponent(sayMemory)}`],
    inProject('out/main/cli.js'),
    ...['report', folder, '--format', format, '--out', out],
  ]);
  let told = '';
  program.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const code = await new Promise<number | null>((ended) => program.once('close', ended));
  const memory = /maxRSS (\d+)/u.exec(told)?.[1];
  if (code !== 0 || memory === undefined) throw new Error(told);
  return { time: performance.now() - begun, memory: Number(memory) / 1024 };
}

/** The least there is: every file of the folder read and hashed, and as many bytes written as the report has. */
async function copyPlainly(folder: string, report: string, out: string): Promise<number> {
  const begun = performance.now();
  for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (name.isFile())
      createHash('sha256')
        .update(await readFile(join(name.parentPath, name.name)))
        .digest();
  }
  await writeFile(out, await readFile(report));
  return roundHundredth(performance.now() - begun);
}

/** Until the page is loaded and a frame with it has been shown, in ms. */
async function openInBrowser(path: string, browserPath: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext({ offline: true })).newPage();
    const begun = performance.now();
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(
      () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
    );
    return performance.now() - begun;
  } finally {
    await browser.close();
  }
}

async function* measure(place: BenchPlace): AsyncIterable<MeasureLine> {
  const folder = await place.folder('reported');
  await makeReportedFolder(folder, size);
  const beside = await place.folder('reports');
  const report = (format: string) => join(beside, `report.${format}`);
  for (const format of ['html', 'md'] as const) {
    const timed: Run[] = [];
    for (let run = 0; run < runs; run += 1) timed.push(await writeReport(folder, format, report(format)));
    yield {
      measure: 'report.time',
      params: { ...params, until: `${format} written` },
      unit: 'ms',
      ...summed(timed.map(({ time }) => time)),
      floor: await copyPlainly(folder, report(format), join(beside, 'copy')),
      peers: {},
      electron: null,
      states: {
        memoryMegabytes: Math.round(Math.max(...timed.map(({ memory }) => memory))),
        fileMegabytes: Math.round((await stat(report(format))).size / 1e6),
      },
    };
  }
  const browserPath = await requireBrowser();
  if (browserPath === undefined) return;
  const empty = join(beside, 'empty.html');
  await writeFile(empty, '<!doctype html><title>Empty</title>');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await openInBrowser(report('html'), browserPath));
  yield {
    measure: 'report.time',
    params: { ...params, until: 'html shown' },
    unit: 'ms',
    ...summed(times),
    floor: roundHundredth(await openInBrowser(empty, browserPath)),
    peers: {},
    electron: null,
  };
}

function summed(times: readonly number[]) {
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), n: times.length };
}

async function* lines(): AsyncIterable<MeasureLine> {
  yield* await inBenchPlace(async (place) => {
    const measured: MeasureLine[] = [];
    for await (const line of measure(place)) measured.push(line);
    return measured;
  });
}

export const reportTime: Measure = { name: 'report.time', lines };
