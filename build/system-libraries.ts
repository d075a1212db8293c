/** Checks that this Linux has what Electron needs, and gets it where it may. Other systems bring everything along. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { missingLibraries, packagesFor } from './debian-packages.ts';
import { isRoot, run } from './processes.ts';
import { PlainProblem, say } from './say.ts';
import { requirePackages } from './system-packages.ts';

/** Makes sure that the program can start: its shared libraries, a display to draw on, and a sandbox. */
export async function requireSystemLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return;
  await requireLibraries(executable);
  if (!hasDisplay() && !isOnPath('Xvfb')) {
    await requirePackages(['xvfb'], 'There is no display here, and no Xvfb to stand in for one');
  }
  tellAboutSandbox(join(executable, '..', 'chrome-sandbox'));
}

async function requireLibraries(executable: string): Promise<void> {
  const missing = await librariesNotFound(executable);
  if (missing.length === 0) return;
  const { packages, unknown } = packagesFor(missing);
  if (packages.length > 0) await requirePackages(packages, `Electron needs ${missing.join(', ')}`);
  const left = packages.length > 0 ? await librariesNotFound(executable) : unknown;
  if (left.length > 0) {
    throw new PlainProblem(
      `Electron needs ${left.join(', ')}, and this system does not have them. Install what carries them and run this again.`,
    );
  }
}

/** What the loader itself cannot find is the honest answer; a list of package names could only guess. */
async function librariesNotFound(executable: string): Promise<readonly string[]> {
  const ended = await run('ldd', [executable], {
    output: 'keep',
    environment: { ...process.env, LC_ALL: 'C' },
  });
  return missingLibraries(ended.output);
}

/** Whether there is a screen, real or virtual, to open windows on. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/** Whether a program can be started by its name. */
export function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Ubuntu since 23.10 forbids the sandbox that needs no set-up; Electron then stops with a message that few understand. */
function tellAboutSandbox(helper: string): void {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (isRoot() || !existsSync(restriction) || readFileSync(restriction, 'utf8').trim() !== '1') return;
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  const setUserIdBit = 0o4000;
  if (uid === 0 && (mode & setUserIdBit) !== 0) return;
  say(
    `this system restricts sandboxes. If the window does not open, run this once:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}
