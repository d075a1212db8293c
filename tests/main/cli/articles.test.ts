/** The commands `articles` and `article`: what they print, where, and with which exit code. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from './run.ts';

const text =
  'The bridge 😀 we deserve\n\nBy Ida Lund, 03/04/2023\n\nThe council met again, and its members agreed that the bridge should be repaired.\n\nTags: bridge, 😀, council\n';

const inCodePoints = (
  whole: string,
  { start, end }: { readonly start: number; readonly end: number },
): string => Array.from(whole).slice(start, end).join('');

const printedArticle = z.looseObject({
  path: z.string(),
  blocks: z
    .array(z.object({ kind: z.string(), start: z.number(), end: z.number(), furniture: z.boolean() }))
    .default([]),
});

function parse(json: string) {
  return printedArticle.parse(JSON.parse(json));
}

function parseList(json: string) {
  return z.array(z.looseObject({ path: z.string() })).parse(JSON.parse(json));
}

describe('article --json', () => {
  test('prints the article with offsets in code points', async () => {
    const root = await temporaryFolder({ 'a.txt': text });
    const { code, out, err } = await run('article', join(root, 'a.txt'), '--json');
    const printed = parse(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(printed).toMatchObject({
      path: 'a.txt',
      format: 'text',
      text,
      chars: Array.from(text).length,
      meta: {
        title: 'The bridge 😀 we deserve',
        byline: 'Ida Lund',
        published: null,
        publishedAsWritten: '03/04/2023',
        outlet: null,
        origins: { title: 'text', byline: 'text', published: 'text' },
      },
      warnings: [],
    });
    expect(printed.blocks.map((block) => [block.kind, block.furniture, inCodePoints(text, block)])).toEqual([
      ['headline', false, 'The bridge 😀 we deserve'],
      ['byline', false, 'By Ida Lund, 03/04/2023'],
      [
        'paragraph',
        false,
        'The council met again, and its members agreed that the bridge should be repaired.',
      ],
      ['furniture', true, 'Tags: bridge, 😀, council'],
    ]);
  });

  test('of a file that cannot be read prints the error and ends with 1', async () => {
    const { code, out, err } = await run('article', '/nowhere/a.txt', '--json');
    expect(code).toBe(1);
    expect(parse(out)).toMatchObject({ path: 'a.txt', error: { code: 'file-missing' } });
    expect(err).toContain('/nowhere/a.txt');
  });

  test.runIf(process.platform !== 'win32')('follows a link that a person names', async () => {
    const root = await temporaryFolder({ 'deep/a.txt': text });
    const elsewhere = await temporaryFolder();
    await symlink(join(root, 'deep/a.txt'), join(elsewhere, 'link.txt'));
    expect((await run('article', join(elsewhere, 'link.txt'), '--json')).code).toBe(0);
  });
});

describe('articles --json', () => {
  test('prints every file of the folder, an error in place of what cannot be read', async () => {
    const root = await temporaryFolder({
      'b.txt': text,
      'deep/c.md': '# One\n\nTwo.',
      'a.txt': new Uint8Array(64),
      'x.png': '',
    });
    const { code, out, err } = await run('articles', root, '--json');
    expect(code).toBe(0);
    const printed = parseList(out);
    expect(printed.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'deep/c.md']);
    expect(printed[0]).toEqual({
      path: 'a.txt',
      error: { code: 'file-binary', message: expect.stringContaining('a.txt') as string },
    });
    expect(printed[1]).not.toHaveProperty('text');
    expect(printed[2]).toMatchObject({ format: 'markdown', chars: 9 });
    expect(err).toContain('a.txt');
  });

  test('prints an empty list for an empty folder', async () => {
    expect(await run('articles', await temporaryFolder(), '--json')).toEqual({
      code: 0,
      out: '[]\n',
      err: '',
    });
  });
});

describe('for people', () => {
  test('articles lists titles, facts and paths', async () => {
    const root = await temporaryFolder({ 'a.txt': text });
    expect((await run('articles', root)).out).toBe(
      'The bridge 😀 we deserve\n  03/04/2023 · 24 words\n  a.txt\n',
    );
  });

  test('article shows each block with its kind', async () => {
    const root = await temporaryFolder({ 'a.txt': text });
    expect((await run('article', join(root, 'a.txt'))).out).toContain('furniture   Tags: bridge');
  });
});

test.each<[readonly string[], number]>([
  [[], 2],
  [['nonsense'], 2],
  [['articles'], 2],
  [['articles', 'a', 'b'], 2],
  [['articles', '.', '--jsn'], 2],
  [['articles', '/nowhere/at/all'], 1],
  [['--help'], 0],
  [['articles', '--help'], 0],
  [['--version'], 0],
])('claimdesk %j ends with %i', async (words, code) => {
  const done = await run(...words);
  expect(done.code).toBe(code);
  expect(code === 0 ? done.out : done.err).not.toBe('');
});
