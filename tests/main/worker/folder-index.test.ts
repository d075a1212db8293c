/** The texts of an open folder in the worker: typing on gives what asking at once gives, whatever happens to the folder meanwhile. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../../annotations/article/summarise.ts';
import { extractText } from '../../../main/articles/text-format.ts';
import type { ScanOfArticle } from '../../../main/articles/scan-article.ts';
import { FolderIndex, type IndexHits } from '../../../main/worker/folder-index.ts';

function scanOf(path: string, text: string): ScanOfArticle {
  const extracted = extractText(text);
  return {
    entry: summarise({ path, sha256: path, textSha256: path }, extracted),
    extracted,
    stamp: null,
  };
}

function indexOf(texts: ReadonlyMap<string, string>): FolderIndex {
  const index = new FolderIndex();
  for (const [path, text] of texts) index.take(path, scanOf(path, text));
  return index;
}

const ask = (index: FolderIndex, query: string): Promise<IndexHits | null> =>
  index.search(query, 100, () => false);

/** Few letters, so that words begin alike and contain one another. */
const words = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'B'), minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const typed = fc.string({ unit: fc.constantFrom('a', 'b', 'Ä', ' ', '"'), minLength: 1, maxLength: 7 });

describe('typing a query letter by letter', () => {
  test('gives at each letter what asking for it at once gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), typed, async (texts, query) => {
        const folder = new Map(texts.map((text, number) => [`${number}.txt`, text]));
        const index = indexOf(folder);
        for (let length = 1; length <= query.length; length += 1) {
          const part = query.slice(0, length);
          expect(await ask(index, part)).toEqual(await ask(indexOf(folder), part));
        }
      }),
    );
  });

  test.each([
    [
      'a file that comes',
      (index: FolderIndex) => {
        index.take('new.txt', scanOf('new.txt', 'The harbour bridge.'));
      },
      ['old.txt', 'new.txt'],
    ],
    [
      'a note that is written',
      (index: FolderIndex) => {
        index.describe('bare.txt', [{ kind: 'headline', words: 'The harbour' }]);
      },
      ['bare.txt', 'old.txt'],
    ],
    [
      'a file that goes',
      (index: FolderIndex) => {
        index.remove('old.txt');
      },
      [],
    ],
  ] as const)('takes %s between two letters into account', async (_what, happen, found) => {
    const index = indexOf(
      new Map([
        ['old.txt', 'The harbour is closed.'],
        ['bare.txt', 'Nothing of the kind.'],
      ]),
    );
    await ask(index, 'harb');
    happen(index);
    const hits = await ask(index, 'harbo');
    expect(hits?.hits.map(({ path }) => path)).toEqual(found);
    expect(hits?.total).toBe(found.length);
  });
});
