/** A folder that changes while it is open: files keep their ids, and the list stays in order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnreadableArticle } from '../../../annotations/article/article.ts';
import { createArticleIdentifier, type KnownArticle } from '../../../annotations/article/identity.ts';
import { entryPath, mergeEntries } from '../../../annotations/article/merge-entries.ts';
import { comparePaths } from '../../../annotations/article/path-order.ts';

const source = (path: string, letter: string) => ({
  path,
  sha256: letter.repeat(64),
  textSha256: letter.repeat(64),
});
const known = (id: string, path: string, letter: string): KnownArticle => ({ id, ...source(path, letter) });
const one = known('one-1', 'one.txt', 'a');
const two = known('two-2', 'two.txt', 'b');

describe('a file that comes or changes', () => {
  it.each([
    ['was renamed', [source('new/name.txt', 'a')], [one], ['one-1']],
    ['has another text', [source('one.txt', 'c')], [one], ['one-1']],
    [
      'changed places with another',
      [source('one.txt', 'b'), source('two.txt', 'a')],
      [one, two],
      ['two-2', 'one-1'],
    ],
    [
      'was moved and edited',
      [{ ...source('new/one.txt', 'c'), title: 'The ferry' }],
      [{ ...one, title: 'The ferry' }],
      ['one-1'],
    ],
    ['is new', [source('three.txt', 'c')], [one], ['*']],
    [
      'is one of two copies of a file that went',
      [source('x.txt', 'a'), source('y.txt', 'a')],
      [one],
      ['one-1', '*'],
    ],
    [
      'was moved and another came in its place',
      [source('one.txt', 'c'), source('old.txt', 'a')],
      [one],
      ['*', 'one-1'],
    ],
    ['came back', [source('one.txt', 'a')], [two, one], ['one-1']],
  ])('%s', (_name, files, former, expected) => {
    const identifier = createArticleIdentifier([]);
    const ids = identifier.identifyChanged(files, former).map(({ id }) => id);
    expect(ids.map((id) => (id === 'one-1' || id === 'two-2' ? id : '*'))).toEqual(expected);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('may be an annotated one whose file was missing when the folder was opened', () => {
    const identifier = createArticleIdentifier([one]);
    identifier.settle(new Set());
    expect(identifier.identifyChanged([source('late.txt', 'a')], [])).toMatchObject([{ id: 'one-1' }]);
  });
});

describe('before the whole folder is known', () => {
  it.each([
    ['an annotated file in its place', source('one.txt', 'a'), true],
    ['a file that nobody annotated', source('three.txt', 'c'), true],
    ['an annotated file with another text', source('one.txt', 'c'), true],
    ['a copy of an annotated file, or that file renamed', source('copy.txt', 'a'), false],
  ])('%s is certain: %#', (_name, file, certain) => {
    const identifier = createArticleIdentifier([one, two]);
    expect(identifier.isCertain(file)).toBe(certain);
    identifier.settle(new Set());
    expect(identifier.isCertain(file)).toBe(true);
  });
});

describe('the list', () => {
  const entry = (path: string): UnreadableArticle => ({ kind: 'unreadable', path, code: 'x', message: path });
  const anyPath = fc
    .array(fc.constantFrom('a', 'B', 'b', 'é', '2', '10', 'z'), { minLength: 1, maxLength: 3 })
    .map((steps) => steps.join('/'));
  const anyPaths = fc.uniqueArray(anyPath, { maxLength: 12 });

  it('stays in order whatever comes and goes', () => {
    fc.assert(
      fc.property(anyPaths, anyPaths, anyPaths, (before, added, removed) => {
        const list = before.sort(comparePaths).map(entry);
        const merged = mergeEntries(list, added.map(entry), removed).map(entryPath);
        const expected = new Set([...before.filter((path) => !removed.includes(path)), ...added]);
        expect(merged).toEqual([...expected].sort(comparePaths));
      }),
    );
  });

  it('has an order in which no two folders are mixed', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const folders = paths.sort(comparePaths).map((path) => path.slice(0, path.lastIndexOf('/') + 1));
        const runs = folders.filter((folder, index) => folder !== folders[index - 1]);
        expect(new Set(runs).size).toBe(runs.length);
      }),
    );
  });
});
