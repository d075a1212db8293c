/** Claims are compared in slices of time, each once, and what is known holds until it is known anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimVariants } from '../../../annotations/claim/variant.ts';
import { compareClaim } from '../../../annotations/coverage/comparisons-of-claim.ts';
import { makeCoverage } from '../../../annotations/coverage/make-coverage.ts';
import { ComparedClaims } from '../../../renderer/state/compared-claims.svelte.ts';
import { claim } from '../../annotations/claim/claim-builders.ts';
import { variant } from '../../annotations/claim/variants.ts';

function claimOf(id: string, outlets: number): ClaimVariants {
  const variants = Array.from({ length: outlets }, (_, index) =>
    variant(`The ${id} carried ${String(40 + index)} people over the river.`, {
      article: `${id}-${String(index)}`,
      annotation: `${id}-${String(index)}`,
    }),
  );
  return { claim: id, variants, missing: [] };
}

const claimsOf = (...claims: readonly ClaimVariants[]) => new Map(claims.map((each) => [each.claim, each]));

let clock = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  clock = 0;
  // Every look at the clock takes a millisecond, so that slices end.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const compared = () => new ComparedClaims((_, variants) => variants[0] ?? null);

describe('comparing claims', () => {
  it('is done at once for a few', () => {
    const claims = compared();
    claims.follow(claimsOf(claimOf('ferry', 2)));
    expect([...claims.ready.keys()]).toEqual(['ferry']);
    expect(claims.progress).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the window go on between slices, and says how far it is', () => {
    const claims = compared();
    const all = claimsOf(...['ferry', 'train', 'bus', 'tram'].map((id) => claimOf(id, 20)));
    claims.follow(all);
    expect(claims.ready.size).toBe(0);
    expect(vi.getTimerCount()).toBe(1);
    const told: (number | undefined)[] = [];
    while (vi.getTimerCount() > 0) {
      vi.runOnlyPendingTimers();
      told.push(claims.progress?.done);
    }
    expect(told.length).toBeGreaterThan(20);
    expect(new Set(told)).toContain(2);
    expect(claims.ready).toEqual(all);
  });

  it('compares again only the claim that is another, and shows what it knew until then', () => {
    const claims = compared();
    const [ferry, train] = [claimOf('ferry', 20), claimOf('train', 20)];
    claims.follow(claimsOf(ferry, train));
    vi.runAllTimers();
    const again = claimOf('train', 20);
    claims.follow(claimsOf(ferry, again));
    expect(claims.ready.get('train')).toBe(train);
    vi.runAllTimers();
    expect(claims.ready.get('train')).toBe(again);
    expect(claims.ready.get('ferry')).toBe(ferry);
  });

  it('takes a claim that changes while it is compared as it is then', () => {
    const claims = compared();
    claims.follow(claimsOf(claimOf('ferry', 20)));
    const now = claimOf('ferry', 20);
    claims.follow(claimsOf(now));
    vi.runAllTimers();
    expect(claims.ready.get('ferry')).toBe(now);
  });

  it('forgets a claim that is gone, and everything with another folder', () => {
    const claims = compared();
    claims.follow(claimsOf(claimOf('ferry', 2), claimOf('train', 2)));
    claims.follow(claimsOf(claimOf('ferry', 2)));
    vi.runAllTimers();
    expect([...claims.ready.keys()]).toEqual(['ferry']);
    claims.follow(claimsOf(claimOf('bus', 20)));
    claims.begin();
    vi.runAllTimers();
    expect(claims.ready.size).toBe(0);
    expect(claims.progress).toBeNull();
  });
});

describe('coverage of claims that have been compared', () => {
  const articles = [0, 1, 2].map((index) => ({
    id: `ferry-${String(index)}`,
    title: `Article ${String(index)}`,
    outlet: null,
    published: null,
    done: false,
  }));

  it('keeps the rows of claims that are the same', () => {
    const [ferry, train] = [claimOf('ferry', 3), claimOf('train', 3)];
    const claims = [claim('ferry'), claim('train')];
    const first = makeCoverage({ claims, variants: claimsOf(ferry), articles, by: 'article' });
    const second = makeCoverage({ claims, variants: claimsOf(ferry, train), articles, by: 'article' });
    expect(second.rows[0]).toBe(first.rows[0]);
    expect(second.rows[1]).not.toBe(first.rows[1]);
  });

  it('takes one comparison with the base for each variant, and one for each pair', () => {
    const ferry = claimOf('ferry', 20);
    const [base = null] = ferry.variants;
    expect([...compareClaim(ferry.variants, base)]).toHaveLength(20 + 190);
    expect([...compareClaim([], null)]).toEqual([]);
  });
});
