/** Tags within tags are shown once each, whatever several writers have made of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../annotations/codebook/codebook.ts';
import { TagTree } from '../../../annotations/codebook/tag-tree.ts';
import { anyCodebook, book, tag } from './codebook-builders.ts';

const shown = (...tags: readonly Tag[]) =>
  new TagTree(book(...tags))
    .rows()
    .map(
      ({ tag: { id }, depth, state }) => `${'-'.repeat(depth)}${id}${state === 'usable' ? '' : ` ${state}`}`,
    );

describe('the codebook as it is shown', () => {
  it.each<[string, readonly Tag[], readonly string[]]>([
    ['keeps its order', [tag('a'), tag('b')], ['a', 'b']],
    ['puts kinds under their tag', [tag('a', { parent: 'b' }), tag('b'), tag('c')], ['b', '-a', 'c']],
    [
      'puts a merged tag under the one it counts as',
      [tag('a', { mergedInto: 'b' }), tag('b'), tag('c', { parent: 'b' })],
      ['b', '-a merged', '-c'],
    ],
    [
      'hands the kinds of a merged tag to the one it counts as',
      [tag('a', { mergedInto: 'b' }), tag('b'), tag('c', { parent: 'a' })],
      ['b', '-a merged', '-c'],
    ],
    ['says what is retired', [tag('a', { retired: true })], ['a retired']],
    ['treats a tag with a parent that is gone as one without', [tag('a', { parent: 'x' })], ['a']],
    [
      'opens a circle of parents, in whatever order they stand',
      [tag('b', { parent: 'a' }), tag('a', { parent: 'b' }), tag('c', { parent: 'b' })],
      ['a', '-b', '--c'],
    ],
  ])('%s', (_name, tags, rows) => {
    expect(shown(...tags)).toEqual(rows);
  });

  it('has every tag exactly once', () => {
    fc.assert(
      fc.property(anyCodebook, (codebook) => {
        const rows = new TagTree(codebook).rows().map((row) => row.tag.id);
        expect(rows.toSorted()).toEqual(codebook.tags.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('counts a tag together with all kinds of it', () => {
    const tree = new TagTree(book(tag('a'), tag('b', { parent: 'a' }), tag('c', { parent: 'b' })));
    const counts = tree.familyCounts(
      new Map([
        ['a', 1],
        ['c', 2],
        ['gone', 4],
      ]),
    );
    expect(Object.fromEntries(counts)).toEqual({ a: 3, b: 2, c: 2, gone: 4 });
    expect(tree.path('c')).toBe('a › b › c');
  });
});
