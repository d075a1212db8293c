/** The tags of an open folder: changed at once for everybody who shows them, and kept in the store. */
import { changeCodebook, compareCodebooks } from '../../annotations/codebook/change-codebook.ts';
import type { Codebook, TagId } from '../../annotations/codebook/codebook.ts';
import { mergeCodebooks } from '../../annotations/merge/merge-codebooks.ts';
import type { CodebookOperation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { ConflictCopy, TagCopySettling } from '../../app/file-care.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import { copyMissing } from '../store/conflict-copy-file.ts';

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

  /** The conflict copies of the tags there are, with what merging each would bring; the store tells of them. */
  async copies(): Promise<readonly ConflictCopy[]> {
    return (await this.#store.codebookCopies.of(this.#current)).map(({ copy }) => copy);
  }

  /** A copy came or went: whoever shows the tags asks again for the copies. */
  async followCopies(): Promise<void> {
    await this.copies();
    this.#host.changed(this.#current);
  }

  /** Merges a conflict copy into the tags, whosever hold where both differ, and keeps it under another name; or only puts it away. */
  async settleCopy(id: string, how: TagCopySettling): Promise<Result<null>> {
    const found = (await this.#store.codebookCopies.of(this.#current)).find(({ copy }) => copy.id === id);
    if (found === undefined) return copyMissing;
    if (how !== 'ignore') {
      const { earlier, codebook } = found;
      const merged = mergeCodebooks(earlier, this.#current, codebook, how === 'merge' ? 'ours' : 'theirs');
      const applied = await this.#change(merged.codebook);
      // As long as what it brings is not on disk, the copy must be found again.
      if (!applied.ok) return applied;
    }
    const put = await this.#store.codebookCopies.putAway(found, how === 'ignore' ? 'ignore' : 'merge');
    await this.followCopies();
    return put;
  }

  /** Writes nothing where nothing changes: the generation before would be lost for that. */
  async #change(to: Codebook): Promise<Result<null>> {
    const change = compareCodebooks(this.#current, to);
    return Object.keys(change.after).length === 0
      ? success(null)
      : this.apply({ kind: 'edit-codebook', ...change });
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
