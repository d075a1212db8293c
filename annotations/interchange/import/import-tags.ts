/** Finds the folder's tags for those of a file, and proposes new ones where there is none. */
import { longestTagName, mostTags } from '../../codebook/codebook-limits.ts';
import { findTag, usableTags, type Codebook, type Tag, type TagId } from '../../codebook/codebook.ts';
import { newTag } from '../../codebook/edit-tags.ts';
import { mostCompared, proposeLook } from '../../codebook/tag-colours.ts';
import { foldTagName, tidyTagName } from '../../codebook/tag-name.ts';
import { standingTags } from '../../codebook/tag-tree.ts';
import { tagIdSchema } from '../../format/id-schemas.ts';
import { BratTypeNames } from '../brat/brat-types.ts';
import type { ForeignAnnotation, ForeignTag } from '../foreign-annotation.ts';

/** What an annotation that carries no tag is taken for: a note on words, or words that were marked and no more. */
export function impliedTag({ note }: Pick<ForeignAnnotation, 'note'>): ForeignTag {
  return { id: null, name: note === '' ? 'Highlight' : 'Comment' };
}

/** Everything is looked up in indexes, since a file may bring thousands of tags. */
export class ImportTags {
  readonly #newId: () => TagId;
  readonly #codebook: Codebook;
  /** By the id and the name that a file gives. */
  readonly #known = new Map<string, TagId>();
  readonly #byName = new Map<string, TagId>();
  /** By the names that brat would have for them, also where the file was made with a codebook of its own. */
  readonly #byType = new Map<string, TagId>();
  readonly #types = new BratTypeNames();
  readonly #added = new Map<TagId, Tag>();
  /** The tags that a new one has to look unlike. */
  #compared: readonly Tag[];

  constructor(codebook: Codebook, newId: () => TagId) {
    this.#codebook = codebook;
    this.#newId = newId;
    this.#compared = usableTags(codebook).slice(-mostCompared);
    for (const tag of standingTags(codebook)) this.#index(tag);
  }

  /** The folder's tag, or the new one that it would become; null when the codebook is full. */
  find(tag: ForeignTag): TagId | null {
    const key = JSON.stringify([tag.id, foldTagName(tag.name)]);
    const known = this.#known.get(key) ?? this.#look(tag) ?? this.#add(tag);
    if (known !== null) this.#known.set(key, known);
    return known;
  }

  /** The tags that the folder does not have yet, of those that are carried by what comes in. */
  added(carried: ReadonlySet<TagId>): readonly Tag[] {
    return [...this.#added.values()].filter(({ id }) => carried.has(id));
  }

  nameOf(id: TagId): string {
    return this.#tag(id)?.name ?? id;
  }

  isNew(id: TagId): boolean {
    return this.#added.has(id);
  }

  #tag(id: TagId): Tag | undefined {
    return this.#added.get(id) ?? findTag(this.#codebook, id);
  }

  #index({ id, name }: Tag): void {
    const folded = foldTagName(name);
    if (!this.#byName.has(folded)) this.#byName.set(folded, id);
    this.#byType.set(this.#types.give(name).toLowerCase(), id);
  }

  #look({ id, name }: ForeignTag): TagId | null {
    const byId = id === null ? undefined : this.#tag(id);
    return byId?.id ?? this.#byName.get(foldTagName(name)) ?? this.#byType.get(name.toLowerCase()) ?? null;
  }

  /** Keys are the folder's own affair, so a new tag has none. */
  #add({ id, name }: ForeignTag): TagId | null {
    const tidy = tidyTagName(name)
      .slice(0, longestTagName)
      .replace(/[\ud800-\udbff]$/u, '')
      .trim();
    const shown = tidy === '' ? 'Untitled' : tidy;
    // A name that was cut may be another tag's.
    const taken = this.#byName.get(foldTagName(shown));
    if (taken !== undefined) return taken;
    if (this.#codebook.tags.length + this.#added.size >= mostTags) return null;
    const wanted = id !== null && tagIdSchema.safeParse(id).success ? id : this.#newId();
    const tag = newTag(wanted, shown, null, proposeLook({ tags: this.#compared }));
    this.#compared = [...this.#compared, tag].slice(-mostCompared);
    this.#added.set(wanted, tag);
    this.#index(tag);
    return wanted;
  }
}
