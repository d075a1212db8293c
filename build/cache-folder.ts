/** The folder where a platform wants programs to keep what can be fetched again. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * Claimdesk's own folder inside the user's cache folder: `$XDG_CACHE_HOME` or `~/.cache` on Linux (XDG Base Directory
 * Specification, which tells to ignore a relative path), `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
 */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return win32.join(
      environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'),
      'claimdesk',
      'Cache',
    );
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'claimdesk');
  const configured = environment['XDG_CACHE_HOME'];
  const base =
    configured !== undefined && posix.isAbsolute(configured) ? configured : posix.join(home, '.cache');
  return posix.join(base, 'claimdesk');
}
