/** Has claims compared in a thread of their own, so that the window answers meanwhile. */
import type { ClaimVariant } from '../../annotations/claim/variant.ts';
import { compareClaim, type ComparedClaim } from '../../annotations/coverage/compare-claim.ts';

/** @param base an index of the variants, or -1 */
export type CompareClaim = (variants: readonly ClaimVariant[], base: number) => Promise<ComparedClaim>;

export interface ComparingRequest {
  readonly id: number;
  readonly variants: readonly ClaimVariant[];
  readonly base: number;
}

export interface ComparingAnswer {
  readonly id: number;
  readonly compared: ComparedClaim;
}

interface Waiting {
  readonly request: ComparingRequest;
  readonly answer: (compared: ComparedClaim) => void;
}

/** In the window itself: for tests, and where the thread has failed. */
export const compareHere: CompareClaim = (variants, base) => Promise.resolve(compareClaim(variants, base));

/** The thread starts with the first claim, and stays. */
export function compareInThread(start: () => Worker): CompareClaim {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let hasFailed = false;
  let last = 0;

  function begin(): Worker {
    const begun = start();
    begun.addEventListener('message', ({ data }: MessageEvent<ComparingAnswer>) => {
      waiting.get(data.id)?.answer(data.compared);
      waiting.delete(data.id);
    });
    begun.addEventListener('error', () => {
      hasFailed = true;
      begun.terminate();
      for (const { request, answer } of waiting.values())
        answer(compareClaim(request.variants, request.base));
      waiting.clear();
    });
    return begun;
  }

  return (variants, base) => {
    if (hasFailed) return compareHere(variants, base);
    thread ??= begin();
    const request = { id: (last += 1), variants, base };
    const asked = thread;
    return new Promise((answer) => {
      waiting.set(request.id, { request, answer });
      asked.postMessage(request);
    });
  };
}
