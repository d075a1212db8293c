/** The folder or the command that a person names when starting the app is found among what Electron adds. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commandNames } from '../../../main/cli/command-names.ts';
import { commands } from '../../../main/cli/commands.ts';
import { commandFromCommandLine, folderFromCommandLine } from '../../../main/shell/command-line.ts';

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

test.each<[string, string[], boolean, string[] | null]>([
  [
    'packaged, with a command',
    ['claimdesk', 'report', 'talks', '--format', 'pdf'],
    true,
    ['report', 'talks', '--format', 'pdf'],
  ],
  [
    'packaged, with switches before it',
    ['claimdesk', '--no-sandbox', 'verify', 'a.html', 'b'],
    true,
    ['verify', 'a.html', 'b'],
  ],
  ['unpackaged, with a command', ['electron', '/app', 'check', 'talks'], false, ['check', 'talks']],
  ['with a folder', ['claimdesk', '/data/talks'], true, null],
  ['with a path to a folder called like a command', ['claimdesk', './report'], true, null],
  ['with a command’s name after a folder', ['claimdesk', 'talks', 'report'], true, null],
  ['with nothing', ['claimdesk'], true, null],
])('a command, %s', (_name, words, packaged, expected) => {
  expect(commandFromCommandLine(words, packaged)).toEqual(expected);
});

test('the names are those of all commands', () => {
  const program = new Command();
  const line = { write: () => undefined, say: () => undefined, fail: () => undefined };
  for (const register of commands) register(program, line);
  expect(new Set(program.commands.map((command) => command.name()))).toEqual(commandNames);
});
