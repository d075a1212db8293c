/**
 * What comparing the wordings of claims came to. A claim whose members say something else is compared again; until then what was known of it
 * holds. Views are given what came in a few times a second, and not claim by claim.
 */
import { untrack } from 'svelte';
import type { ClaimId } from '../../annotations/claim/claim.ts';
import type { ClaimVariant, ClaimVariants } from '../../annotations/claim/variant.ts';
import type { ComparedClaim } from '../../annotations/coverage/compare-claim.ts';
import type { CompareClaim } from '../comparing/comparing-thread.ts';

/** Claims that are on their way at once: the thread need not wait for the next, and what changes meanwhile is not far behind. */
const atOnce = 4;
/** Milliseconds between two states that views are given: each is drawn. */
const betweenStates = 250;

export interface ComparingProgress {
  readonly done: number;
  readonly total: number;
}

export interface KnownClaim {
  readonly claim: ClaimVariants;
  readonly compared: ComparedClaim;
}

export class ComparedClaims {
  readonly #compare: CompareClaim;
  readonly #baseOf: (claim: ClaimId, variants: readonly ClaimVariant[]) => ClaimVariant | null;
  /** Claims that have been compared, with their variants as they were then. */
  ready: ReadonlyMap<ClaimId, KnownClaim> = $state.raw(new Map());
  /** Null when there is nothing left to compare. */
  progress: ComparingProgress | null = $state.raw(null);
  #done = new Map<ClaimId, KnownClaim>();
  #wanted: ReadonlyMap<ClaimId, ClaimVariants> = new Map();
  /** What is being compared, as it was asked. */
  #asked = new Map<ClaimId, ClaimVariants>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param baseOf what the wordings of a claim are measured by */
  constructor(
    compare: CompareClaim,
    baseOf: (claim: ClaimId, variants: readonly ClaimVariant[]) => ClaimVariant | null,
  ) {
    this.#compare = compare;
    this.#baseOf = baseOf;
  }

  /** A claim is measured by something else: it is compared again. */
  rebase(): void {
    this.follow(this.#wanted);
  }

  /** These are the claims as they are now. */
  follow(claims: ReadonlyMap<ClaimId, ClaimVariants>): void {
    this.#wanted = claims;
    const gone = [...this.#done.keys()].filter((id) => !claims.has(id));
    for (const id of gone) this.#done.delete(id);
    untrack(() => {
      if (gone.length > 0 || this.#left() > 0) this.#tellSoon();
      this.#askOn();
    });
  }

  /** Begins again with a folder. */
  begin(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#wanted = new Map();
    this.#asked = new Map();
    this.#done = new Map();
    this.#tell();
  }

  #askOn(): void {
    for (const [id, claim] of this.#wanted) {
      if (this.#asked.size >= atOnce) return;
      if (!this.#isKnown(claim) && !this.#asked.has(id)) void this.#ask(claim);
    }
  }

  async #ask(claim: ClaimVariants): Promise<void> {
    const asked = this.#asked;
    asked.set(claim.claim, claim);
    const compared = await this.#compare(claim.variants, this.#baseIndex(claim));
    asked.delete(claim.claim);
    // Another folder is open by now.
    if (this.#asked !== asked) return;
    if (this.#wanted.get(claim.claim) === claim) this.#done.set(claim.claim, { claim, compared });
    if (this.#left() === 0) this.#tell();
    else this.#tellSoon();
    this.#askOn();
  }

  #left(): number {
    let left = 0;
    for (const claim of this.#wanted.values()) if (!this.#isKnown(claim)) left += 1;
    return left;
  }

  /** As it is now, and by what it is measured by now. */
  #isKnown(claim: ClaimVariants): boolean {
    const known = this.#done.get(claim.claim);
    return known?.claim === claim && known.compared.base === this.#baseIndex(claim);
  }

  /** -1 where there are no variants. */
  #baseIndex({ claim, variants }: ClaimVariants): number {
    const base = this.#baseOf(claim, variants);
    return base === null ? -1 : variants.indexOf(base);
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#tell();
    }, betweenStates);
  }

  #tell(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const left = this.#left();
    this.progress = left === 0 ? null : { done: this.#wanted.size - left, total: this.#wanted.size };
    this.ready = new Map(this.#done);
  }
}
