/** What changed in what analysts decided about a claim's source. */
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../annotations/annotation/attribution.ts';
import { compareVariants } from '../../../annotations/wording/compare-variants.ts';
import { describeChange } from '../../../annotations/wording/describe-change.ts';
import { variant } from '../claim/variants.ts';

describe('what analysts decided', () => {
  const reker = { name: 'Mats Reker', role: 'harbour director' };
  it.each<[string, Attribution, Attribution, readonly string[]]>([
    ['nothing', {}, {}, []],
    ['one of them nothing', { speaker: reker, cue: 'said', chain: ['TT'], hedges: [] }, {}, []],
    ['the same speaker, shorter', { speaker: reker }, { speaker: { ...reker, name: 'Reker' } }, []],
    [
      'another speaker',
      { speaker: reker },
      { speaker: { name: 'Ann Bo', role: '' } },
      ['It is attributed to “Ann Bo”, not to “Mats Reker”.'],
    ],
    [
      'no speaker any more',
      { speaker: reker },
      { speaker: null },
      ['The speaker “Mats Reker” is not named.'],
    ],
    [
      'another role',
      { speaker: reker },
      { speaker: { ...reker, role: 'spokesman' } },
      ['The title “harbour director” became “spokesman”.'],
    ],
    [
      'another spelling',
      { speaker: reker },
      { speaker: { ...reker, name: 'Mats Rekker' } },
      ['The name “Mats Reker” is spelled “Mats Rekker”.'],
    ],
    [
      'another cue',
      { cue: 'said' },
      { cue: 'claimed' },
      ['The word that attributes it, “said”, became “claimed”.'],
    ],
    [
      'a source less',
      { chain: ['TT', 'the ministry'] },
      { chain: ['the ministry'] },
      ['That it came through “TT” is not said.'],
    ],
    ['another source', { chain: ['TT'] }, { chain: ['NTB'] }, ['It came through “NTB”, not through “TT”.']],
    [
      'a hedge beside the words gone',
      { hedges: ['reportedly'] },
      { hedges: [] },
      ['The hedge “reportedly” is gone.'],
    ],
    ['the same hedge', { hedges: ['reportedly'] }, { hedges: ['Reportedly'] }, []],
  ])('%s', (_name, one, other, expected) => {
    const { changes } = compareVariants(
      variant('The lock held', { attribution: one }),
      variant('The lock held', { attribution: other }),
    );
    expect(changes.map(describeChange)).toEqual(expected);
  });

  it('and what the rules found where they decided nothing', () => {
    const { changes } = compareVariants(
      variant('The lock held', { foundHedges: ['reportedly'] }),
      variant('The lock held'),
    );
    expect(changes.map(describeChange)).toEqual(['The hedge “reportedly” is gone.']);
  });
});
