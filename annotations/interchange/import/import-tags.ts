/** Finds the folder's tags for those of a file, and proposes new ones where there is none. */
import { longestTagName } from '../../codebook/codebook-limits.ts';
import { effectiveTag, findTag, type Codebook, type Tag, type TagId } from '../../codebook/codebook.ts';
import { addTag } from '../../codebook/edit-tags.ts';
import { foldTagName, tagNamed, tidyTagName } from '../../codebook/tag-name.ts';
import { tagIdSchema } from '../../format/id-schemas.ts';
import { tagOfBratType } from '../brat/brat-types.ts';
import type { ForeignAnnotation, ForeignTag } from '../foreign-annotation.ts';

/** What an annotation that carries no tag is taken for: a note on words, or words that were marked and no more. */
export function impliedTag({ note }: Pick<ForeignAnnotation, 'note'>): ForeignTag {
  return { id: null, name: note === '' ? 'Highlight' : 'Comment' };
}

export class ImportTags {
  readonly #newId: () => TagId;
  #codebook: Codebook;
  readonly #known = new Map<string, TagId>();
  readonly #added = new Map<TagId, Tag>();

  constructor(codebook: Codebook, newId: () => TagId) {
    this.#codebook = codebook;
    this.#newId = newId;
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
    return findTag(this.#codebook, id)?.name ?? id;
  }

  isNew(id: TagId): boolean {
    return this.#added.has(id);
  }

  #look({ id, name }: ForeignTag): TagId | null {
    const byId = id === null ? undefined : findTag(this.#codebook, id);
    const found = byId ?? tagNamed(this.#codebook, name) ?? tagOfBratType(this.#codebook, name);
    return found === undefined ? null : effectiveTag(this.#codebook, found.id);
  }

  /** Keys are the folder's own affair, so a new tag has none. */
  #add({ id, name }: ForeignTag): TagId | null {
    const wanted = id !== null && tagIdSchema.safeParse(id).success ? id : this.#newId();
    const shown = tidyTagName(name)
      .slice(0, longestTagName)
      .replace(/[\ud800-\udbff]$/u, '')
      .trim();
    const added = addTag(this.#codebook, { id: wanted, name: shown === '' ? 'Untitled' : shown }, new Map());
    if (!added.ok) return tagNamed(this.#codebook, shown)?.id ?? null;
    const tags = added.value.tags.map((tag) => (tag.id === wanted ? { ...tag, key: null } : tag));
    this.#codebook = { tags };
    const tag = tags.find((each) => each.id === wanted);
    if (tag !== undefined) this.#added.set(wanted, tag);
    return wanted;
  }
}
