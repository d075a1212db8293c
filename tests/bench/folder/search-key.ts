/** `search.key`: from a key press in the search box to the answer of the worker, in a folder that was just opened. */
import { quantile, type Measure, type MeasureLine } from '../measure.ts';
import { folderParams, makeFolder, openMadeFolder, removeFolder } from './made-folder.ts';

/** Typed letter by letter: a common word, several words, a phrase, and words that are nowhere. */
const typed = ['headline of article 77', 'the tea', '"eat the', 'norrhaven', 'thx eax', 'çà'];
const hitsShown = 100;

async function* lines(): AsyncIterable<MeasureLine> {
  const root = await makeFolder();
  const opened = await openMadeFolder(root);
  try {
    const times: number[] = [];
    for (const query of typed) {
      for (let length = 1; length <= query.length; length += 1) {
        const begin = performance.now();
        const answer = await opened.session.search(query.slice(0, length), hitsShown);
        if (!answer.ok) throw new Error(answer.message);
        times.push(performance.now() - begin);
      }
    }
    yield {
      measure: 'search.key',
      params: { ...folderParams, shown: hitsShown },
      unit: 'ms',
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      n: times.length,
      floor: null,
      peers: {},
      electron: null,
    };
  } finally {
    await opened.close();
    await removeFolder(root);
  }
}

export const searchKey: Measure = { name: 'search.key', lines };
