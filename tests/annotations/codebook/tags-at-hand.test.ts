/** Which tags of a large codebook are offered at once. */
import { describe, expect, it } from 'vitest';
import { defaultCodebook, type Tag } from '../../../annotations/codebook/codebook.ts';
import { tagsAtHand } from '../../../annotations/codebook/tags-at-hand.ts';

/** Tags by name; a small letter is a tag with a key. */
function codebook(names: string): { readonly tags: readonly Tag[] } {
  const [model] = defaultCodebook.tags;
  if (model === undefined) throw new Error('there is no tag to begin with');
  return {
    tags: Array.from(names, (name) => ({
      ...model,
      id: name,
      name,
      key: name === name.toLowerCase() ? name.toUpperCase() : null,
      retired: name === '-',
    })),
  };
}

describe('the tags at hand', () => {
  it.each([
    ['are all, in their order, when they fit', 'AbC', 3, null, 'AbC'],
    ['are those with a key first when they do not', 'AbCdE', 3, null, 'bdA'],
    ['hold the chosen one, in the place of the last', 'AbCdE', 3, 'E', 'bdE'],
    ['hold the chosen one once', 'AbCdE', 3, 'd', 'bdA'],
    ['hold none that is no longer given', 'Ab-', 3, '-', 'Ab'],
  ])('%s', (_what, names, most, chosen, expected) => {
    const offered = tagsAtHand(codebook(names), most, chosen);
    expect(offered.map(({ name }) => name).join('')).toBe(expected);
  });
});
