/** Which outlet carries which claim, and how: the matrix, its order and its filters, and what is flagged. */
import { describe, expect, it } from 'vitest';
import { unjudged, type Claim } from '../../../annotations/claim/claim.ts';
import type { ClaimVariant } from '../../../annotations/claim/variant.ts';
import {
  arrangeCoverage,
  asItComes,
  type CoverageArrangement,
} from '../../../annotations/coverage/arrange-coverage.ts';
import type { CoveredArticle } from '../../../annotations/coverage/coverage.ts';
import { describeCell } from '../../../annotations/coverage/describe-cell.ts';
import { flagDifferences } from '../../../annotations/coverage/flag-differences.ts';
import { makeCoverage } from '../../../annotations/coverage/make-coverage.ts';
import { describeChange } from '../../../annotations/wording/describe-change.ts';
import { variant } from '../claim/variants.ts';

const article = (
  id: string,
  outlet: string | null,
  fields: Partial<CoveredArticle> = {},
): CoveredArticle => ({
  id,
  title: `Title of ${id}`,
  outlet,
  published: null,
  done: false,
  ...fields,
});

const claim = (id: string, title: string, fields: Partial<Claim> = {}): Claim => ({
  id,
  analyst: 'ana',
  title,
  standing: unjudged,
  members: [],
  dismissed: [],
  note: '',
  created: '2024-05-01T10:00:00.000Z',
  modified: '2024-05-01T10:00:00.000Z',
  ...fields,
});

const carried = (id: string, words: string, fields: Partial<ClaimVariant> = {}): ClaimVariant =>
  variant(words, { article: id, annotation: `${id} ${words}`, ...fields });

const articles = [
  article('a1', 'Harbour Post', { done: true }),
  article('a2', 'Herald', { published: { written: 'May 1', iso: '2024-05-01' } }),
  article('a3', 'The harbour post', { done: true, published: { written: 'May 2', iso: '2024-05-02' } }),
  article('a4', null, { done: true }),
];

const lock = claim('c1', 'The lock held');
const boats = claim('c2', 'Boats sank', { standing: { ...unjudged, status: 'contradicted' } });
const reker = { speaker: { name: 'Mats Reker', role: '' } };
const variants = new Map([
  [
    'c1',
    {
      claim: 'c1',
      missing: [],
      variants: [
        carried('a1', 'The old lock held last night', { attribution: reker }),
        carried('a2', 'The lock reportedly held last night', {
          foundHedges: ['reportedly'],
          attribution: { speaker: null },
        }),
        carried('a3', 'It held', { kind: 'paraphrase' }),
      ],
    },
  ],
  ['c2', { claim: 'c2', missing: [], variants: [carried('a4', '40 boats sank', { attribution: reker })] }],
]);
const request = { claims: [lock, boats], variants, articles, by: 'outlet' } as const;

describe('the matrix', () => {
  it('has a row for each claim and a column for each outlet, and says of each cell how it carries the claim', () => {
    const { columns, rows } = makeCoverage(request);
    expect(columns.map(({ name }) => name)).toEqual(['Harbour Post', 'Herald', 'Title of a4']);
    expect(rows.map(({ cells }) => cells.map(describeCell))).toEqual([
      [
        'verbatim, flat, attributed to Mats Reker, and 1 more passage',
        'partial, 71% of the words, hedged: “reportedly”, attributed to nobody',
        'absent',
      ],
      ['absent', 'absent so far, not all of it is read', 'verbatim, flat, attributed to Mats Reker'],
    ]);
    expect(rows.map((row) => row.carried)).toEqual([2, 1]);
  });

  it('has a column for each article, when that is asked', () => {
    const { columns, rows } = makeCoverage({ ...request, by: 'article' });
    expect(columns).toHaveLength(4);
    expect(rows[0]?.cells.map(({ carriage }) => carriage.kind)).toEqual([
      'verbatim',
      'partial',
      'paraphrase',
      'absent',
    ]);
  });

  it.each([
    ['all of it', 'The lock held', 'the lock held.', 'verbatim'],
    ['all of it within more', 'lock held', 'Ann Bo said the lock held last night', 'verbatim'],
    ['all of it with a word put in', 'The lock held', 'The lock barely held', 'partial, 75% of the words'],
    ['half of it', 'The lock held', 'The lock', 'partial, 67% of the words'],
    ['none of it', 'The lock held', 'Boats sank', 'partial, 1% of the words'],
    ['figures written otherwise', '1.2 million boats', '1,200,000 boats', 'verbatim'],
  ])('measures %s', (_name, base, words, expected) => {
    const read = { claim: 'c1', missing: [], variants: [carried('a1', base), carried('a2', words)] };
    const { rows } = makeCoverage({ ...request, claims: [lock], variants: new Map([['c1', read]]) });
    expect(describeCell(rows[0]?.cells[1] ?? never())).toBe(`${expected}, flat, speaker not decided`);
  });

  it('measures by another base, when one is chosen', () => {
    const bases = new Map([['c1', 'a2 The lock reportedly held last night']]);
    const [row] = makeCoverage({ ...request, bases }).rows;
    expect(row?.base).toBe(bases.get('c1'));
    expect(row?.cells[1]?.carriage.kind).toBe('verbatim');
  });

  it('leaves a claim whose members are all gone in its row, absent everywhere', () => {
    const [row] = makeCoverage({ ...request, variants: new Map() }).rows;
    expect(row).toMatchObject({ base: null, carried: 0 });
  });

  it('keeps a claim in articles that are not listed out of the columns', () => {
    const [row] = makeCoverage({ ...request, articles: articles.slice(1, 2) }).rows;
    expect(row?.cells.map(({ carriage }) => carriage.kind)).toEqual(['partial']);
  });
});

function never(): never {
  throw new Error('The matrix lacks a cell.');
}

describe('arranging the matrix', () => {
  const arranged = (arrangement: Partial<CoverageArrangement>) => {
    const { columns, rows } = arrangeCoverage(makeCoverage(request), { ...asItComes, ...arrangement });
    return { columns: columns.map(({ name }) => name), rows: rows.map((row) => row.claim.title) };
  };

  it.each<[Partial<CoverageArrangement>, readonly string[]]>([
    [{}, ['The lock held', 'Boats sank']],
    [{ rows: 'title' }, ['Boats sank', 'The lock held']],
    [{ rows: 'most-carried' }, ['The lock held', 'Boats sank']],
    [{ rows: 'least-carried' }, ['Boats sank', 'The lock held']],
    [{ rows: 'most-changed' }, ['The lock held', 'Boats sank']],
    [{ text: 'LOCK the' }, ['The lock held']],
    [{ status: 'contradicted' }, ['Boats sank']],
    [{ difference: 'absence' }, ['The lock held', 'Boats sank']],
    [{ difference: 'wording' }, ['The lock held']],
    [{ difference: 'hedging' }, ['The lock held']],
    [{ difference: 'speaker' }, ['The lock held']],
    [{ carriage: 'partial' }, ['The lock held']],
    [{ carriage: 'paraphrase' }, []],
  ])('by %j', (arrangement, titles) => {
    expect(arranged(arrangement).rows).toEqual(titles);
  });

  it.each<[Partial<CoverageArrangement>, readonly string[]]>([
    [{ columns: 'folder' }, ['Harbour Post', 'Herald', 'Title of a4']],
    [{ columns: 'published' }, ['Herald', 'Harbour Post', 'Title of a4']],
    [{ columns: 'most-carried' }, ['Harbour Post', 'Herald', 'Title of a4']],
  ])('with columns by %j', (arrangement, names) => {
    expect(arranged(arrangement).columns).toEqual(names);
  });

  it('moves the cells with their columns', () => {
    const { rows } = arrangeCoverage(makeCoverage(request), { ...asItComes, columns: 'published' });
    expect(rows[0]?.cells.map(({ carriage }) => carriage.kind)).toEqual(['partial', 'verbatim', 'absent']);
  });
});

describe('flags', () => {
  const flagged = (...words: readonly (readonly [string, string, Partial<ClaimVariant>?])[]) =>
    flagDifferences(
      words.map(([id, text, fields]) => carried(id, text, fields)),
      null,
    ).map(
      ({ change, one, other, more }) => `${one.article} ${other.article} +${more} ${describeChange(change)}`,
    );

  it.each([
    ['another number', '40 boats sank', '45 boats sank', ['a1 a2 +0 The figure “40” became “45”.']],
    ['another day', 'on May 1', 'on May 2', ['a1 a2 +0 The date “May 1” became “May 2”.']],
    [
      'another title',
      'the minister Ann Bo',
      'the mayor Ann Bo',
      ['a1 a2 +0 The title “minister” became “mayor”.'],
    ],
    ['the same number in words', 'forty boats sank', '40 boats sank', []],
    ['a day and its month', 'on May 1', 'in May', []],
    ['a number that only one has', '40 boats sank', 'Boats sank', []],
  ])('for %s', (_name, one, other, expected) => {
    expect(flagged(['a1', one], ['a2', other])).toEqual(expected);
  });

  it('once for all pairs that differ alike', () => {
    expect(flagged(['a1', '40 boats'], ['a2', '45 boats'], ['a3', '45 boats'], ['a4', '40 boats'])).toEqual([
      'a1 a2 +3 The figure “40” became “45”.',
    ]);
  });

  it('for a weekday in articles of different weeks', () => {
    const on = (iso: string) => ({ published: { written: iso, iso } });
    expect(
      flagged(['a1', 'It held on Tuesday', on('2024-05-01')], ['a2', 'It held on Tuesday', on('2024-05-22')]),
    ).toEqual(['a1 a2 +0 “Tuesday” is another day than “Tuesday”: the articles appeared too far apart.']);
  });

  it('not between two passages of one article', () => {
    expect(flagged(['a1', '40 boats'], ['a1', '45 boats'])).toEqual([]);
  });

  it.each([
    [
      'another number in the sentence around the words',
      'The ferry [sank off the cape] with 40 people aboard.',
      'The ferry [sank off the cape] with 45 people aboard.',
      ['a1 a2 +0 The figure “40” became “45”.'],
    ],
    [
      'a number that is tagged in one article only',
      'The ferry [sank with 40 people] on Monday.',
      'The ferry [sank] with 45 people on Monday.',
      ['a1 a2 +0 The figure “40” became “45”.'],
    ],
    [
      'another title of who says it',
      '[The lock is safe], the mayor Ann Bo said.',
      '[The lock is safe], the minister Ann Bo said.',
      ['a1 a2 +0 The title “mayor” became “minister”.'],
    ],
    [
      'a sentence that tells something else around the words',
      'After 12 years of talks and two failed bids the council wants [a new lock].',
      'Residents, some 300 of whom had signed, no longer hope for [a new lock].',
      [],
    ],
  ])('beside the words, for %s', (_name, one, other, expected) => {
    const of = (id: string, marked: string): ClaimVariant => ({
      ...variant(marked),
      article: id,
      annotation: id,
    });
    expect(
      flagDifferences([of('a1', one), of('a2', other)], null).map(
        (flag) => `${flag.one.article} ${flag.other.article} +${flag.more} ${describeChange(flag.change)}`,
      ),
    ).toEqual(expected);
  });
});
