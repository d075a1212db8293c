/** The claims of a report: what of them the choice takes, and that what it leaves out is never called absent. */
import { describe, expect, test } from 'vitest';
import type { ReportClaims } from '../../../annotations/report/report-claims.ts';
import { claim } from '../claim/claim-builders.ts';
import { claimsOf, payClaim } from './claim-reports.ts';

/** Each outlet with how it carries the first claim; "left out" where only what is not in the report does. */
function cells({ columns, claims }: ReportClaims): Readonly<Record<string, string | undefined>> {
  const [first] = claims;
  return Object.fromEntries(
    columns.map(({ name }, index) => {
      const carriage = first?.row.cells[index]?.carriage;
      if (first?.carriedLeftOut[index] === true) return [name, 'left out'];
      return [name, carriage?.kind === 'absent' && !carriage.sure ? 'absent so far' : carriage?.kind];
    }),
  );
}

describe('without a choice', () => {
  test('every outlet has a column, and absence is sure where everything was read', () => {
    expect(cells(claimsOf())).toEqual({
      'Norrhaven Post': 'verbatim',
      'Capital Wire': 'partial',
      'Radio Vest': 'absent so far',
      'Coast Daily': 'absent',
    });
  });

  test('a claim says who made it, what differs, and which members are gone', () => {
    const [first] = claimsOf().claims;
    expect(first).toMatchObject({ number: 1, analystName: 'Ana Petrova', leftOut: 0 });
    expect(first?.row.missing).toHaveLength(1);
    expect(first?.flags.map(({ change }) => change.kind)).toEqual(['figure']);
    expect(first?.sources.outlets.map(({ name }) => name)).toEqual(['Norrhaven Post', 'Capital Wire']);
  });

  test('claims that gather nothing are there as well', () => {
    const { claims, leftOut } = claimsOf({ claims: [claim('empty'), payClaim] });
    expect(claims.map(({ number, claim: { id } }) => [number, id])).toEqual([
      [1, 'empty'],
      [2, 'pay'],
    ]);
    expect(leftOut).toBe(0);
  });

  test('an annotation leads to all claims that gather it', () => {
    const twice = claimsOf({ claims: [payClaim, { ...payClaim, id: 'pay' }] });
    expect(twice.byAnnotation.get('pay-wire')?.map(({ number }) => number)).toEqual([1, 2]);
    expect(twice.byAnnotation.get('gone')).toBeUndefined();
  });
});

describe('a choice', () => {
  test('of articles leaves out outlets that have none of them, and never calls the others absent for it', () => {
    const claims = claimsOf({}, { articles: ['post', 'wire-late', 'daily'] });
    expect(cells(claims)).toEqual({
      'Norrhaven Post': 'verbatim',
      'Capital Wire': 'paraphrase',
      'Coast Daily': 'absent',
    });
    expect(claims.claims[0]?.leftOut).toBe(1);
  });

  test('of articles in one of which the outlet does not carry it knows that another one does', () => {
    const articles = claimsOf().columns.flatMap((column) => column.articles);
    const more = [...articles, { ...(articles[0] ?? never()), id: 'post-late' }];
    expect(cells(claimsOf({ articles: more }, { articles: ['post-late', 'wire'] }))).toEqual({
      'Norrhaven Post': 'left out',
      'Capital Wire': 'verbatim',
    });
  });

  test('of annotations measures by the first one that is left', () => {
    const claims = claimsOf({ chosen: new Set(['pay-wire']) }, { tags: ['quote'] });
    expect(claims.claims[0]?.row.base).toBe('pay-wire');
    expect(cells(claims)).toEqual({
      'Norrhaven Post': 'left out',
      'Capital Wire': 'verbatim',
      'Radio Vest': 'absent so far',
      'Coast Daily': 'absent',
    });
  });

  test('that takes nothing of a claim leaves it out, and counts it', () => {
    expect(claimsOf({ chosen: new Set() }, { tags: ['quote'] })).toMatchObject({ claims: [], leftOut: 1 });
  });

  test('without notes has none of the claim, but the reason of its status', () => {
    const words = JSON.stringify([...claimsOf({}, { notes: false }).claims]);
    expect(words).not.toContain('Ask the union');
    expect(words).toContain('The agreement says');
  });
});

function never(): never {
  throw new Error('There is no such article.');
}
