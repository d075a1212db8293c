/** How many sources a claim has behind the outlets that carry it, and why. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../annotations/annotation/attribution.ts';
import type { CarryingOutlet } from '../../../annotations/sources/claim-sources.ts';
import { countSources } from '../../../annotations/sources/count-sources.ts';
import {
  describeCount,
  describeEdge,
  describeLoose,
  describeReason,
  describeUnknown,
} from '../../../annotations/sources/describe-sources.ts';
import { pairKey, repeatedArticles, sharedProse } from '../../../annotations/sources/shared-copy.ts';
import { variant } from '../claim/variants.ts';

/** An outlet with one passage; the words are its own, so that they say nothing of shared copy. */
function outlet(name: string, attribution: Attribution, words = `${name} tells.`): CarryingOutlet {
  return {
    key: name,
    name,
    variants: [variant(words, { article: `article-${name}`, outlet: name, attribution })],
  };
}

const from = (...chain: readonly string[]): Attribution => ({ chain });
const by = (name: string, ...chain: readonly string[]): Attribution => ({
  speaker: { name, role: '' },
  chain,
});
const told = (...outlets: readonly CarryingOutlet[]) => {
  const sources = countSources(outlets);
  return {
    count: describeCount(sources),
    reasons: sources.groups.flatMap(({ reasons }) =>
      reasons.map((reason) => describeReason(reason, sources)),
    ),
    unknown: describeUnknown(sources),
  };
};

describe('outlets come to one source', () => {
  it.each<[string, readonly CarryingOutlet[], string, readonly string[]]>([
    [
      'through one agency',
      [outlet('A', from('TT')), outlet('B', from('TT')), outlet('C', from('the TT'))],
      '3 outlets, 1 source',
      ['A and B both have it through TT.', 'A and C both have it through TT.'],
    ],
    [
      'through chains that meet further up',
      [outlet('A', from('TT', 'Harbour Office')), outlet('B', from('NTB', 'Harbour Office'))],
      '2 outlets, 1 source',
      ['A and B both have it through Harbour Office.'],
    ],
    [
      'by one speaker, in two spellings',
      [outlet('A', by('Nikolay Reker')), outlet('B', by('Nikolai Reker'))],
      '2 outlets, 1 source',
      ['A and B both have it from Nikolay Reker.'],
    ],
    [
      'by a speaker here who is the source there',
      [outlet('A', by('Mats Reker')), outlet('B', from('Mats Reker'))],
      '2 outlets, 1 source',
      ['A and B both have it from Mats Reker.'],
    ],
    [
      'by citing one another, in a circle too',
      [outlet('The Post', from('Herald')), outlet('Herald', from('Post'))],
      '2 outlets, 1 source',
      ['The Post has it from Herald.'],
    ],
    [
      'in steps',
      [
        outlet('A', from('TT')),
        outlet('B', by('Ann Bo', 'TT')),
        outlet('C', by('Ann Bo')),
        outlet('D', from('Harbour Office')),
      ],
      '4 outlets, 2 sources',
      ['A and B both have it through TT.', 'B and C both have it from Ann Bo.'],
    ],
  ])('%s', (_name, outlets, count, reasons) => {
    expect(told(...outlets)).toMatchObject({ count, reasons });
  });

  it.each<[string, readonly CarryingOutlet[]]>([
    ['with two sources', [outlet('A', from('TT')), outlet('B', from('NTB'))]],
    ['with officials whom nobody names', [outlet('A', from('officials')), outlet('B', from('officials'))]],
    ['with two people of one surname', [outlet('A', by('Ann Bo')), outlet('B', by('Bo'))]],
    ['where nothing is decided', [outlet('A', {}), outlet('B', {})]],
    [
      'where both name nobody',
      [outlet('A', { speaker: null, chain: [] }), outlet('B', { speaker: null, chain: [] })],
    ],
  ])('but not %s', (_name, outlets) => {
    expect(told(...outlets)).toMatchObject({ count: '2 outlets, 2 sources', reasons: [] });
  });

  it('with nothing and with one outlet', () => {
    expect(told().count).toBe('0 outlets, 0 sources');
    expect(told(outlet('A', {})).count).toBe('1 outlet, 1 source');
  });

  it('whatever their order, and one reason less than outlets in each', () => {
    const anyOutlets = fc
      .array(fc.array(fc.constantFrom('TT', 'NTB', 'Ann Bo', 'outlet 1', 'officials'), { maxLength: 3 }), {
        maxLength: 7,
      })
      .map((chains) => chains.map((chain, index) => outlet(`outlet ${index}`, from(...chain))));
    fc.assert(
      fc.property(anyOutlets, fc.func(fc.integer()), (outlets, rank) => {
        const { groups } = countSources(outlets);
        const shuffled = outlets.toSorted((one, other) => rank(one.key) - rank(other.key));
        const sets = (all: typeof groups) =>
          all
            .map((group) =>
              group.outlets
                .map(({ key }) => key)
                .sort()
                .join(),
            )
            .sort();
        expect(sets(countSources(shuffled).groups)).toEqual(sets(groups));
        expect(groups.flatMap((group) => group.outlets)).toHaveLength(outlets.length);
        for (const group of groups) expect(group.reasons).toHaveLength(group.outlets.length - 1);
      }),
    );
  });
});

describe('what is not known is said', () => {
  it.each<[string, Attribution, string]>([
    ['nothing decided', {}, 'Where A has it from is not decided. It counts as a source of its own.'],
    [
      'a speaker without a chain',
      { speaker: { name: 'Ann Bo', role: '' } },
      'Through whom it reached A is not decided.',
    ],
    [
      'unnamed officials',
      from('two officials'),
      'A names no source that could be told from others. It counts as a source of its own.',
    ],
    [
      'nobody, by the analyst’s word',
      { speaker: null, chain: [] },
      'A says it without a source. It counts as a source of its own.',
    ],
  ])('%s', (_name, attribution, sentence) => {
    expect(told(outlet('A', attribution)).unknown).toEqual([sentence]);
  });
});

describe('shared copy', () => {
  const prose =
    'The visit to the old harbour came at the end of a long week, and [“we will hold the lock,”] the director told the few reporters.';
  const share = (one: string, other: string) => sharedProse(variant(one), variant(other));

  it('is the same words of the writer around the claim', () => {
    expect(share(prose, prose.replace('a long week', 'a very long week'))).toBeGreaterThan(0.9);
  });

  it.each([
    [
      'a quotation that both have',
      'On Monday [“we will hold the lock for all the boats of this town and of the next,”] Ann Bo said in her speech to the council.',
      'Reporters heard that [“we will hold the lock for all the boats of this town and of the next,”] as the mayor put it to the press.',
    ],
    ['few words', '[The lock held.]', '[The lock held.]'],
    [
      'other words',
      prose,
      'Nobody had expected that [“we will hold the lock,”] would be all that the tired man had to say to us.',
    ],
  ])('is not %s', (_name, one, other) => {
    expect(share(one, other)).toBeNull();
  });

  it('makes one source of outlets that name none', () => {
    expect(told(outlet('A', {}, prose), outlet('B', {}, prose))).toMatchObject({
      count: '2 outlets, 1 source',
      reasons: ['A and B carry the same copy: all of the words around the quotation are the same.'],
    });
  });

  it('is told by the twins of whole articles', () => {
    const group = {
      score: 1,
      passages: [
        { article: 'article-A', start: 0, end: 700 },
        { article: 'article-B', start: 100, end: 800 },
      ],
    };
    const repeated = repeatedArticles(
      [group],
      new Map([
        ['article-A', 1000],
        ['article-B', 2000],
      ]),
    );
    expect(repeated.get(pairKey('article-B', 'article-A'))).toBe(0.7);
    const sources = countSources([outlet('A', {}), outlet('B', {})], repeated);
    expect(describeCount(sources)).toBe('2 outlets, 1 source');
    expect(
      repeatedArticles(
        [group],
        new Map([
          ['article-A', 5000],
          ['article-B', 2000],
        ]),
      ).size,
    ).toBe(0);
  });
});

describe('the graph', () => {
  it('leads from the outlets along the chains to the speakers, each once', () => {
    const { graph } = countSources([
      outlet('Post', by('Ann Bo', 'TT', 'the ministry')),
      outlet('Herald', by('Ann Bo', 'Post')),
      outlet('Echo', {}),
    ]);
    expect([...graph.edges.map((edge) => describeEdge(edge, graph)), ...describeLoose(graph)]).toEqual([
      'Post has it from TT (1 passage).',
      'TT has it from the ministry (1 passage).',
      'the ministry has it from Ann Bo (1 passage).',
      'Herald has it from Post (1 passage).',
      'Post has it from Ann Bo (1 passage).',
      'Echo is not known to have it from anybody.',
    ]);
  });

  it('keeps officials whom nobody names apart', () => {
    const { graph } = countSources([outlet('Post', from('officials')), outlet('Herald', from('officials'))]);
    expect(graph.nodes.map(({ name }) => name)).toEqual(['Post', 'Herald', 'officials', 'officials']);
  });
});
