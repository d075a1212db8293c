/** The folder a person names when starting the app is found among what Electron adds. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderFromCommandLine } from '../../../main/shell/command-line.ts';

const home = resolve('/home/ana');

test.each([
  ['unpackaged, with a folder', ['electron', '/app', 'articles'], false, resolve(home, 'articles')],
  [
    'unpackaged, with switches about',
    ['electron', '--no-sandbox', '/app', '--inspect=0', 'a b'],
    false,
    resolve(home, 'a b'),
  ],
  ['unpackaged, without a folder', ['electron', '/app'], false, null],
  ['packaged, with a folder', ['claimdesk', '/data/talks'], true, resolve('/data/talks')],
  ['packaged, without a folder', ['claimdesk', '--no-sandbox'], true, null],
  ['an empty word', ['claimdesk', ''], true, null],
])('%s', (_name, words, packaged, expected) => {
  expect(folderFromCommandLine(words, packaged, home)).toBe(expected);
});
