/** Where each system keeps what can be fetched again. */
import { expect, it } from 'vitest';
import { cacheFolder } from '../../build/cache-folder.ts';

interface Case {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
}

const cases: readonly Case[] = [
  { platform: 'linux', environment: {}, folder: '/home/ana/.cache/claimdesk' },
  { platform: 'linux', environment: { XDG_CACHE_HOME: '/var/c' }, folder: '/var/c/claimdesk' },
  { platform: 'linux', environment: { XDG_CACHE_HOME: 'c' }, folder: '/home/ana/.cache/claimdesk' },
  { platform: 'linux', environment: { XDG_CACHE_HOME: '' }, folder: '/home/ana/.cache/claimdesk' },
  { platform: 'darwin', environment: { XDG_CACHE_HOME: '/c' }, folder: '/home/ana/Library/Caches/claimdesk' },
  {
    platform: 'win32',
    environment: { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' },
    folder: 'C:\\Users\\ana\\AppData\\Local\\claimdesk\\Cache',
  },
];

it.each(cases)('$platform with $environment: $folder', ({ platform, environment, folder }) => {
  expect(cacheFolder(platform, environment, '/home/ana')).toBe(folder);
});
