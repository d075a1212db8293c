/** Tags within tags. Analysts change the codebook independently, so circles and missing parents happen and must do no harm. */
import { findTag, type Codebook, type Tag, type TagId } from './codebook.ts';

/** One line of the codebook as it is shown: kinds stand under the tag they are a kind of, merged tags under the one they count as. */
export interface TagRow {
  readonly tag: Tag;
  /** 0 for a tag that is no kind of another. */
  readonly depth: number;
  readonly state: 'usable' | 'retired' | 'merged';
}

/** The tags that stand for themselves: all but those that were merged into another. */
export function standingTags(codebook: Codebook): readonly Tag[] {
  return codebook.tags.filter((tag) => standsForItself(codebook, tag));
}

/** Whether annotations with this tag count as this tag. */
export function standsForItself(codebook: Codebook, tag: Tag): boolean {
  return tag.mergedInto === null || findTag(codebook, tag.id) === tag;
}

/** What stands under what, worked out once for a codebook. */
export class TagTree {
  readonly roots: readonly Tag[];
  readonly #parents: ReadonlyMap<TagId, Tag>;
  readonly #children = new Map<TagId, Tag[]>();
  readonly #codebook: Codebook;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    const standing = standingTags(codebook);
    this.#parents = parentsOf(codebook, standing);
    const roots: Tag[] = [];
    for (const tag of standing) {
      const parent = this.#parents.get(tag.id);
      const siblings = parent === undefined ? roots : this.#children.get(parent.id);
      if (siblings !== undefined) siblings.push(tag);
      else if (parent !== undefined) this.#children.set(parent.id, [tag]);
    }
    this.roots = roots;
  }

  /** The tag this one is a kind of; a parent that was merged is the one it counts as. Null for none, for one that is gone, or in a circle. */
  parent(id: TagId): Tag | null {
    return this.#parents.get(id) ?? null;
  }

  children(id: TagId | null): readonly Tag[] {
    return id === null ? this.roots : (this.#children.get(id) ?? []);
  }

  /** The tag's parent, its parent, and so on, nearest first. */
  ancestors(id: TagId): readonly Tag[] {
    const ancestors: Tag[] = [];
    for (let tag = this.parent(id); tag !== null; tag = this.parent(tag.id)) ancestors.push(tag);
    return ancestors;
  }

  /** The tag's id and those of all kinds of it, however far down. */
  family(id: TagId): ReadonlySet<TagId> {
    const family = new Set([id]);
    for (const member of family) for (const child of this.children(member)) family.add(child.id);
    return family;
  }

  /** How many levels stand under a tag; 0 when it has no kinds. */
  height(id: TagId): number {
    let height = 0;
    for (let level = this.children(id); level.length > 0; height += 1) {
      level = level.flatMap((tag) => this.children(tag.id));
    }
    return height;
  }

  /** "Quote › Anonymous quote". */
  path(id: TagId): string {
    const own = findTag(this.#codebook, id)?.name ?? id;
    const above = this.ancestors(id).map(({ name }) => name);
    return [...above.toReversed(), own].join(' › ');
  }

  /** Every tag of the codebook once, as it is shown. */
  rows(): readonly TagRow[] {
    const merged = new Map<TagId, Tag[]>();
    for (const tag of this.#codebook.tags) {
      const into = tag.mergedInto === null ? tag : findTag(this.#codebook, tag.id);
      if (into === undefined || into.id === tag.id) continue;
      const others = merged.get(into.id);
      if (others === undefined) merged.set(into.id, [tag]);
      else others.push(tag);
    }
    const rows: TagRow[] = [];
    // A stack of its own: another program's codebook may be nested deeper than calls can be.
    const open = this.roots.map((tag): TagRow => rowOf(tag, 0)).toReversed();
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      const { tag, depth } = row;
      rows.push(row);
      for (const other of merged.get(tag.id) ?? []) {
        rows.push({ tag: other, depth: depth + 1, state: 'merged' });
      }
      for (const child of this.children(tag.id).toReversed()) open.push(rowOf(child, depth + 1));
    }
    return rows;
  }

  /** Counts of each tag with those of all kinds of it. @param counts by the ids that annotations count under */
  familyCounts(counts: ReadonlyMap<TagId, number>): ReadonlyMap<TagId, number> {
    const sums = new Map<TagId, number>();
    const add = (id: TagId, count: number) => sums.set(id, (sums.get(id) ?? 0) + count);
    for (const [id, count] of counts) {
      add(id, count);
      for (const ancestor of this.ancestors(id)) add(ancestor.id, count);
    }
    return sums;
  }
}

function rowOf(tag: Tag, depth: number): TagRow {
  return { tag, depth, state: tag.retired ? 'retired' : 'usable' };
}

/** Of each tag that has one, its parent. A circle is opened at its smallest id, whatever the order of the tags. */
function parentsOf(codebook: Codebook, standing: readonly Tag[]): ReadonlyMap<TagId, Tag> {
  const known = new Map(codebook.tags.map((tag) => [tag.id, tag]));
  const parents = new Map<TagId, Tag>();
  for (const tag of standing) {
    if (tag.parent === null) continue;
    const named = known.get(tag.parent);
    const parent = named?.mergedInto === null ? named : findTag(codebook, tag.parent);
    if (parent !== undefined) parents.set(tag.id, parent);
  }
  const settled = new Set<TagId>();
  for (const { id } of standing) {
    const path: TagId[] = [];
    const onPath = new Set<TagId>();
    let at: TagId | undefined = id;
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parents.get(at)?.id;
    }
    if (at !== undefined && onPath.has(at)) {
      const circle = path.slice(path.indexOf(at));
      parents.delete(circle.reduce((least, next) => (next < least ? next : least)));
    }
    for (const passed of path) settled.add(passed);
  }
  return parents;
}
