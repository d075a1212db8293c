/** `wording.accuracy`: of labelled pairs of wordings, how many changes are told by their kind (`recall`), and how many that are told are labelled so. */
import { heldOutPairs } from '../../annotations/wording/held-out-pairs.ts';
import type { LabelledPair } from '../../annotations/wording/labelled-pair.ts';
import { labelledPairs } from '../../annotations/wording/labelled-pairs.ts';
import { labelledPairsOfLanguages } from '../../annotations/wording/labelled-pairs-of-languages.ts';
import { scoreChanges, type Score } from '../../annotations/wording/score-changes.ts';
import type { Measure, MeasureLine } from '../measure.ts';

const sets = {
  'looked at': [...labelledPairs, ...labelledPairsOfLanguages],
  'held out': heldOutPairs,
} as const;

function* lines(): Iterable<MeasureLine> {
  for (const [name, pairs] of Object.entries(sets)) {
    yield measure(
      name,
      'en',
      pairs.filter(({ language }) => language === 'en'),
    );
    yield measure(
      name,
      'de, fr, es, ru',
      pairs.filter(({ language }) => language !== 'en'),
    );
  }
}

function measure(set: string, language: string, pairs: readonly LabelledPair[]): MeasureLine {
  const scored = scoreChanges(pairs);
  return {
    measure: 'wording.accuracy',
    params: { set, language, pairs: pairs.length },
    unit: '%',
    median: recall(scored),
    p95: null,
    n: scored.labelled,
    floor: null,
    peers: {},
    electron: null,
    rates: {
      recall: recall(scored),
      precision: percent(scored.right, scored.told),
      ...Object.fromEntries([...scored.kinds].map(([kind, score]) => [`recall of ${kind}`, recall(score)])),
    },
  };
}

function recall({ right, labelled }: Score): number {
  return percent(right, labelled);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;
}

export const wordingAccuracy: Measure = { name: 'wording.accuracy', lines };
