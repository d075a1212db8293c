/** What becomes of two codebooks that were changed in two places. */
import { describe, expect, it } from 'vitest';
import { defaultCodebook, type Codebook, type Tag } from '../../../annotations/codebook/codebook.ts';
import { mergeCodebooks } from '../../../annotations/merge/merge-codebooks.ts';

const [pattern] = defaultCodebook.tags;
if (pattern === undefined) throw new Error('there is no tag to begin with');
const tag = (id: string, name = id): Tag => ({ ...pattern, id, name });
const of = (...tags: Tag[]): Codebook => ({ tags });

const cases: readonly {
  readonly what: string;
  readonly prefer?: 'ours' | 'theirs';
  readonly before: Codebook | null;
  readonly ours: Codebook;
  readonly theirs: Codebook;
  readonly names: readonly string[];
  readonly taken?: readonly string[];
  readonly conflicts?: readonly string[];
}[] = [
  {
    what: 'a tag that only the copy has comes in, last',
    before: of(tag('a')),
    ours: of(tag('a')),
    theirs: of(tag('b'), tag('a')),
    names: ['a', 'b'],
    taken: ['b'],
  },
  {
    what: 'a tag that only this side changed stays',
    before: of(tag('a')),
    ours: of(tag('a', 'Mine')),
    theirs: of(tag('a')),
    names: ['Mine'],
  },
  {
    what: 'of a tag that is different in both, this side’s holds',
    before: of(tag('a')),
    ours: of(tag('a', 'Mine')),
    theirs: of(tag('a', 'Theirs')),
    names: ['Mine'],
    conflicts: ['a'],
  },
  {
    what: 'of a tag that is different in both, the copy’s holds when asked',
    prefer: 'theirs',
    before: of(tag('a'), tag('c')),
    ours: of(tag('a', 'Mine'), tag('c', 'Mine')),
    theirs: of(tag('a', 'Theirs'), tag('c')),
    names: ['Theirs', 'Mine'],
    conflicts: ['a'],
  },
  {
    what: 'a tag like it was before the last change is no reason to take the copy’s',
    before: of(tag('a', 'Mine')),
    ours: of(tag('a', 'Mine'), tag('b')),
    theirs: of(tag('a')),
    names: ['Mine', 'b'],
    conflicts: ['a'],
  },
  {
    what: 'without a known state before, this side’s holds',
    before: null,
    ours: of(tag('a', 'Mine')),
    theirs: of(tag('a', 'Theirs'), tag('b')),
    names: ['Mine', 'b'],
    taken: ['b'],
    conflicts: ['a'],
  },
  {
    what: 'a tag that was deleted here since stays deleted',
    before: of(tag('a'), tag('b')),
    ours: of(tag('a')),
    theirs: of(tag('a'), tag('b')),
    names: ['a'],
  },
  {
    what: 'a tag that was deleted here and changed in the copy comes back',
    before: of(tag('a'), tag('b')),
    ours: of(tag('a')),
    theirs: of(tag('a'), tag('b', 'Theirs')),
    names: ['a', 'Theirs'],
    taken: ['b'],
  },
  {
    what: 'a tag that the copy lacks stays',
    before: of(tag('a'), tag('b')),
    ours: of(tag('a'), tag('b')),
    theirs: of(tag('a')),
    names: ['a', 'b'],
  },
];

describe('merging a copy of the codebook', () => {
  it.each(cases)('$what', ({ before, ours, theirs, names, prefer, taken = [], conflicts = [] }) => {
    const merged = mergeCodebooks(before, ours, theirs, prefer ?? 'ours');
    expect(merged.codebook.tags.map(({ name }) => name)).toEqual(names);
    expect(merged).toMatchObject({ taken, conflicts });
  });

  it.each(cases)('$what; once more brings nothing', ({ before, ours, theirs, prefer }) => {
    const { codebook } = mergeCodebooks(before, ours, theirs, prefer ?? 'ours');
    expect(mergeCodebooks(before, codebook, theirs, prefer ?? 'ours')).toMatchObject({ codebook, taken: [] });
  });
});
