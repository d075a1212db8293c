/**
 * Called by electron-builder once Electron is unpacked: takes out the default app, which would run any folder that is
 * named on the command line. electron-builder does so for the releases it fetches itself, not for a folder it is given.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {import('electron-builder').AfterExtractContext} context */
export default async function removeDefaultApp({ appOutDir, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  await rm(join(resources, 'default_app.asar'), { force: true });
}
