/** Which tag of the folder a tag of a file is, and what new ones are called. */
import { describe, expect, it } from 'vitest';
import { longestTagName, mostTags } from '../../../annotations/codebook/codebook-limits.ts';
import { defaultCodebook, type Codebook, type Tag } from '../../../annotations/codebook/codebook.ts';
import { bratTypes } from '../../../annotations/interchange/brat/brat-types.ts';
import { ImportTags } from '../../../annotations/interchange/import/import-tags.ts';

const [quote] = defaultCodebook.tags;
if (quote === undefined) throw new Error('There are tags to begin with.');
const tagOf = (fields: Partial<Tag>): Tag => ({ ...quote, ...fields });

function importing(codebook: Codebook = defaultCodebook): ImportTags {
  let next = 0;
  return new ImportTags(codebook, () => `new-${String((next += 1))}`);
}

const named = (name: string) => ({ id: null, name });

describe('a tag of a file', () => {
  it.each([
    ['by its id, whatever it is called', { id: 'quote', name: 'Zitat' }],
    ['by its name, whatever the capitals and blanks', named(' qUOTE ')],
  ])('is the folder’s %s', (_, tag) => {
    expect(importing().find(tag)).toBe('quote');
  });

  it('is the folder’s by the type that brat has for it, also of tags whose types are alike', () => {
    const codebook = {
      tags: [
        tagOf({ id: 'a', name: 'Über wen?' }),
        tagOf({ id: 'b', name: 'Uber-wen' }),
        tagOf({ id: 'c', name: 'Uber wen!' }),
      ],
    };
    const types = bratTypes(codebook);
    expect(new Set(types.values()).size).toBe(3);
    const tags = importing(codebook);
    for (const [id, type] of types) expect(tags.find(named(type))).toBe(id);
  });

  it('that was merged away is the one that took its place', () => {
    const codebook = {
      tags: [...defaultCodebook.tags, tagOf({ id: 'old', name: 'Old', mergedInto: 'quote' })],
    };
    expect(importing(codebook).find({ id: 'old', name: 'Old' })).toBe('quote');
  });

  it('becomes one new tag however often it comes, with a look of its own and no key', () => {
    const tags = importing();
    const ids = ['Rumour', 'rumour', 'Rumour ', 'Slip'].map((name) => tags.find(named(name)));
    expect(ids).toEqual(['new-1', 'new-1', 'new-1', 'new-2']);
    const added = tags.added(new Set(['new-1', 'new-2']));
    expect(added.map(({ name, key }) => [name, key])).toEqual([
      ['Rumour', null],
      ['Slip', null],
    ]);
    expect(new Set(added.map(({ line, light }) => `${line} ${light.line}`)).size).toBe(2);
  });

  it('without a name that is seen is called so', () => {
    const tags = importing();
    expect(tags.nameOf(tags.find(named('\u200b')) ?? '')).toBe('Untitled');
  });

  it('whose name has to be cut is the same as another that is cut to the same', () => {
    const tags = importing();
    const long = 'x'.repeat(longestTagName);
    expect(tags.find(named(`${long} one`))).toBe(tags.find(named(`${long} two`)));
  });

  it('finds no room in a codebook that is full', () => {
    const full = {
      tags: Array.from({ length: mostTags }, (_, index) =>
        tagOf({ id: `t${String(index)}`, name: `T${String(index)}` }),
      ),
    };
    const tags = importing(full);
    expect(tags.find(named('One more'))).toBeNull();
    expect(tags.find(named('T7'))).toBe('t7');
  });
});
