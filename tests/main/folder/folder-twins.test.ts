/** The twins of an open folder: found after it was read, shown with their words, and looked for again when texts or furniture change. */
import { describe, expect, test } from 'vitest';
import { judgeBlock } from '../../../annotations/article/edit-article.ts';
import { eventually, openFolder, put, value, type OpenedFolder } from './open-folder.ts';

const promise = 'We will dredge the northern channel before the herring return in spring';
const files = {
  'a.txt': `The pilots met the board on Friday. “${promise},” the harbour master said.\n\nIt rained all day.\n`,
  'b.txt': `Asked about its plans, the board gave one answer. “${promise},” it wrote. Nobody believed it.\n`,
  'c.txt': 'The mayor opened the lock on Monday, and few agree with her.\n',
};

async function found(folder: OpenedFolder): Promise<void> {
  await eventually(() => {
    expect(folder.listener.twins.at(-1)?.state).toBe('found');
  });
}

/** "path: words" of each group of an article. */
async function twins({ listener, session }: OpenedFolder, path: string) {
  const { groups } = value(await session.twinsOf(listener.at(path).id));
  const pathOf = (id: string) =>
    listener.entries.flatMap((entry) =>
      entry.kind === 'readable' && entry.id === id ? [entry.source.path] : [],
    );
  return groups.map(({ passages }) =>
    passages.map(({ article, words }) => `${pathOf(article).join()}: ${words}`),
  );
}

describe('twins of a folder', () => {
  test('are there once it has been read, with what stands around them', async () => {
    const folder = await openFolder(files);
    await found(folder);
    const { session, listener } = folder;
    const { state, groups, leftOut } = value(await session.twinsOf(listener.at('b.txt').id));
    expect({ state, leftOut }).toEqual({ state: 'found', leftOut: null });
    const [one, two] = groups[0]?.passages ?? [];
    expect(groups).toMatchObject([{ score: 1, total: 2 }]);
    expect(one).toEqual({
      article: listener.at('a.txt').id,
      textSha256: listener.at('a.txt').source.textSha256,
      title: listener.at('a.txt').displayTitle,
      outlet: null,
      start: files['a.txt'].indexOf(promise),
      end: files['a.txt'].indexOf(promise) + promise.length,
      words: promise,
      before: 'The pilots met the board on Friday. “',
      after: ',” the harbour master said.',
    });
    expect(two).toMatchObject({ before: expect.stringMatching(/one answer. “$/) as string, words: promise });
    expect(await twins(folder, 'c.txt')).toEqual([]);
  });

  test('follow the files of the folder', async () => {
    const folder = await openFolder(files);
    await found(folder);
    await put(folder.root, 'c.txt', `A letter came at last: “${promise}.”\n`);
    await put(folder.root, 'b.txt', 'Nothing was ever said about herring.\n');
    await eventually(async () => {
      expect(await twins(folder, 'c.txt')).toEqual([[`a.txt: ${promise}`, `c.txt: ${promise}`]]);
    });
    expect(await twins(folder, 'b.txt')).toEqual([]);
    expect(folder.listener.twins.map(({ state }) => state)).toContain('looking');
  });

  test('are not looked for in what an analyst called furniture', async () => {
    const folder = await openFolder(files);
    await found(folder);
    const { article, edits } = await folder.read('a.txt');
    const block = article.blocks[0];
    if (block === undefined) throw new Error('There is no block.');
    await folder.apply(judgeBlock(article, edits, block, true));
    await eventually(async () => {
      expect(await twins(folder, 'b.txt')).toEqual([]);
    });
    await found(folder);
    expect(await twins(folder, 'b.txt')).toEqual([]);
  });

  test('of an article that is not there are a failure', async () => {
    const folder = await openFolder(files);
    expect(await folder.session.twinsOf('nobody-00000000')).toMatchObject({
      ok: false,
      code: 'article-unknown',
    });
  });
});
