/** The tags of an open folder: changed at once for everybody who shows them, and kept in the store. */
import { changeCodebook } from '../../annotations/codebook/change-codebook.ts';
import type { Codebook, TagId } from '../../annotations/codebook/codebook.ts';
import type { CodebookOperation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import { failure, type Result } from '../../annotations/result.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';

export interface FolderCodebookHost {
  /** Annotations of anybody in the folder that carry exactly this tag. */
  readonly usesOf: (tag: TagId) => Promise<number>;
  readonly changed: (codebook: Codebook) => void;
}

export class FolderCodebook {
  readonly #store: AnnotationStore;
  readonly #host: FolderCodebookHost;
  #current: Codebook;

  constructor(codebook: Codebook, store: AnnotationStore, host: FolderCodebookHost) {
    this.#current = codebook;
    this.#store = store;
    this.#host = host;
  }

  get current(): Codebook {
    return this.#current;
  }

  /** Resolves when the tags are on disk, were refused, or could not be written for now. */
  async apply(operation: CodebookOperation): Promise<Result<null>> {
    for (const { id, tag } of operation.after.tags ?? []) {
      if (tag === null && (await this.#host.usesOf(id)) > 0) return tagInUse;
    }
    const before = this.#current;
    this.#take(changeCodebook(before, operation.after));
    const applied = await this.#store.apply(operation, null);
    if (!applied.ok && !isKept(applied)) this.#take(before);
    return applied;
  }

  /** Takes over what another program wrote. */
  async follow(): Promise<void> {
    if (!(await this.#store.codebookChangedElsewhere())) return;
    const codebook = await this.#store.codebook();
    if (codebook.ok) this.#take(codebook.value);
  }

  #take(codebook: Codebook): void {
    if (JSON.stringify(codebook) === JSON.stringify(this.#current)) return;
    this.#current = codebook;
    this.#host.changed(codebook);
  }
}

const tagInUse = failure(
  'tag-in-use',
  'The tag was not deleted, because annotations in this folder carry it. Retire it or merge it into another tag instead.',
);
