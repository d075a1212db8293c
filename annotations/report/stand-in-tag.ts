/** What an annotation is called whose tag is no longer in the codebook: its id, drawn in a plain style, rather than nothing. */
import { findTag, type Codebook, type Tag, type TagId } from '../codebook/codebook.ts';

export function tagOrStandIn(codebook: Codebook, id: TagId): Tag {
  return (
    findTag(codebook, id) ?? {
      id,
      name: id === '' ? 'untagged' : id,
      key: null,
      line: 'dotted',
      light: { line: '#5b5750', tint: '#efece6' },
      dark: { line: '#b3b1ab', tint: '#2d3138' },
      definition: 'No longer in the codebook.',
      examples: [],
      parent: null,
      retired: false,
      mergedInto: null,
    }
  );
}
