import { describe, expect, test } from 'vitest';
import { agencyCases } from './agency-cases.ts';
import { heldOutCases } from './held-out-cases.ts';
import { lookedAtCases, unseenCases } from './paired-cases.ts';
import { proposalFor } from './read-case.ts';
import { precision, recall, score, type ScoredField } from './score.ts';
import { shapeCases } from './shape-cases.ts';

describe.each(Object.entries(shapeCases))('%s', (_title, cases) => {
  test.each(cases)('$text', (given) => {
    const { speaker, cue, manner, hedges, chain } = proposalFor(given);
    expect({
      speaker: speaker?.value.name ?? null,
      ...(given.role === undefined ? {} : { role: speaker?.value.role }),
      cue: cue?.value ?? null,
      manner: manner?.value ?? null,
      hedges: hedges?.value ?? [],
      chain: chain?.value ?? [],
    }).toEqual({
      speaker: given.speaker,
      ...(given.role === undefined ? {} : { role: given.role }),
      cue: given.cue,
      manner: given.manner,
      hedges: given.hedges ?? [],
      chain: given.chain ?? [],
    });
  });
});

const floors: Readonly<Record<ScoredField, { readonly precision: number; readonly recall: number }>> = {
  speaker: { precision: 0.9, recall: 0.8 },
  role: { precision: 0.9, recall: 0.8 },
  cue: { precision: 0.9, recall: 0.8 },
  manner: { precision: 0.9, recall: 0.8 },
  hedges: { precision: 0.8, recall: 0.8 },
  chain: { precision: 0.8, recall: 0.7 },
};

describe.each([
  ['passages the rules were not made on', heldOutCases],
  ['sentences of news agencies', agencyCases],
  ['passages of many shapes', [...lookedAtCases, ...unseenCases]],
] as const)('on %s', (_name, cases) => {
  const { scores } = score(cases);
  test.each(Object.entries(floors))('%s is proposed rightly', (field, floor) => {
    const got = scores[field as ScoredField];
    expect(precision(got)).toBeGreaterThanOrEqual(floor.precision);
    expect(recall(got)).toBeGreaterThanOrEqual(floor.recall);
  });
});
