/** The set-up that starting, testing and packaging share: an Electron runtime and what it needs on this machine. */
import { resolveElectron } from './electron-runtime/resolve.ts';
import type { ElectronRuntime } from './electron-runtime/runtime.ts';
import { readDistFolder } from './electron-runtime/dist-folder.ts';
import { requireSystemLibraries } from './system-libraries.ts';

/** Under this name one script tells the next which runtime has been found, so that it is looked for and told once. */
const foundVariable = 'CLAIMDESK_ELECTRON_FOLDER';

/**
 * Finds the runtime and makes sure that it can start.
 * @throws PlainProblem when either is not possible, with what the person can do
 */
export async function prepareRuntime(): Promise<ElectronRuntime> {
  const found = process.env[foundVariable];
  const known = found === undefined ? undefined : await readDistFolder(found, 'found before');
  if (known !== undefined) return known;
  const runtime = await resolveElectron();
  await requireSystemLibraries(runtime.executable);
  return runtime;
}

/** What the tests and the scripts that they start read about the runtime. */
export function runtimeEnvironment(runtime: ElectronRuntime): Readonly<Record<string, string>> {
  return {
    [foundVariable]: runtime.folder,
    CLAIMDESK_ELECTRON: runtime.executable,
    CLAIMDESK_ELECTRON_VERSION: runtime.version,
  };
}
