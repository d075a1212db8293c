/** The claims of an open folder: changed at once for whoever asks, and kept in the store. */
import type { Claim } from '../../annotations/claim/claim.ts';
import { applyClaimOperation } from '../../annotations/operation/apply-claim-operation.ts';
import type { ClaimOperation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import type { Result } from '../../annotations/result.ts';
import type { FolderClaims } from '../../app/claim-views.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';

export class ClaimsInFolder {
  #current: FolderClaims;
  readonly #store: AnnotationStore;
  readonly #tell: (claims: FolderClaims) => void;

  /** @param tell called when the claims are not what operations of this window alone have made of them */
  constructor(loaded: FolderClaims, store: AnnotationStore, tell: (claims: FolderClaims) => void) {
    this.#current = loaded;
    this.#store = store;
    this.#tell = tell;
  }

  get current(): FolderClaims {
    return this.#current;
  }

  /** Resolves when the change is on disk, was refused, or could not be written for now. */
  async apply(operation: ClaimOperation): Promise<Result<null>> {
    const applied = applyClaimOperation(this.#current.claims, operation);
    if (applied.ok) this.#set(applied.value);
    const kept = await this.#store.apply(operation, null);
    if (!kept.ok && !isKept(kept)) await this.#take();
    return kept;
  }

  /** Takes over what another program wrote. @param analysts how the folders of those are called whose files were written */
  async follow(analysts: readonly string[]): Promise<void> {
    for (const analyst of analysts) {
      if (await this.#store.claimsChangedElsewhere(analyst)) return this.reload();
    }
  }

  async reload(): Promise<void> {
    if (await this.#take()) this.#tell(this.#current);
  }

  /** Says whether anything is another now. */
  async #take(): Promise<boolean> {
    const loaded = await this.#store.claims();
    if (JSON.stringify(loaded) === JSON.stringify(this.#current)) return false;
    this.#current = loaded;
    return true;
  }

  #set(claims: readonly Claim[]): void {
    this.#current = { ...this.#current, claims };
  }
}
