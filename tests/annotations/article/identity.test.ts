/** Articles are known again by path and content, and new ones get names that are safe on every platform. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createArticleIdentifier,
  identifyArticles,
  isArticleId,
} from '../../../annotations/article/identity.ts';
import type { KnownArticle, NamedFile } from '../../../annotations/article/identity.ts';
import type { ArticleSource } from '../../../annotations/article/article.ts';

const hash = (letter: string) => letter.repeat(64);
const file = (path: string, content: string): ArticleSource => ({
  path,
  sha256: hash(content),
  textSha256: hash(content),
});
const known = (id: string, path: string, content: string): KnownArticle => ({ id, ...file(path, content) });
const identify = (files: readonly ArticleSource[], records: readonly KnownArticle[]) =>
  identifyArticles(files, new Set(files.map(({ path }) => path)), records).map(({ id }) => id);

describe('identifyArticles', () => {
  const harbour = known('harbour-1', 'harbour.txt', 'a');
  const mayor = known('mayor-1', 'mayor.txt', 'b');

  it.each<[string, ArticleSource[], string[]]>([
    ['that stayed as it was', [file('harbour.txt', 'a')], ['harbour-1']],
    ['that was renamed', [file('news/harbour two.txt', 'a')], ['harbour-1']],
    ['that was changed', [file('harbour.txt', 'c')], ['harbour-1']],
    ['that got other line endings', [{ ...file('harbour.txt', 'a'), sha256: hash('f') }], ['harbour-1']],
    ['and its copy', [file('copy.txt', 'a'), file('harbour.txt', 'a')], ['*', 'harbour-1']],
    ['that was moved over another', [file('mayor.txt', 'a')], ['harbour-1']],
    ['beside another', [file('mayor.txt', 'b'), file('harbour.txt', 'a')], ['mayor-1', 'harbour-1']],
    ['twice, of which the first is taken', [file('x.txt', 'a'), file('y.txt', 'a')], ['harbour-1', '*']],
  ])('knows an article %s', (_name, files, expected) => {
    const ids = identify(files, [harbour, mayor]);
    expect(ids.map((id) => (['harbour-1', 'mayor-1'].includes(id) ? id : '*'))).toEqual(expected);
  });

  it.each<[string, NamedFile, string | null, boolean]>([
    ['in another folder', { ...file('april/ferry.txt', 'c'), title: 'The ferry' }, 'The ferry', true],
    ['under another headline', { ...file('april/ferry.txt', 'c'), title: 'The bridge' }, 'The ferry', false],
    ['under another name', { ...file('april/boat.txt', 'c'), title: 'The ferry' }, 'The ferry', false],
    ['without a headline', { ...file('april/ferry.txt', 'c'), title: null }, null, false],
  ])(
    'looks for an article that was moved and edited by name and headline: %s',
    (_case, moved, title, same) => {
      const record = { ...known('ferry-1', 'march/ferry.txt', 'a'), title };
      expect(identify([moved], [record])[0] === 'ferry-1').toBe(same);
      // While the file of the record is there, it is the article.
      expect(identify([moved, file('march/ferry.txt', 'd')], [record])[1]).toBe('ferry-1');
    },
  );

  it('waits for all paths before it takes a file for one that was moved and edited', () => {
    const record = { ...known('ferry-1', 'march/ferry.txt', 'a'), title: 'The ferry' };
    const identifier = createArticleIdentifier([record]);
    const moved = { ...file('april/ferry.txt', 'c'), title: 'The ferry' };
    expect(identifier.isCertain(moved)).toBe(false);
    expect(identifier.isCertain({ ...moved, title: 'Another' })).toBe(true);
  });

  it('gives the same answers batch by batch', () => {
    const files = [file('one.txt', 'a'), file('harbour.txt', 'c'), file('two.txt', 'b')];
    const identifier = createArticleIdentifier([harbour, mayor]);
    identifier.settle(new Set(files.map(({ path }) => path)));
    expect(files.flatMap((one) => identifier.identify([one])).map(({ id }) => id)).toEqual(
      identify(files, [harbour, mayor]),
    );
  });

  it.each([
    ['Harbour Opens (final).txt', /^harbour-opens-final-[0-9a-f]{8}$/],
    ['deep/er/Müller & Söhne.md', /^mu-ller-so-hne-[0-9a-f]{8}$/],
    ['会谈.txt', /^article-[0-9a-f]{8}$/],
    ['con.txt', /^con-[0-9a-f]{8}$/],
    ['.hidden', /^hidden-[0-9a-f]{8}$/],
    [`${'long '.repeat(60)}.txt`, /^[a-z-]{1,40}-[0-9a-f]{8}$/],
  ])('names %s', (path, pattern) => {
    expect(identify([file(path, 'a')], [])[0]).toMatch(pattern);
  });

  it('gives every file an id of its own that can name a file anywhere', () => {
    const anyFile = fc
      .tuple(fc.string({ minLength: 1 }), fc.constantFrom('a', 'b'))
      .map(([path, content]) => file(path, content));
    fc.assert(
      fc.property(fc.uniqueArray(anyFile, { selector: ({ path }) => path }), (files) => {
        const ids = identify(files, [harbour, mayor]);
        expect(new Set(ids).size).toBe(files.length);
        expect(ids.every(isArticleId)).toBe(true);
        expect(identify(files, [harbour, mayor])).toEqual(ids);
      }),
    );
  });
});

describe('isArticleId', () => {
  it.each(['', '../up', 'a/b', 'a\\b', 'A', 'con', 'lpt1', 'a.b', '-a', 'a'.repeat(81), 'a\0'])(
    'refuses %j',
    (id) => {
      expect(isArticleId(id)).toBe(false);
    },
  );
});
