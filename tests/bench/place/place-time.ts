/** `place.time`: how long it takes to place 1,000 segments in an article of 500 KB that was edited. */
import type { Measure, MeasureLine } from '../measure.ts';
import { timeRuns } from '../measure.ts';
import { generateRevision, heavyEdits, lightEdits } from './generated-revisions.ts';
import { hypothesisWay } from './hypothesis-way.ts';
import { anchorsOf, ours } from './measured.ts';
import type { Revision } from './revisions.ts';

const length = 500_000;
const segments = 1_000;
const runs = 9;

function* lines(): Iterable<MeasureLine> {
  const light = generateRevision('latin', length, segments, lightEdits, 1);
  const heavy = generateRevision('latin', length, segments, heavyEdits, 1);
  yield measure('unchanged', { ...light, after: light.before });
  yield measure('light', light);
  yield measure('heavy', heavy);
}

function measure(edits: string, revision: Revision): MeasureLine {
  const anchors = anchorsOf(revision);
  const { after } = revision;
  const timing = timeRuns(() => void ours(anchors, after), runs);
  // The least there is: every quote looked for once, to the letter.
  const floor = timeRuns(() => anchors.forEach(({ exact }) => after.indexOf(exact)), runs);
  // Once: it takes many seconds.
  const peer = timeRuns(() => void hypothesisWay(anchors, after), 1, 0);
  return {
    measure: 'place.time',
    params: { edits, chars: after.length, segments: anchors.length },
    unit: 'ms',
    ...timing,
    floor: floor.median,
    peers: { 'approx-string-match': peer.median },
    electron: null,
  };
}

export const placeTime: Measure = { name: 'place.time', lines };
