/** Which tags the annotations pane shows; all of them when none is picked. */
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { effectiveTag, type Codebook, type TagId } from '../../annotations/codebook/codebook.ts';
import { TagTree } from '../../annotations/codebook/tag-tree.ts';

export class CardFilter {
  #picked: ReadonlySet<TagId> = $state.raw(new Set());

  get isOn(): boolean {
    return this.#picked.size > 0;
  }

  has(tag: TagId): boolean {
    return this.#picked.has(tag);
  }

  toggle(tag: TagId): void {
    const picked = new Set(this.#picked);
    if (!picked.delete(tag)) picked.add(tag);
    this.#picked = picked;
  }

  clear(): void {
    if (this.isOn) this.#picked = new Set();
  }

  /** Those shown: a tag that is picked stands for all kinds of it, too. The chosen one always is, so that a choice in the article is never without its card. */
  pass(
    placed: readonly PlacedAnnotation[],
    chosenId: string | null,
    codebook: Codebook,
  ): readonly PlacedAnnotation[] {
    if (!this.isOn) return placed;
    const tree = new TagTree(codebook);
    const wanted = new Set([...this.#picked].flatMap((id) => [...tree.family(id)]));
    return placed.filter(
      ({ annotation }) => wanted.has(effectiveTag(codebook, annotation.tag)) || annotation.id === chosenId,
    );
  }
}
