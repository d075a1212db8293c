/** Tags change one by one, in any order of writers, and every change has its inverse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCodebook, compareCodebooks } from '../../../annotations/codebook/change-codebook.ts';
import {
  defaultCodebook,
  effectiveTag,
  findTag,
  usableTags,
  type Codebook,
  type Tag,
} from '../../../annotations/codebook/codebook.ts';

const tag = (id: string, fields: Partial<Tag> = {}): Tag => ({
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
});
const book = (...tags: readonly Tag[]): Codebook => ({ tags });

const anyBook = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), name: fc.constantFrom('one', 'two') }),
    { selector: ({ id }) => id },
  )
  .map((tags) => book(...tags.map(({ id, name }) => tag(id, { name }))));

describe('a change of the codebook', () => {
  it('leads from one codebook to the other, and its inverse back, order and all', () => {
    fc.assert(
      fc.property(anyBook, anyBook, (one, other) => {
        const change = compareCodebooks(one, other);
        expect(changeCodebook(one, change.after)).toEqual(other);
        expect(changeCodebook(other, change.before)).toEqual(one);
      }),
    );
  });

  it('leaves alone what another analyst did to other tags meanwhile', () => {
    const before = book(tag('a'), tag('b'));
    const mine = compareCodebooks(before, book(tag('a', { name: 'Mine' }), tag('b'))).after;
    const theirs = compareCodebooks(before, book(tag('a'), tag('b', { name: 'Theirs' }), tag('c'))).after;
    const names = (codebook: Codebook) => codebook.tags.map(({ name }) => name);
    expect(names(changeCodebook(changeCodebook(before, theirs), mine))).toEqual(['Mine', 'Theirs', 'c']);
  });
});

describe('a tag', () => {
  it('that was merged counts as the one it was merged into, however long the way', () => {
    const codebook = book(tag('a', { mergedInto: 'b' }), tag('b', { mergedInto: 'c' }), tag('c'));
    expect(['a', 'b', 'c'].map((id) => effectiveTag(codebook, id))).toEqual(['c', 'c', 'c']);
    expect(usableTags(codebook).map(({ id }) => id)).toEqual(['c']);
  });

  it.each<[string, Codebook]>([
    ['into one that is gone', book(tag('a', { mergedInto: 'gone' }))],
    ['in a circle', book(tag('a', { mergedInto: 'b' }), tag('b', { mergedInto: 'a' }))],
    ['into itself', book(tag('a', { mergedInto: 'a' }))],
  ])('that was merged %s stands for itself', (_name, codebook) => {
    expect(findTag(codebook, 'a')?.id).toBe('a');
  });

  it('that is retired is found but not offered', () => {
    const codebook = book(tag('a', { retired: true }), tag('b'));
    expect(findTag(codebook, 'a')?.id).toBe('a');
    expect(usableTags(codebook).map(({ id }) => id)).toEqual(['b']);
  });

  it('that nobody knows is none', () => {
    expect(findTag(defaultCodebook, 'gone')).toBeUndefined();
    expect(effectiveTag(defaultCodebook, 'gone')).toBe('gone');
  });
});
