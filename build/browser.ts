/** Finds a browser of the Chromium family, in which the tests open exported reports. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot } from './processes.ts';
import { requirePackages } from './system-packages.ts';

/** Where the usual browsers are, most likely first. */
export function browserCandidates(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => programs.map((program) => join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (environment['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * The path of a browser, got with apt where that may be done. Undefined where there is none: the tests then open the
 * reports in an Electron window.
 */
export async function requireBrowser(): Promise<string | undefined> {
  const present = find();
  if (present !== undefined || process.platform !== 'linux' || !isRoot() || !existsSync('/usr/bin/apt-get')) {
    return present;
  }
  await requirePackages(['chromium'], 'The tests open exported reports in a browser, and there is none');
  return find();
}

function find(): string | undefined {
  return browserCandidates(process.platform, process.env).find((path) => existsSync(path));
}
