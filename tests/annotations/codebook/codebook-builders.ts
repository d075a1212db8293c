/** Codebooks for tests, with only what a test is about spelled out. */
import fc from 'fast-check';
import { lineStyles, type Codebook, type Tag } from '../../../annotations/codebook/codebook.ts';

export function tag(id: string, fields: Partial<Tag> = {}): Tag {
  return {
    id,
    name: id,
    key: null,
    line: 'solid',
    light: { line: '#0b5fa5', tint: '#dcebf8' },
    dark: { line: '#7fb9f0', tint: '#1d3650' },
    definition: '',
    examples: [],
    parent: null,
    retired: false,
    mergedInto: null,
    ...fields,
  };
}

export function book(...tags: readonly Tag[]): Codebook {
  return { tags };
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Codebooks as several writers may leave them: circles of parents, merges into what is gone, retired parents. */
export const anyCodebook: fc.Arbitrary<Codebook> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      parent: fc.option(fc.constantFrom(...ids)),
      mergedInto: fc.option(fc.constantFrom(...ids), { freq: 3 }),
      retired: fc.boolean(),
      line: fc.constantFrom(...lineStyles),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  .map((tags) => book(...tags.map(({ id, ...fields }) => tag(id, fields))));
