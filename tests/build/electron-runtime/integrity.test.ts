/** Only the very bytes that were named pass the integrity check. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchesIntegrity } from '../../../build/electron-runtime/integrity.ts';

const integrityOf = (text: string): string => `sha512-${createHash('sha512').update(text).digest('base64')}`;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-integrity-'));
  file = join(folder, 'package.tgz');
  await writeFile(file, 'the known package');
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  { case: 'the same bytes', integrity: integrityOf('the known package'), matches: true },
  { case: 'other bytes', integrity: integrityOf('the known package!'), matches: false },
  { case: 'a weaker hash', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=', matches: false },
  { case: 'no hash', integrity: '', matches: false },
  {
    case: 'two hashes',
    integrity: `${integrityOf('x')} ${integrityOf('the known package')}`,
    matches: false,
  },
])('with $case answers $matches', async ({ integrity, matches }) => {
  await expect(matchesIntegrity(file, integrity)).resolves.toBe(matches);
});

it('knows the SHA-512 of nothing, from FIPS 180', async () => {
  const empty = join(folder, 'empty');
  await writeFile(empty, '');
  const integrity =
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
  await expect(matchesIntegrity(empty, integrity)).resolves.toBe(true);
});
