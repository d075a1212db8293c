/** What is shipped with the app: nothing that its makers gave up, that runs at install, or that may not be shipped. */
import { expect, test } from 'vitest';
import { readShippedPackages } from '../../build/shipped-packages.ts';

const packages = await readShippedPackages();
const named = (list: typeof packages): readonly string[] =>
  list.map(({ name, version, licence }) => `${name} ${version} ${String(licence)}`);

/** Licences that ask for no more than to be named; of a choice of two, one of them is enough. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  // Typefaces.
  'OFL-1.1',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]);

test('every package that is shipped has a licence that allows it', () => {
  expect(packages.length).toBeGreaterThan(50);
  expect(named(packages.filter(({ licence }) => licence === null || !allowed.has(licence)))).toEqual([]);
});

test('every package that is shipped has a fixed version and a checksum', () => {
  const loose = packages.filter(
    ({ version, isChecked }) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version) || !isChecked,
  );
  expect(named(loose)).toEqual([]);
});

test('no package that is shipped was withdrawn by its maker or runs a script when it is installed', () => {
  expect(
    named(packages.filter(({ withdrawn, runsAtInstall }) => withdrawn !== null || runsAtInstall)),
  ).toEqual([]);
});
