/** The rules that tell kinds of change, on labelled pairs: nearly all of what changed is told, and nearly nothing that did not. */
import { describe, expect, test } from 'vitest';
import { heldOutPairs } from './held-out-pairs.ts';
import { labelledPairs } from './labelled-pairs.ts';
import { labelledPairsOfLanguages } from './labelled-pairs-of-languages.ts';
import { scoreChanges } from './score-changes.ts';

describe.each([
  ['pairs that the rules were improved on', [...labelledPairs, ...labelledPairsOfLanguages], 0.95, 0.95],
  ['pairs that were written after the rules', heldOutPairs, 0.85, 0.9],
] as const)('on %s', (_name, pairs, leastRecall, leastPrecision) => {
  const { labelled, told, right, missed, wrong } = scoreChanges(pairs);

  test('changes are told by their kind', () => {
    expect(right / labelled, missed.join('\n')).toBeGreaterThanOrEqual(leastRecall);
  });

  test('and little else is told', () => {
    expect(right / told, wrong.join('\n')).toBeGreaterThanOrEqual(leastPrecision);
  });
});
