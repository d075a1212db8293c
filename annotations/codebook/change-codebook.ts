/** Changes of the codebook, tag by tag, so that two analysts who change different tags do not undo each other. */
import type { Codebook, Tag, TagId } from './codebook.ts';

/** A tag to be set, or with null to be taken out. */
export interface TagDecision {
  readonly id: TagId;
  readonly tag: Tag | null;
}

export interface CodebookChange {
  readonly tags?: readonly TagDecision[];
  /** The tags in their order. Tags that are not named keep their order behind those that are. */
  readonly order?: readonly TagId[];
}

/** The codebook after a change; a new tag stands last unless the order says otherwise. */
export function changeCodebook(codebook: Codebook, change: CodebookChange): Codebook {
  const decisions = new Map((change.tags ?? []).map(({ id, tag }) => [id, tag]));
  const kept = codebook.tags.flatMap((tag) => {
    const decided = decisions.get(tag.id);
    return decided === undefined ? [tag] : decided === null ? [] : [decided];
  });
  const known = new Set(codebook.tags.map(({ id }) => id));
  const added = [...decisions.values()].filter((tag) => tag !== null).filter(({ id }) => !known.has(id));
  return { tags: inOrder([...kept, ...added], change.order) };
}

/** The change that brings `after` about, starting from `before`, and its inverse. */
export function compareCodebooks(
  before: Codebook,
  after: Codebook,
): { readonly before: CodebookChange; readonly after: CodebookChange } {
  const [was, is] = [byId(before), byId(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((id) => {
    const [one, other] = [was.get(id), is.get(id)];
    return one !== other && JSON.stringify(one) !== JSON.stringify(other);
  });
  const order = (codebook: Codebook) => codebook.tags.map(({ id }) => id);
  const reordered = JSON.stringify(order(before)) !== JSON.stringify(order(after));
  const towards = (codebook: Codebook, tags: ReadonlyMap<TagId, Tag>): CodebookChange => ({
    ...(changed.length === 0 ? {} : { tags: changed.map((id) => ({ id, tag: tags.get(id) ?? null })) }),
    ...(reordered ? { order: order(codebook) } : {}),
  });
  return { before: towards(before, was), after: towards(after, is) };
}

function byId(codebook: Codebook): ReadonlyMap<TagId, Tag> {
  return new Map(codebook.tags.map((tag) => [tag.id, tag]));
}

function inOrder(tags: readonly Tag[], order: readonly TagId[] | undefined): readonly Tag[] {
  if (order === undefined) return tags;
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ id }: Tag) => rank.get(id) ?? order.length;
  return tags.toSorted((one, other) => rankOf(one) - rankOf(other));
}
