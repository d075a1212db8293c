/** `document.open`: from the click on a long article in the library to the frame that shows it. */
import { inBenchPlace } from '../app/bench-place.ts';
import { quantile, type Measure, type MeasureLine } from '../measure.ts';
import {
  documentParams,
  launchPlainDocument,
  launchWithLongDocument,
  longHeadline,
  openInLibrary,
  shortHeadline,
  showPlainDocument,
} from './long-document.ts';

const runs = 9;

async function* lines(): AsyncIterable<MeasureLine> {
  yield await inBenchPlace(async (place) => {
    const ours = await launchWithLongDocument(place);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      times.push(await openInLibrary(ours.window, longHeadline));
      await openInLibrary(ours.window, shortHeadline);
    }
    const plain = await launchPlainDocument(place);
    const floor: number[] = [];
    for (let run = 0; run < runs; run += 1) floor.push(await showPlainDocument(plain.window));
    return {
      measure: 'document.open',
      params: documentParams,
      unit: 'ms' as const,
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      n: runs,
      // The same words as a plain ProseMirror document, from text that is in the window already.
      floor: quantile(floor, 0.5),
      peers: {},
      electron: place.electron,
    };
  });
}

export const documentOpen: Measure = { name: 'document.open', lines };
