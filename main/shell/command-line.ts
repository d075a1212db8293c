/** What the command line of the app asks for. */
import { resolve } from 'node:path';
import { commandNames } from '../cli/command-names.ts';

/**
 * The command that the app was called with and what follows it, or null: the first word is a command's name. A folder of that name is opened
 * by a path to it, such as `./report`.
 * @param words process.argv
 * @param packaged in a packaged app the program comes first; otherwise the program and then the app's path
 */
export function commandFromCommandLine(
  words: readonly string[],
  packaged: boolean,
): readonly string[] | null {
  const own = words.map((word, index) => ({ word, index })).filter(({ word }) => !word.startsWith('-'));
  const first = own[packaged ? 1 : 2];
  return first !== undefined && commandNames.has(first.word) ? words.slice(first.index) : null;
}

/**
 * The folder named on the command line, absolute, or null. Everything that begins with a dash belongs to Electron or Chromium.
 * @param words process.argv, or the arguments of a second start
 * @param packaged in a packaged app the program comes first; otherwise the program and then the app's path
 */
export function folderFromCommandLine(
  words: readonly string[],
  packaged: boolean,
  workingFolder: string,
): string | null {
  const own = words.slice(1).filter((word) => !word.startsWith('-'));
  const folder = packaged ? own[0] : own[1];
  return folder === undefined || folder === '' ? null : resolve(workingFolder, folder);
}
