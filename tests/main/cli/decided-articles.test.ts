/** The commands `articles` and `article` print what analysts decided about an article, and say that they did. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { noEdits, type ArticleEdits } from '../../../annotations/article/article-edits.ts';
import { serialiseArticleRecord } from '../../../annotations/format/article-record.ts';
import { readArticleFile } from '../../../main/articles/read-article.ts';
import { commands } from '../../../main/cli/commands.ts';
import { runCommandLine } from '../../../main/cli/run-command-line.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const note = 'This line is a promotion that no rule knows.';
const text = `The bridge we deserve\n\nBy Ida Lund, 03/04/2023\n\nThe council met again, and its members agreed that the bridge should be repaired.\n\n${note}\n\nTags: bridge, council\n`;

/** A folder with one article about which something was decided. */
async function decidedFolder(edits: (of: { readonly sha: string }) => ArticleEdits): Promise<string> {
  const read = await readArticleFile(await temporaryFolder({ 'deep/a.txt': text }), 'deep/a.txt');
  if (!read.ok) throw new Error(read.message);
  const { source } = read.value;
  const record = { ...source, id: 'a-1', title: null, edits: edits({ sha: source.textSha256 }) };
  return temporaryFolder({
    'deep/a.txt': text,
    '.claimdesk/articles/a-1.json': serialiseArticleRecord(record),
  });
}

const decided = ({ sha }: { readonly sha: string }): ArticleEdits => ({
  ...noEdits,
  metadata: {
    title: 'A bridge, at last',
    outlet: 'Norrhaven Post',
    byline: null,
    published: { written: '03/04/2023', iso: '2023-04-03' },
  },
  furniture: [
    {
      anchor: createAnchor(text, sha, text.indexOf(note), text.indexOf(note) + note.length),
      furniture: true,
    },
  ],
});

const printed = z.looseObject({
  path: z.string(),
  meta: z.looseObject({ origins: z.record(z.string(), z.string()) }),
  blocks: z.array(z.looseObject({ start: z.number(), end: z.number(), furniture: z.boolean() })),
});

async function print(...words: readonly string[]): Promise<unknown> {
  let out = '';
  const streams = { out: (more: string) => (out += more), err: () => undefined };
  const appData = await temporaryFolder();
  expect(await runCommandLine([...words, '--json', '--app-data', appData], streams, commands)).toBe(0);
  return JSON.parse(out);
}

function expectDecided(json: unknown): void {
  const { meta, blocks } = printed.parse(json);
  expect(meta).toMatchObject({
    title: 'A bridge, at last',
    outlet: 'Norrhaven Post',
    byline: null,
    published: '2023-04-03',
    origins: { title: 'analyst', outlet: 'analyst', published: 'analyst' },
  });
  expect(meta.origins).not.toHaveProperty('byline');
  const furniture = blocks.filter((block) => block.furniture).map(({ start, end }) => text.slice(start, end));
  expect(furniture).toEqual([note, 'Tags: bridge, council']);
}

describe('what analysts decided', () => {
  test('is in the list of the folder', async () => {
    const [article] = z.array(z.unknown()).parse(await print('articles', await decidedFolder(decided)));
    expectDecided(article);
  });

  test('is in an article named alone, found in the folder around it', async () => {
    expectDecided(await print('article', join(await decidedFolder(decided), 'deep/a.txt')));
  });

  test('goes along when the file was renamed', async () => {
    const root = await decidedFolder(decided);
    await rename(join(root, 'deep/a.txt'), join(root, 'b.txt'));
    expectDecided(await print('article', join(root, 'b.txt')));
    const [article] = z.array(z.unknown()).parse(await print('articles', root));
    expectDecided(article);
  });

  test('stays with its file when another has the same text', async () => {
    const root = await decidedFolder(decided);
    const twin = join(await temporaryFolder({ 'a.txt': text }), 'a.txt');
    await rename(twin, join(root, 'a.txt'));
    expectDecided(await print('article', join(root, 'deep/a.txt')));
    const { meta } = printed.parse(await print('article', join(root, 'a.txt')));
    expect(meta).toMatchObject({ title: 'The bridge we deserve', outlet: null, origins: { title: 'text' } });
  });
});
