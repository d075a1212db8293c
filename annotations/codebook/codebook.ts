/** The codebook: the tags an analyst may give, each with a key, a colour and a line style so that colour alone never carries the meaning. */

export type TagId = string;

export const lineStyles = ['solid', 'dashed', 'wavy', 'dotted', 'double'] as const;
export type LineStyle = (typeof lineStyles)[number];

/** Ink and tint for one colour scheme, as `#rrggbb`. */
export interface TagColour {
  readonly line: string;
  readonly tint: string;
}

export interface Tag {
  readonly id: TagId;
  readonly name: string;
  /** One character, upper case, pressed without a modifier; null for a tag that is given by menu or palette only. */
  readonly key: string | null;
  readonly line: LineStyle;
  readonly light: TagColour;
  readonly dark: TagColour;
  /** When to use it, in the team's words. */
  readonly definition: string;
  /** Words that show what it is for, invented or found; one each. */
  readonly examples: readonly string[];
  /** The tag this one is a kind of, or null. */
  readonly parent: TagId | null;
  /** No longer given, but kept for the annotations that carry it. */
  readonly retired: boolean;
  /** The tag that took this one's place. Annotations that carry the old one count as the new one, whoever made them. */
  readonly mergedInto: TagId | null;
}

/** In the order in which the tags are shown. */
export interface Codebook {
  readonly tags: readonly Tag[];
}

const inUse = { examples: [], parent: null, retired: false, mergedInto: null } as const;

/** The three tags every folder begins with. Colours are told apart by readers with any common colour-vision deficiency. */
export const defaultCodebook: Codebook = {
  tags: [
    {
      id: 'quote',
      name: 'Quote',
      key: 'Q',
      line: 'solid',
      light: { line: '#0b5fa5', tint: '#dcebf8' },
      dark: { line: '#7fb9f0', tint: '#1d3650' },
      definition: 'Words the article gives as somebody’s own, direct or indirect.',
      ...inUse,
    },
    {
      id: 'opinion',
      name: 'Opinion',
      key: 'O',
      line: 'dashed',
      light: { line: '#b04a00', tint: '#fbe6d3' },
      dark: { line: '#f3a868', tint: '#46301b' },
      definition: 'A judgement, forecast or characterisation, whoever makes it.',
      ...inUse,
    },
    {
      id: 'unverified',
      name: 'Unverified',
      key: 'U',
      line: 'wavy',
      light: { line: '#8a2f74', tint: '#f5e0ef' },
      dark: { line: '#e29ed2', tint: '#432a3d' },
      definition: 'Stated as fact without a source that can be checked.',
      ...inUse,
    },
  ],
};

/** The tag that an annotation with this id counts as: the tag itself, or the one it was merged into. Undefined for one that is not known. */
export function findTag(codebook: Codebook, id: TagId): Tag | undefined {
  const passed = new Set<TagId>();
  let tag = codebook.tags.find((known) => known.id === id);
  // Two analysts may merge two tags into each other at the same time: then the one asked for stands for itself.
  while (tag !== undefined && !passed.has(tag.id)) {
    const into: TagId | null = tag.mergedInto;
    if (into === null) return tag;
    passed.add(tag.id);
    tag = codebook.tags.find((known) => known.id === into);
  }
  return codebook.tags.find((known) => known.id === id);
}

/** The id that an annotation's tag counts under; the same for all tags that were merged. */
export function effectiveTag(codebook: Codebook, id: TagId): TagId {
  return findTag(codebook, id)?.id ?? id;
}

/** The tags that can be given now, in order: neither retired nor merged into another. */
export function usableTags(codebook: Codebook): readonly Tag[] {
  return codebook.tags.filter(({ retired, mergedInto }) => !retired && mergedInto === null);
}
