/** Where the app keeps its own data, found without Electron: annotations of folders that cannot be written are there. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** As Electron names it: the product's folder in the platform's place for applications' data. */
const productFolder = 'Claimdesk';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const here: Surroundings = { platform: process.platform, environment: process.env, home: homedir() };

/** The folder that Electron's `app.getPath('userData')` gives the app. */
export function appDataFolder({ platform, environment, home }: Surroundings = here): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', productFolder);
  const configured = environment[platform === 'win32' ? 'APPDATA' : 'XDG_CONFIG_HOME'];
  const usual = platform === 'win32' ? join(home, 'AppData', 'Roaming') : join(home, '.config');
  return join(configured === undefined || configured === '' ? usual : configured, productFolder);
}

/** The folder in it that holds the stand-ins for folders that could not be written. */
export function fallbackFolder(appData: string): string {
  return join(appData, 'folders');
}
