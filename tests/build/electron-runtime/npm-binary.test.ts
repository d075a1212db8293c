/** Which files of the carrier package are Electron's, and where they are kept. */
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronPart, npmBinaryFolder } from '../../../build/electron-runtime/npm-binary.ts';

describe('electronPart', () => {
  it.each([
    { entry: 'Cypress/Cypress', path: 'electron' },
    { entry: 'Cypress/icudtl.dat', path: 'icudtl.dat' },
    { entry: 'Cypress/locales/en-US.pak', path: 'locales/en-US.pak' },
    { entry: 'Cypress/v8_context_snapshot.bin', path: 'v8_context_snapshot.bin' },
    { entry: 'Cypress/browser_v8_context_snapshot.bin', path: undefined },
    { entry: 'Cypress/resources/app/index.js', path: undefined },
    { entry: 'Cypress/resources/app-update.yml', path: undefined },
    { entry: 'elsewhere/Cypress', path: undefined },
  ])('$entry becomes $path', ({ entry, path }) => {
    expect(electronPart(entry)).toBe(path);
  });
});

it('is kept under its version in the cache folder', () => {
  expect(dirname(npmBinaryFolder('cache'))).toBe('cache');
  expect(basename(npmBinaryFolder('cache'))).toMatch(/^electron-33\.2\.1-linux-x64-\d+$/);
});
