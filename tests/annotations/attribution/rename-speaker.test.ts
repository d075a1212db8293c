/** Renaming a speaker: every annotation that names them, as the one who speaks or as a source, and one step to take it back. */
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../annotations/annotation/attribution.ts';
import { claimFacts } from '../../../annotations/attribution/claim-facts.ts';
import { renameSpeaker } from '../../../annotations/attribution/rename-speaker.ts';
import { annotation } from '../builders.ts';

const now = '2026-03-12T10:00:00.000Z';
const wire = { name: 'Capital Wire', role: 'news agency' };

function renamed(attribution: Attribution, to = 'The Wire'): unknown {
  const step = renameSpeaker([annotation('a', { attribution })], 'Capital Wire', to, now);
  const [operation] = step?.operations ?? [];
  return operation?.kind === 'change' ? operation.after.attribution : null;
}

describe('a speaker who is renamed', () => {
  it.each<[what: string, before: Attribution, after: unknown]>([
    ['speaks under the new name', { speaker: wire }, { speaker: { ...wire, name: 'The Wire' } }],
    ['is a source under it', { chain: ['A post', 'Capital Wire'] }, { chain: ['A post', 'The Wire'] }],
    [
      'is a source once where both names stood',
      { chain: ['Capital Wire', 'A post', 'The Wire'] },
      { chain: ['The Wire', 'A post'] },
    ],
    [
      'is no source of what they say themselves',
      { speaker: { name: 'The Wire', role: '' }, chain: ['Capital Wire', 'A post'] },
      { speaker: { name: 'The Wire', role: '' }, chain: ['A post'] },
    ],
    ['leaves others alone', { speaker: { name: 'Mats Reker', role: '' }, chain: ['A post'] }, null],
    ['leaves alone what is undecided', {}, null],
  ])('%s', (_what, before, after) => {
    expect(renamed(before)).toEqual(after);
  });

  it('is renamed in one step', () => {
    const all = [
      annotation('a', { attribution: { speaker: wire } }),
      annotation('b', { attribution: { chain: ['Capital Wire'] } }),
      annotation('c'),
    ];
    expect(renameSpeaker(all, 'Capital Wire', 'The Wire', now)?.operations).toHaveLength(2);
    expect(renameSpeaker(all, 'Capital Wire', ' Capital Wire ', now)).toBeNull();
  });
});

it('sources are counted once for each annotation that reached the page through them', () => {
  const facts = claimFacts([
    annotation('a', { attribution: { chain: ['Capital Wire', 'A post'] } }),
    annotation('b', { attribution: { speaker: wire, chain: ['A post'] } }),
  ]);
  expect(facts.sources).toEqual([
    { name: 'Capital Wire', annotations: 1 },
    { name: 'A post', annotations: 2 },
  ]);
});
