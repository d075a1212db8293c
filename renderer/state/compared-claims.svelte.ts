/**
 * Compares the wordings of claims while nobody has to wait for it: a slice of time, then whatever else the window has to do, then the next.
 * A claim whose members say something else is compared again; until then what was known of it holds.
 */
import { untrack } from 'svelte';
import type { ClaimId } from '../../annotations/claim/claim.ts';
import type { ClaimVariant, ClaimVariants } from '../../annotations/claim/variant.ts';
import { compareClaim } from '../../annotations/coverage/comparisons-of-claim.ts';

/** Milliseconds of one slice: with drawing, a frame still comes in time. */
const slice = 8;
/** Milliseconds at least between two states that views are given: each is drawn. */
const betweenStates = 250;
/** And so many times what drawing the last one took: hundreds of claims are drawn in more time than it takes to compare a few. */
const drawingsBetween = 9;

export interface ComparingProgress {
  readonly done: number;
  readonly total: number;
}

export class ComparedClaims {
  readonly #baseOf: (claim: ClaimId, variants: readonly ClaimVariant[]) => ClaimVariant | null;
  /** The variants of claims that have been compared, as they were then. */
  ready: ReadonlyMap<ClaimId, ClaimVariants> = $state.raw(new Map());
  /** Null when there is nothing left to compare. */
  progress: ComparingProgress | null = $state.raw(null);
  #done = new Map<ClaimId, ClaimVariants>();
  #wanted: ReadonlyMap<ClaimId, ClaimVariants> = new Map();
  #current: { readonly claim: ClaimVariants; readonly comparisons: Generator<void> } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #told = 0;
  /** Milliseconds until the window was free again after the last state was given. */
  #drawing = 0;

  /** @param baseOf what the wordings of a claim are measured by */
  constructor(baseOf: (claim: ClaimId, variants: readonly ClaimVariant[]) => ClaimVariant | null) {
    this.#baseOf = baseOf;
  }

  /** These are the claims as they are now. The first slice is done at once: a small folder needs no second. */
  follow(claims: ReadonlyMap<ClaimId, ClaimVariants>): void {
    this.#wanted = claims;
    for (const id of this.#done.keys()) if (!claims.has(id)) this.#done.delete(id);
    untrack(() => {
      if (this.#timer === null) this.#work();
    });
  }

  /** Begins again with a folder. */
  begin(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#current = null;
    this.#wanted = new Map();
    this.#done = new Map();
    this.#tell();
  }

  #work(): void {
    this.#timer = null;
    const until = performance.now() + slice;
    while (this.#advance()) {
      const now = performance.now();
      if (now < until) continue;
      const tells = now - this.#told > Math.max(betweenStates, drawingsBetween * this.#drawing);
      if (tells) this.#tell();
      this.#timer = setTimeout(() => {
        if (tells) this.#drawing = performance.now() - now;
        this.#work();
      });
      return;
    }
    this.#tell();
  }

  /** Makes the next comparison; false when there is none. */
  #advance(): boolean {
    const { claim, comparisons } = this.#current ?? this.#next() ?? {};
    if (claim === undefined || comparisons === undefined) return false;
    this.#current = { claim, comparisons };
    if (this.#wanted.get(claim.claim) !== claim) this.#current = null;
    else if (comparisons.next().done === true) {
      this.#done.set(claim.claim, claim);
      this.#current = null;
    }
    return true;
  }

  #next(): { readonly claim: ClaimVariants; readonly comparisons: Generator<void> } | null {
    for (const [id, claim] of this.#wanted) {
      if (this.#done.get(id) === claim) continue;
      return { claim, comparisons: compareClaim(claim.variants, this.#baseOf(id, claim.variants)) };
    }
    return null;
  }

  #tell(): void {
    this.#told = performance.now();
    const left = [...this.#wanted].filter(([id, claim]) => this.#done.get(id) !== claim).length;
    this.progress = left === 0 ? null : { done: this.#wanted.size - left, total: this.#wanted.size };
    this.ready = new Map(this.#done);
  }
}
