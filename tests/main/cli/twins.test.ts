/** The command `twins`: groups of passages in code points, furniture and files that cannot be read left out. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from './run.ts';

const printed = z.array(
  z.object({
    score: z.number(),
    passages: z.array(z.object({ article: z.string(), start: z.number(), end: z.number() })),
  }),
);

const promise = 'We will dredge the northern channel before the herring return in spring';
const files = {
  'one.txt': `Ferry 🚢🚢 talks\n\nThe pilots 🚢 met the board. “${promise},” the harbour master said.\n\nTags: ferry, pilots, herring, northern channel, harbour board\n`,
  'two.txt': `A promise\n\nOn Friday the board was asked about its plans. “${promise},” it wrote.\n\nTags: ferry, pilots, herring, northern channel, harbour board\n`,
};

describe('twins', () => {
  test('prints groups with code points', async () => {
    const folder = await temporaryFolder(files);
    const { code, out, err } = await run('twins', folder, '--json', '--app-data', join(folder, 'none'));
    const cut = (path: keyof typeof files, start: number, end: number) =>
      Array.from(files[path]).slice(start, end).join('');
    const groups = printed.parse(JSON.parse(out));
    expect(groups.map(({ score }) => score)).toEqual([1]);
    expect(groups[0]?.passages.map(({ article }) => article)).toEqual(['one.txt', 'two.txt']);
    for (const { article, start, end } of groups[0]?.passages ?? [])
      expect(cut(article as keyof typeof files, start, end)).toBe(promise);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('prints the words for people', async () => {
    const folder = await temporaryFolder(files);
    const { out } = await run('twins', folder, '--app-data', join(folder, 'none'));
    expect(out).toBe(`1.00, 2 passages\n  one.txt\n    ${promise}\n  two.txt\n    ${promise}\n`);
  });

  test('prints an empty list for a folder without articles', async () => {
    const folder = await temporaryFolder({});
    const { code, out } = await run('twins', folder, '--json');
    expect({ code, groups: printed.parse(JSON.parse(out)) }).toEqual({ code: 0, groups: [] });
  });

  test('fails for a folder that is not there', async () => {
    const { code, err } = await run('twins', '/nowhere/at/all', '--json');
    expect(code).toBe(1);
    expect(err).toContain('/nowhere/at/all');
  });
});
