/** `place.accuracy`: how many passages of revised articles are found again, told as gone, or surely put in a wrong place. */
import type { Measure, MeasureLine } from '../measure.ts';
import { generateRevision, heavyEdits, lightEdits } from './generated-revisions.ts';
import type { Script } from './generated-text.ts';
import { hypothesisWay } from './hypothesis-way.ts';
import type { Counts } from './judge.ts';
import { measureAccuracy, ours } from './measured.ts';
import { readRevisions, type Revision } from './revisions.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const scripts: readonly Script[] = ['latin', 'cyrillic', 'arabic', 'han', 'list'];

function* lines(): Iterable<MeasureLine> {
  const real = readRevisions();
  if (real === undefined)
    console.error('place.accuracy: the real revisions are not here, so only generated ones are measured.');
  else yield measure({ texts: 'revisions-18f' }, real);
  for (const script of scripts) {
    for (const [edits, shares] of [
      ['light', lightEdits],
      ['heavy', heavyEdits],
    ] as const) {
      const revisions = seeds.map((seed) => generateRevision(script, 10_000, 100, shares, seed));
      yield measure({ texts: `generated ${script}`, edits, chars: 10_000 }, revisions);
    }
  }
}

function measure(params: MeasureLine['params'], revisions: readonly Revision[]): MeasureLine {
  const counts = measureAccuracy(revisions, ours);
  const peer = measureAccuracy(revisions, hypothesisWay);
  return {
    measure: 'place.accuracy',
    params: { ...params, passages: counts.passages },
    unit: '%',
    median: rates(counts).found,
    p95: null,
    n: counts.surviving,
    floor: null,
    peers: { 'approx-string-match': rates(peer).found },
    electron: null,
    states: counts.states,
    rates: rates(counts),
    peerRates: { 'approx-string-match': rates(peer) },
  };
}

/**
 * In percent: `found`, of the surviving ones those sure and right or right as first candidate; `sure`, those sure and right; `told`,
 * of the deleted ones without a copy left those reported changed or lost; `surelyWrong`, of all those sure in a wrong place.
 */
function rates(counts: Counts) {
  const { found, sure, surviving, told, deleted, surelyWrong, passages } = counts;
  return {
    found: percent(found, surviving),
    sure: percent(sure, surviving),
    told: percent(told, deleted),
    surelyWrong: percent(surelyWrong, passages),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}

export const placeAccuracy: Measure = { name: 'place.accuracy', lines };
