/** `html.extract`: from asking the worker for a web page of 50 KB to its article. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { inProject } from '../../../build/project.ts';
import { startArticleWorker } from '../../../main/worker/worker-client.ts';
import { quantile, timeRuns, type Measure, type MeasureLine } from '../measure.ts';
import { madePage } from './made-page.ts';

const bytes = 50 * 1024;
const pages = 20;
const rounds = 5;

async function* lines(): AsyncIterable<MeasureLine> {
  const built = inProject('out/main/worker.js');
  if (!existsSync(built))
    throw new Error('Run npm run build first: it is the built worker that is measured.');
  const root = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
  const worker = startArticleWorker(new URL(`file://${built}`));
  try {
    const made = Array.from({ length: pages }, (_, seed) => madePage(seed + 1, bytes));
    for (const [index, page] of made.entries()) await writeFile(join(root, `page ${index}.html`), page);
    const times: number[] = [];
    // The first round does not count: the worker loads its libraries, and they are not compiled yet.
    for (let round = -1; round < rounds; round += 1) {
      for (const index of made.keys()) {
        const begin = performance.now();
        const read = await worker.readArticle(root, `page ${index}.html`);
        if (!read.ok) throw new Error(read.message);
        if (round >= 0) times.push(performance.now() - begin);
      }
    }
    yield {
      measure: 'html.extract',
      params: { bytes, pages },
      unit: 'ms',
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      n: times.length,
      // The least there is: the page parsed, and nothing looked for in it.
      floor: medianOf(made, (page) => void parseHTML(page)),
      peers: {
        'Readability on linkedom': medianOf(
          made,
          (page) => void new Readability(parseHTML(page).document).parse(),
        ),
      },
      electron: null,
    };
  } finally {
    await worker.close();
    await rm(root, { recursive: true, force: true });
  }
}

function medianOf(made: readonly string[], work: (page: string) => void): number {
  const times = Array.from({ length: rounds }, () =>
    made.map((page) => timeRuns(() => work(page), 1, 0).median),
  );
  return quantile(times.slice(1).flat(), 0.5);
}

export const htmlExtract: Measure = { name: 'html.extract', lines };
