/** What can be done to the tags of a codebook, one thing at a time. Each gives the codebook as it would be, or says why not. */
import { failure, success, type Failure, type Result } from '../result.ts';
import { deepestTag, longestDefinition, mostExamples, mostTags } from './codebook-limits.ts';
import { findTag, lineStyles, type Codebook, type Tag, type TagId } from './codebook.ts';
import { parseColour } from './colour.ts';
import { checkTagKey, proposeTagKey, type CommandKeys, type TagKeyFailure } from './tag-key.ts';
import { checkTagName, type TagNameFailure } from './tag-name.ts';
import { proposeLook } from './tag-colours.ts';
import { standsForItself, TagTree } from './tag-tree.ts';

export type TagFailure =
  | TagNameFailure
  | TagKeyFailure
  | 'tag-missing'
  | 'too-many-tags'
  | 'definition-too-long'
  | 'colour-invalid'
  | 'inside-itself'
  | 'too-deep'
  | 'merge-impossible'
  | 'tag-used';

export type CodebookResult = Result<Codebook, TagFailure>;

/** The fields of a tag that are simply set. */
export type TagFields = Pick<Tag, 'name' | 'key' | 'line' | 'light' | 'dark' | 'definition' | 'examples'>;

/** Adds a tag with a free key, colours and line, after all others of its parent. */
export function addTag(
  codebook: Codebook,
  { id, name, parent = null }: { readonly id: TagId; readonly name: string; readonly parent?: TagId | null },
  commandKeys: CommandKeys,
): CodebookResult {
  if (codebook.tags.length >= mostTags) {
    return failure(
      'too-many-tags',
      `A codebook holds at most ${mostTags.toLocaleString('en')} tags. Delete or merge some first.`,
    );
  }
  const checked = checkTagName(codebook, name, null);
  if (!checked.ok) return checked;
  const key = proposeTagKey(codebook, checked.value, commandKeys);
  const tag = newTag(id, checked.value, key, proposeLook(codebook));
  return placeTag({ tags: [...codebook.tags, tag] }, id, { parent, before: null });
}

/** A tag that nothing is said of yet, under no other. */
export function newTag(
  id: TagId,
  name: string,
  key: string | null,
  { line, light, dark }: Pick<Tag, 'line' | 'light' | 'dark'>,
): Tag {
  return {
    id,
    name,
    key,
    line,
    light,
    dark,
    definition: '',
    examples: [],
    parent: null,
    retired: false,
    mergedInto: null,
  };
}

/** Sets fields of a tag. Annotations carry the tag's id, so they keep it whatever it is called. */
export function changeTag(
  codebook: Codebook,
  id: TagId,
  fields: Partial<TagFields>,
  commandKeys: CommandKeys,
): CodebookResult {
  const tag = codebook.tags.find((known) => known.id === id);
  if (tag === undefined) return missing();
  const name = fields.name === undefined ? success(tag.name) : checkTagName(codebook, fields.name, id);
  if (!name.ok) return name;
  const key =
    fields.key === undefined ? success(tag.key) : checkTagKey(codebook, fields.key, id, commandKeys);
  if (!key.ok) return key;
  const changed: Tag = { ...tag, ...fields, name: name.value, key: key.value };
  const problem = checkDefinition(changed) ?? checkColours(changed);
  return problem ?? success(withTag(codebook, changed));
}

export interface TagPlace {
  /** The tag it becomes a kind of, or null. */
  readonly parent: TagId | null;
  /** The tag of the same parent that it stands before; null for the last place. */
  readonly before: TagId | null;
}

/** Moves a tag, with all kinds of it, to another place. */
export function placeTag(codebook: Codebook, id: TagId, { parent, before }: TagPlace): CodebookResult {
  const tag = codebook.tags.find((known) => known.id === id);
  const above = parent === null ? null : findTag(codebook, parent);
  if (tag === undefined || above === undefined) return missing();
  const tree = new TagTree(codebook);
  if (above !== null) {
    if (tree.family(id).has(above.id)) {
      return failure('inside-itself', `“${tag.name}” cannot be a kind of itself or of one of its own kinds.`);
    }
    if (tree.ancestors(above.id).length + 1 + tree.height(id) >= deepestTag) {
      return failure('too-deep', `Tags can stand ${String(deepestTag)} levels deep, and this would be more.`);
    }
  }
  const moved: Tag = { ...tag, parent: above?.id ?? null };
  const others = codebook.tags.filter((known) => known.id !== id);
  // Without a tag to stand before, it comes after the last of its new neighbours, so that the others keep their order.
  const neighbours = tree.children(above?.id ?? null).filter((known) => known.id !== id);
  const last = neighbours.at(-1) ?? above;
  const index =
    before === null
      ? others.findIndex((known) => known.id === last?.id) + 1 || others.length
      : others.findIndex((known) => known.id === before);
  if (index === -1) return missing();
  return success({ tags: others.toSpliced(index, 0, moved) });
}

export type TagStep = 'up' | 'down' | 'in' | 'out';

/** Moves a tag one step; null when there is nowhere to go. `in` makes it a kind of the tag above, `out` takes it out again. */
export function stepTag(codebook: Codebook, id: TagId, step: TagStep): CodebookResult | null {
  const tree = new TagTree(codebook);
  const parent = tree.parent(id);
  const siblings = tree.children(parent?.id ?? null);
  const at = siblings.findIndex((tag) => tag.id === id);
  if (at === -1) return null;
  const [previous, next, afterNext] = [siblings[at - 1], siblings[at + 1], siblings[at + 2]];
  switch (step) {
    case 'up':
      return previous === undefined
        ? null
        : placeTag(codebook, id, { parent: parent?.id ?? null, before: previous.id });
    case 'down':
      return next === undefined
        ? null
        : placeTag(codebook, id, { parent: parent?.id ?? null, before: afterNext?.id ?? null });
    case 'in':
      return previous === undefined ? null : placeTag(codebook, id, { parent: previous.id, before: null });
    case 'out': {
      if (parent === null) return null;
      const above = tree.parent(parent.id)?.id ?? null;
      const level = tree.children(above);
      const after = level[level.findIndex((tag) => tag.id === parent.id) + 1];
      return placeTag(codebook, id, { parent: above, before: after?.id ?? null });
    }
  }
}

/** Stops offering a tag; annotations that carry it keep it. */
export function retireTag(codebook: Codebook, id: TagId): CodebookResult {
  return changeState(codebook, id, (tag) => ({ ...tag, retired: true }));
}

/** Offers a retired tag again. Its key is given up when another has it by now. */
export function bringTagBack(codebook: Codebook, id: TagId, commandKeys: CommandKeys): CodebookResult {
  return changeState(codebook, id, (tag) => ({
    ...tag,
    retired: false,
    key: freeKey(codebook, tag, commandKeys),
  }));
}

/** Makes annotations of one tag count as another, whoever made them. Kinds of the one become kinds of the other. */
export function mergeTag(codebook: Codebook, id: TagId, into: TagId): CodebookResult {
  const tag = codebook.tags.find((known) => known.id === id);
  const target = findTag(codebook, into);
  if (tag === undefined || target === undefined) return missing();
  if (findTag(codebook, id)?.id === target.id) {
    return failure('merge-impossible', `“${tag.name}” cannot be merged into itself.`);
  }
  if (target.retired) {
    return failure(
      'merge-impossible',
      `“${target.name}” is retired. Bring it back first, or choose another.`,
    );
  }
  const tree = new TagTree(codebook);
  const merged = withTag(codebook, { ...tag, mergedInto: target.id });
  // A kind that takes over its own parent moves up to where that was.
  return success(
    tree.family(id).has(target.id)
      ? withTag(merged, { ...target, parent: tree.parent(id)?.id ?? null })
      : merged,
  );
}

/** Lets a merged tag stand for itself again. Its annotations have kept it, so they come back to it. */
export function partTag(codebook: Codebook, id: TagId, commandKeys: CommandKeys): CodebookResult {
  const tag = codebook.tags.find((known) => known.id === id);
  if (tag === undefined) return missing();
  const name = checkTagName(codebook, tag.name, id);
  if (!name.ok) return name;
  return success(withTag(codebook, { ...tag, mergedInto: null, key: freeKey(codebook, tag, commandKeys) }));
}

/** Takes a tag out for good, which only one can be that nothing depends on. @param uses annotations that carry it, of anybody in the folder */
export function deleteTag(codebook: Codebook, id: TagId, uses: number): CodebookResult {
  const tag = codebook.tags.find((known) => known.id === id);
  if (tag === undefined) return missing();
  if (uses > 0) {
    const carry = uses === 1 ? '1 annotation carries' : `${uses.toLocaleString('en')} annotations carry`;
    return failure('tag-used', `${carry} “${tag.name}”. Retire it or merge it into another tag instead.`);
  }
  if (codebook.tags.some(({ mergedInto }) => mergedInto === id)) {
    return failure(
      'tag-used',
      `Another tag was merged into “${tag.name}”, so it is needed. Retire it instead.`,
    );
  }
  const tree = new TagTree(codebook);
  const parent = tree.parent(id)?.id ?? null;
  const tags = codebook.tags
    .filter((known) => known.id !== id)
    .map((known) => (known.parent === id ? { ...known, parent } : known));
  if (!tags.some((known) => standsForItself({ tags }, known) && !known.retired)) {
    return failure('tag-used', 'This is the last tag. Add another before deleting it.');
  }
  return success({ tags });
}

function withTag(codebook: Codebook, tag: Tag): Codebook {
  return { tags: codebook.tags.map((known) => (known.id === tag.id ? tag : known)) };
}

function changeState(codebook: Codebook, id: TagId, change: (tag: Tag) => Tag): CodebookResult {
  const tag = codebook.tags.find((known) => known.id === id);
  return tag === undefined ? missing() : success(withTag(codebook, change(tag)));
}

function freeKey(codebook: Codebook, tag: Tag, commandKeys: CommandKeys): string | null {
  return checkTagKey(codebook, tag.key, tag.id, commandKeys).ok ? tag.key : null;
}

function checkDefinition({ definition, examples }: Tag): Failure<'definition-too-long'> | null {
  const fits = [definition, ...examples].every((text) => text.length <= longestDefinition);
  return fits && examples.length <= mostExamples
    ? null
    : failure(
        'definition-too-long',
        `A definition and each example can have ${longestDefinition.toLocaleString('en')} characters, and a tag ${mostExamples.toLocaleString('en')} examples.`,
      );
}

function checkColours({ light, dark, line }: Tag): Failure<'colour-invalid'> | null {
  const good = [light.line, light.tint, dark.line, dark.tint].every((colour) => parseColour(colour) !== null);
  return good && lineStyles.includes(line)
    ? null
    : failure('colour-invalid', 'Colours are written as # and six figures, such as #0b5fa5.');
}

function missing(): Failure<'tag-missing'> {
  return failure(
    'tag-missing',
    'This tag is not in the codebook any more. Another analyst may have deleted it.',
  );
}
