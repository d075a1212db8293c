/** Counts annotations by a name that may be written in several ways, or be missing. */
import type { NamedCount } from './report-model.ts';

export class GroupedCounts {
  readonly #fold: (name: string) => string;
  readonly #groups = new Map<
    string | null,
    { name: string | null; byTag: Map<string, number>; count: number }
  >();

  /** @param fold gives names that are one the same key */
  constructor(fold: (name: string) => string) {
    this.#fold = fold;
  }

  /** The name is listed, even if nothing is ever counted for it. */
  see(name: string | null): void {
    this.#group(name);
  }

  add(name: string | null, tag: string): void {
    const group = this.#group(name);
    group.count += 1;
    group.byTag.set(tag, (group.byTag.get(tag) ?? 0) + 1);
  }

  /** The most first, as first written; those without a name last. */
  counts(): readonly NamedCount[] {
    return [...this.#groups.values()]
      .map(({ name, count, byTag }) => ({ name, annotations: count, byTag }))
      .sort(
        (one, other) =>
          Number(one.name === null) - Number(other.name === null) || other.annotations - one.annotations,
      );
  }

  #group(name: string | null) {
    const key = name === null ? null : this.#fold(name);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const made = { name, byTag: new Map<string, number>(), count: 0 };
    this.#groups.set(key, made);
    return made;
  }
}
