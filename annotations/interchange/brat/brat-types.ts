/** Names of tags as brat can have them: letters of ASCII, figures, hyphens and underscores, no two alike. */
import { findTag, type Codebook, type Tag, type TagId } from '../../codebook/codebook.ts';
import { standingTags } from '../../codebook/tag-tree.ts';

/** The type of every tag that annotations can count as. The same codebook gives the same types. */
export function bratTypes(codebook: Codebook): ReadonlyMap<TagId, string> {
  const types = new Map<TagId, string>();
  const taken = new Set<string>();
  for (const { id, name } of standingTags(codebook)) {
    const type = freeName(bratName(name), taken);
    taken.add(type.toLowerCase());
    types.set(id, type);
  }
  return types;
}

/** The type that an annotation is written with; a tag that left the codebook is called by its id. */
export function bratTypeOf(types: ReadonlyMap<TagId, string>, tag: Tag): string {
  return types.get(tag.id) ?? bratName(tag.name);
}

/** The tag that a type of a file stands for, also where the file was made with a codebook of its own. */
export function tagOfBratType(codebook: Codebook, type: string): Tag | undefined {
  const folded = type.toLowerCase();
  const [id] = [...bratTypes(codebook)].find(([, known]) => known.toLowerCase() === folded) ?? [];
  return id === undefined ? undefined : findTag(codebook, id);
}

function bratName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/gu, '_')
    .replace(/^[_-]+|[_-]+$/gu, '');
  return /^[A-Za-z]/u.test(plain) ? plain : plain === '' ? 'Tag' : `Tag_${plain}`;
}

function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wish}_${String(number)}`;
  return name;
}
