/** Reads an unpacked Electron: where its program is and which version it says it is. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../processes.ts';
import type { ElectronRuntime } from './runtime.ts';

/** The program's place inside an unpacked Electron. */
export function executableName(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The runtime in a folder, or undefined where there is no Electron program or it does not say its version. */
export async function readDistFolder(folder: string, origin: string): Promise<ElectronRuntime | undefined> {
  const executable = join(folder, executableName());
  try {
    await access(executable);
  } catch {
    return undefined;
  }
  const version = (await versionFile(folder)) ?? (await askVersion(executable));
  return version === undefined ? undefined : { executable, folder, version, origin };
}

/** Releases carry a file `version`, with or without a leading v. */
async function versionFile(folder: string): Promise<string | undefined> {
  try {
    return plainVersion(await readFile(join(folder, 'version'), 'utf8'));
  } catch {
    return undefined;
  }
}

async function askVersion(executable: string): Promise<string | undefined> {
  try {
    const ended = await run(executable, ['-p', 'process.versions.electron'], {
      environment: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      output: 'keep',
      timeLimit: 20_000,
    });
    return plainVersion(ended.output);
  } catch {
    return undefined;
  }
}

function plainVersion(text: string): string | undefined {
  return /^v?(\d+\.\d+\.\d+\S*)\s*$/.exec(text)?.[1];
}
