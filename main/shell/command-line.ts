/** What the command line of the app asks for. */
import { resolve } from 'node:path';

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
