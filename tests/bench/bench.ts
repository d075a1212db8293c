/** `npm run bench [name…]`: runs all measures, or those named, and prints one JSON line each. */
import { allListed, firstListed } from './folder/folder-listed.ts';
import { searchKey } from './folder/search-key.ts';
import type { Measure } from './measure.ts';
import { placeAccuracy } from './place/place-accuracy.ts';
import { placeTime } from './place/place-time.ts';

const measures: readonly Measure[] = [firstListed, allListed, searchKey, placeTime, placeAccuracy];

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
