/** The claims of an open folder: changed at once for whoever asks, and kept in the store. */
import type { Claim, ClaimId } from '../../annotations/claim/claim.ts';
import { applyClaimOperation } from '../../annotations/operation/apply-claim-operation.ts';
import type { ClaimOperation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ClaimReading, FolderClaims } from '../../app/claim-views.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import { readClaims, type ClaimReadingParts } from './claim-readings.ts';
import { KnownNames } from './known-names.ts';

export interface ClaimsInFolderParts extends Omit<ClaimReadingParts, 'store'> {
  readonly store: AnnotationStore;
  /** Called when the claims are not what operations of this window alone have made of them. */
  readonly tell: (claims: FolderClaims) => void;
}

export class ClaimsInFolder {
  #current: FolderClaims;
  readonly #parts: ClaimsInFolderParts;
  readonly #names = new KnownNames();

  constructor(loaded: FolderClaims, parts: ClaimsInFolderParts) {
    this.#current = loaded;
    this.#parts = parts;
  }

  get current(): FolderClaims {
    return this.#current;
  }

  /** Resolves when the change is on disk, was refused, or could not be written for now. */
  async apply(operation: ClaimOperation): Promise<Result<null>> {
    const applied = applyClaimOperation(this.#current.claims, operation);
    if (applied.ok) this.#set(applied.value);
    const kept = await this.#parts.store.apply(operation, null);
    if (!kept.ok && !isKept(kept)) await this.#take();
    return kept;
  }

  /** What the members of claims say; claims that are not there are left out. */
  async read(ids: readonly ClaimId[]): Promise<Result<readonly ClaimReading[]>> {
    const byId = new Map(this.#current.claims.map((claim) => [claim.id, claim]));
    return success(
      await readClaims(
        this.#parts,
        [...new Set(ids)].flatMap((id) => byId.get(id) ?? []),
        this.#names,
      ),
    );
  }

  /** Takes over what another program wrote. @param analysts how the folders of those are called whose files were written */
  async follow(analysts: readonly string[]): Promise<void> {
    for (const analyst of analysts) {
      if (await this.#parts.store.claims.changedElsewhere(analyst)) return this.reload();
    }
  }

  /** Puts the state before, or the one in memory, in the place of a file that cannot be used. */
  recover(): Promise<Result<null>> {
    return this.#parts.store.claims.recover();
  }

  settleCopy(copy: string, how: 'merge' | 'ignore'): Promise<Result<null>> {
    return this.#parts.store.claims.settleCopy(copy, how);
  }

  async reload(): Promise<void> {
    if (await this.#take()) this.#parts.tell(this.#current);
  }

  /** Says whether anything is another now. */
  async #take(): Promise<boolean> {
    const loaded = await this.#parts.store.claims.load();
    if (JSON.stringify(loaded) === JSON.stringify(this.#current)) return false;
    this.#current = loaded;
    return true;
  }

  #set(claims: readonly Claim[]): void {
    this.#current = { ...this.#current, claims };
  }
}
