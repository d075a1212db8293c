/** The claims of the open folder, everybody's, as operations and news make them; and the one that is shown. */
import type { Analyst, AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { Claim, ClaimId } from '../../annotations/claim/claim.ts';
import { applyClaimOperation } from '../../annotations/operation/apply-claim-operation.ts';
import {
  isClaimOperation,
  type ClaimOperation,
  type Operation,
} from '../../annotations/operation/operation.ts';
import type { FolderClaims } from '../../app/claim-views.ts';
import { nothingToCareFor, type FileCare } from '../../app/file-care.ts';

export class Claims {
  /** In the order in which they were made. */
  all: readonly Claim[] = $state.raw([]);
  /** Everybody who has claims here, and the analyst at work. */
  analysts: readonly Analyst[] = $state.raw([]);
  /** What is the matter with the file of the analyst at work. */
  care: FileCare = $state.raw(nothingToCareFor);
  /** The claim whose card is shown; one that was deleted is not. */
  #chosen: ClaimId | null = $state(null);
  /** Operations that the main process has not answered yet: news of before does not know of them. */
  readonly #onTheWay: ClaimOperation[] = [];

  readonly #byId: ReadonlyMap<ClaimId, Claim> = $derived.by(
    () => new Map(this.all.map((claim) => [claim.id, claim])),
  );

  readonly #byAnnotation: ReadonlyMap<AnnotationId, readonly Claim[]> = $derived.by(() => {
    const found = new Map<AnnotationId, Claim[]>();
    for (const claim of this.all) {
      for (const { annotation } of claim.members) {
        const others = found.get(annotation);
        if (others === undefined) found.set(annotation, [claim]);
        else others.push(claim);
      }
    }
    return found;
  });

  get chosen(): Claim | null {
    return this.#chosen === null ? null : this.find(this.#chosen);
  }

  choose(id: ClaimId | null): void {
    this.#chosen = id;
  }

  find(id: ClaimId): Claim | null {
    return this.#byId.get(id) ?? null;
  }

  /** The claims that gather an annotation. */
  claimsOf(annotation: AnnotationId): readonly Claim[] {
    return this.#byAnnotation.get(annotation) ?? none;
  }

  /** What an analyst is called; null for one who has no claims here. */
  nameOf(analyst: string): string | null {
    return this.analysts.find(({ id }) => id === analyst)?.name ?? null;
  }

  /** Begins again with a folder. */
  begin({ claims, analysts, care }: FolderClaims): void {
    this.#onTheWay.length = 0;
    this.#take(claims);
    this.analysts = analysts;
    this.care = care;
    this.#chosen = null;
  }

  /** Takes over what was changed elsewhere; what is on its way there stays in view. */
  take({ claims, analysts, care }: FolderClaims): void {
    this.#take(claims);
    this.analysts = analysts;
    this.care = care;
    this.apply(this.#onTheWay);
  }

  /** Carries operations out on what is shown, as far as they concern claims and can be done. */
  apply(operations: readonly Operation[]): void {
    let { all } = this;
    for (const operation of operations) {
      if (!isClaimOperation(operation)) continue;
      const applied = applyClaimOperation(all, operation);
      if (applied.ok) all = applied.value;
    }
    if (all !== this.all) this.#take(all);
  }

  /** Operations go to the main process. */
  sent(operations: readonly Operation[]): void {
    this.#onTheWay.push(...operations.filter(isClaimOperation));
  }

  /** The main process has answered, whatever it said. */
  answered(operations: readonly Operation[]): void {
    for (const operation of operations.filter(isClaimOperation)) {
      const at = this.#onTheWay.indexOf(operation);
      if (at !== -1) this.#onTheWay.splice(at, 1);
    }
  }

  #take(claims: readonly Claim[]): void {
    this.all = [...claims].sort(compareByAge);
  }
}

const none: readonly Claim[] = [];

function compareByAge(one: Claim, other: Claim): number {
  if (one.created !== other.created) return one.created < other.created ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
