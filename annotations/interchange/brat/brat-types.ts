/** Names of tags as brat can have them: letters of ASCII, figures, hyphens and underscores, no two alike. */
import type { Codebook, Tag, TagId } from '../../codebook/codebook.ts';
import { standingTags } from '../../codebook/tag-tree.ts';

/** Gives tags their types one after the other, in the order of the codebook. */
export class BratTypeNames {
  readonly #taken = new Set<string>();
  /** Of each wish that was taken already, the number to go on with. */
  readonly #next = new Map<string, number>();

  give(name: string): string {
    const wish = bratName(name);
    const folded = wish.toLowerCase();
    let type = wish;
    let number = this.#next.get(folded) ?? 2;
    for (; this.#taken.has(type.toLowerCase()); number += 1) type = `${wish}_${String(number)}`;
    this.#next.set(folded, number);
    this.#taken.add(type.toLowerCase());
    return type;
  }
}

/** The type of every tag that annotations can count as. The same codebook gives the same types. */
export function bratTypes(codebook: Codebook): ReadonlyMap<TagId, string> {
  const names = new BratTypeNames();
  return new Map(standingTags(codebook).map(({ id, name }) => [id, names.give(name)]));
}

/** The type that an annotation is written with; a tag that left the codebook is called by its id. */
export function bratTypeOf(types: ReadonlyMap<TagId, string>, tag: Tag): string {
  return types.get(tag.id) ?? bratName(tag.name);
}

function bratName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/gu, '_')
    .replace(/^[_-]+|[_-]+$/gu, '');
  return /^[A-Za-z]/u.test(plain) ? plain : plain === '' ? 'Tag' : `Tag_${plain}`;
}
