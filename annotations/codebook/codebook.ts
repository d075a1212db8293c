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
  /** One character, upper case; pressed without a modifier. */
  readonly key: string;
  readonly line: LineStyle;
  readonly light: TagColour;
  readonly dark: TagColour;
  /** When to use it, in the team's words. */
  readonly definition: string;
}

export interface Codebook {
  readonly tags: readonly Tag[];
}

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
    },
    {
      id: 'opinion',
      name: 'Opinion',
      key: 'O',
      line: 'dashed',
      light: { line: '#b04a00', tint: '#fbe6d3' },
      dark: { line: '#f3a868', tint: '#46301b' },
      definition: 'A judgement, forecast or characterisation, whoever makes it.',
    },
    {
      id: 'unverified',
      name: 'Unverified',
      key: 'U',
      line: 'wavy',
      light: { line: '#8a2f74', tint: '#f5e0ef' },
      dark: { line: '#e29ed2', tint: '#432a3d' },
      definition: 'Stated as fact without a source that can be checked.',
    },
  ],
};

export function findTag(codebook: Codebook, id: TagId): Tag | undefined {
  return codebook.tags.find((tag) => tag.id === id);
}
