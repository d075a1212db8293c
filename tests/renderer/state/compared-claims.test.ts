/** Claims are compared elsewhere, a few at once and each once, and what is known holds until it is known anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimVariants } from '../../../annotations/claim/variant.ts';
import { compareClaim, flagsOf, type ComparedClaim } from '../../../annotations/coverage/compare-claim.ts';
import { flagDifferences } from '../../../annotations/coverage/flag-differences.ts';
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

/** Compared when the test says so, in the order in which it was asked. */
function inTheTestsTime() {
  const waiting: (() => void)[] = [];
  let asked = 0;
  const compared = new ComparedClaims(
    (variants, base) =>
      new Promise<ComparedClaim>((answer) => {
        asked += 1;
        waiting.push(() => {
          answer(compareClaim(variants, base));
        });
      }),
    (_, variants) => variants[0] ?? null,
  );
  const answerNext = async (): Promise<boolean> => {
    const next = waiting.shift();
    next?.();
    await vi.advanceTimersByTimeAsync(0);
    return next !== undefined;
  };
  const answerAll = async (): Promise<void> => {
    while (await answerNext());
  };
  return { compared, waiting, answerNext, answerAll, asked: () => asked };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('comparing claims', () => {
  it('shows all of them when the last is compared', async () => {
    const { compared, answerAll } = inTheTestsTime();
    compared.follow(claimsOf(claimOf('ferry', 2), claimOf('train', 2)));
    await answerAll();
    expect([...compared.ready.keys()]).toEqual(['ferry', 'train']);
    expect(compared.progress).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for a few at once, and tells of those that came now and then', async () => {
    const { compared, waiting, answerNext, answerAll } = inTheTestsTime();
    const names = ['ferry', 'train', 'bus', 'tram', 'cart', 'sled', 'boat'];
    compared.follow(claimsOf(...names.map((id) => claimOf(id, 3))));
    expect(waiting).toHaveLength(4);
    await answerNext();
    await answerNext();
    expect(compared.ready.size).toBe(0);
    expect(waiting).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(compared.progress).toEqual({ done: 2, total: 7 });
    expect([...compared.ready.keys()]).toEqual(['ferry', 'train']);
    await answerAll();
    expect(compared.ready.size).toBe(7);
  });

  it('compares again only the claim that is another, and shows what it knew until then', async () => {
    const { compared, answerAll, asked } = inTheTestsTime();
    const [ferry, train] = [claimOf('ferry', 20), claimOf('train', 20)];
    compared.follow(claimsOf(ferry, train));
    await answerAll();
    const again = claimOf('train', 20);
    compared.follow(claimsOf(ferry, again));
    expect(compared.ready.get('train')?.claim).toBe(train);
    await answerAll();
    expect(compared.ready.get('train')?.claim).toBe(again);
    expect(compared.ready.get('ferry')?.claim).toBe(ferry);
    expect(asked()).toBe(3);
  });

  it('takes a claim that changes while it is compared as it is then', async () => {
    const { compared, answerAll } = inTheTestsTime();
    compared.follow(claimsOf(claimOf('ferry', 20)));
    const now = claimOf('ferry', 20);
    compared.follow(claimsOf(now));
    await answerAll();
    expect(compared.ready.get('ferry')?.claim).toBe(now);
  });

  it('forgets a claim that is gone, and everything with another folder', async () => {
    const { compared, answerAll } = inTheTestsTime();
    const ferry = claimOf('ferry', 2);
    compared.follow(claimsOf(ferry, claimOf('train', 2)));
    await answerAll();
    compared.follow(claimsOf(ferry));
    await vi.advanceTimersByTimeAsync(1000);
    expect([...compared.ready.keys()]).toEqual(['ferry']);
    compared.follow(claimsOf(claimOf('bus', 20)));
    compared.begin();
    await answerAll();
    expect(compared.ready.size).toBe(0);
    expect(compared.progress).toBeNull();
  });
});

describe('a claim that has been compared', () => {
  const articles = [0, 1, 2].map((index) => ({
    id: `ferry-${String(index)}`,
    title: `Article ${String(index)}`,
    outlet: null,
    published: null,
    done: false,
  }));
  const request = { articles, by: 'article' } as const;

  it('keeps its row in the coverage while it is the same', () => {
    const [ferry, train] = [claimOf('ferry', 3), claimOf('train', 3)];
    const claims = [claim('ferry'), claim('train')];
    const first = makeCoverage({ ...request, claims, variants: claimsOf(ferry) });
    const second = makeCoverage({ ...request, claims, variants: claimsOf(ferry, train) });
    expect(second.rows[0]).toBe(first.rows[0]);
    expect(second.rows[1]).not.toBe(first.rows[1]);
    expect([first.rows[1]?.isKnown, second.rows[1]?.isKnown]).toEqual([false, true]);
  });

  it('comes to the same coverage and flags after it went to another thread and back', () => {
    const ferry = claimOf('ferry', 3);
    const compared = structuredClone(compareClaim(structuredClone(ferry.variants), 0));
    expect(flagsOf(compared, ferry.variants)).toEqual(flagDifferences(ferry.variants, null));
    const of = (known?: ComparedClaim) =>
      makeCoverage({
        ...request,
        claims: [claim('ferry')],
        variants: claimsOf({ ...ferry }),
        ...(known === undefined ? {} : { compared: new Map([['ferry', known]]) }),
      });
    expect(of(compared)).toEqual(of());
  });

  it('comes to nothing where no variant is left', () => {
    expect(compareClaim([], -1)).toEqual({ base: -1, measures: [], flags: [] });
  });
});
