/** The command `codebook`: the tags of a folder, printed or written for other programs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from './run.ts';

describe('claimdesk codebook', () => {
  it('prints the tags with their keys, or all of each as JSON', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'Words.' });
    expect(await run('codebook', folder)).toMatchObject({
      code: 0,
      out: 'Quote [Q]\nOpinion [O]\nUnverified [U]\n',
    });
    const { out } = await run('codebook', folder, '--json');
    expect(JSON.parse(out)).toMatchObject([{ id: 'quote' }, { id: 'opinion' }, { id: 'unverified' }]);
  });

  it('writes a REFI-QDA codebook and says what it cannot hold', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'Words.' });
    const path = join(folder, 'tags.qdc');
    const { code, out, err } = await run('codebook', folder, '--export', path);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Keys, line styles');
    expect(await readFile(path, 'utf8')).toContain('<Code guid=');
  });

  it.each([
    ['a folder that is not there', ['codebook', '/not/there'], 1],
    ['a place that cannot be written', ['codebook', 'samples', '--export', '/not/there/tags.qdc'], 1],
    ['no folder', ['codebook'], 2],
  ])('fails for %s', async (_name, words, code) => {
    expect((await run(...words)).code).toBe(code);
  });
});
