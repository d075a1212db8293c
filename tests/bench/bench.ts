/** `npm run bench [name…]`: runs all measures, or those named, and prints one JSON line each. */
import { attributionAccuracy } from './attribution/attribution-accuracy.ts';
import { compareTime } from './compare/compare-time.ts';
import { documentOpen } from './document/document-open.ts';
import { documentScroll } from './document/document-scroll.ts';
import { allListed, firstListed, longestFrame } from './folder/folder-listed.ts';
import { folderMemory } from './folder/folder-memory.ts';
import { highlightAdd, highlightLoad } from './highlight/highlights.ts';
import { htmlExtract } from './html/extract.ts';
import type { Measure } from './measure.ts';
import { placeAccuracy } from './place/place-accuracy.ts';
import { placeTime } from './place/place-time.ts';
import { recogniseAccuracy } from './recognise/recognise-accuracy.ts';
import { reportTime } from './report/report-time.ts';
import { searchKey } from './search/search-key.ts';
import { soakLatency, soakMemory } from './soak/soak.ts';
import { firstPaint } from './start/first-paint.ts';
import { storeWrite } from './store/store-write.ts';
import { twinsTime } from './twins/twins-time.ts';
import { wordingAccuracy } from './wording/wording-accuracy.ts';

const measures: readonly Measure[] = [
  firstPaint,
  firstListed,
  allListed,
  longestFrame,
  folderMemory,
  searchKey,
  htmlExtract,
  documentOpen,
  documentScroll,
  reportTime,
  storeWrite,
  highlightAdd,
  highlightLoad,
  placeTime,
  placeAccuracy,
  soakLatency,
  soakMemory,
  twinsTime,
  compareTime,
  wordingAccuracy,
  attributionAccuracy,
  recogniseAccuracy,
];

// What was made for the measures is taken away when the program ends, also when it is told to.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const names = process.argv.slice(2);
const unknown = names.filter((name) => measures.every((measure) => measure.name !== name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. The measures are ${measures.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  for (const measure of measures) {
    if (names.length > 0 && !names.includes(measure.name)) continue;
    console.error(`${measure.name} …`);
    for await (const line of measure.lines()) process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
