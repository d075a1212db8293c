/** `attribution.accuracy`: of what labelled sentences say of their source, how much is proposed (`recall`), and how much that is proposed is right. */
import { agencyCases, agencyCasesOfOtherLanguages } from '../../annotations/attribution/agency-cases.ts';
import type { AttributionCase } from '../../annotations/attribution/attribution-case.ts';
import { heldOutCases } from '../../annotations/attribution/held-out-cases.ts';
import { lookedAtCases, unseenCases } from '../../annotations/attribution/paired-cases.ts';
import { precision, recall, score, type FieldScore } from '../../annotations/attribution/score.ts';
import type { Measure, MeasureLine } from '../measure.ts';

function* lines(): Iterable<MeasureLine> {
  yield measure('held out', 'English', heldOutCases);
  yield measure('agencies', 'English', agencyCases);
  yield measure('many shapes, looked at', 'English', lookedAtCases);
  yield measure('many shapes, not looked at', 'English', unseenCases);
  for (const [language, cases] of Object.entries(agencyCasesOfOtherLanguages)) {
    yield measure('agencies', language, cases);
  }
}

function measure(set: string, language: string, cases: readonly AttributionCase[]): MeasureLine {
  const { scores } = score(cases);
  const all = Object.values(scores).reduce<FieldScore>(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
  return {
    measure: 'attribution.accuracy',
    params: { set, language, sentences: cases.length },
    unit: '%',
    median: percent(recall(all)),
    p95: null,
    n: all.right + all.missed,
    floor: null,
    peers: {},
    electron: null,
    rates: {
      recall: percent(recall(all)),
      precision: percent(precision(all)),
      ...Object.fromEntries(
        Object.entries(scores).flatMap(([field, each]: [string, FieldScore]) => [
          [`recall of ${field}`, percent(recall(each))],
          [`precision of ${field}`, percent(precision(each))],
        ]),
      ),
    },
  };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

export const attributionAccuracy: Measure = { name: 'attribution.accuracy', lines };
