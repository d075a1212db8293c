/** From what the loader misses to what apt can install. */
import { describe, expect, it } from 'vitest';
import { missingLibraries, nameHere, packagesFor } from '../../build/debian-packages.ts';

describe('missingLibraries', () => {
  it('names each library once, and only those that are not found', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /e/libffmpeg.so (0x00007f)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  it('is empty for a program that is not dynamic', () => {
    expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([]);
  });
});

describe('packagesFor', () => {
  it('gives each package once and sets aside what it does not know', () => {
    expect(packagesFor(['libnss3.so', 'libsmime3.so', 'libasound.so.2', 'libnew.so.9'])).toEqual({
      packages: ['libnss3', 'libasound2'],
      unknown: ['libnew.so.9'],
    });
  });
});

describe('nameHere', () => {
  it.each([
    { release: 'Debian 12', offered: ['libasound2'], name: 'libasound2' },
    { release: 'Ubuntu 24.04', offered: ['libasound2t64'], name: 'libasound2t64' },
    { release: 'one with both', offered: ['libasound2', 'libasound2t64'], name: 'libasound2t64' },
  ])('on $release is $name', async ({ offered, name }) => {
    await expect(nameHere('libasound2', (asked) => Promise.resolve(offered.includes(asked)))).resolves.toBe(
      name,
    );
  });
});
