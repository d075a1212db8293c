/** Way 3: let the `electron` package download its release, giving up within seconds where that cannot be reached. */
import { setTimeout as wait } from 'node:timers/promises';
import { packageProgram, packageVersion } from '../project.ts';
import { run } from '../processes.ts';
import { say } from '../say.ts';
import { installedBinary } from './installed-binary.ts';
import type { Search } from './runtime.ts';

/** Long enough for a slow connection to answer, short enough not to be taken for a hang. */
const reachLimit = 4_000;
/** A release is about 120 MB; slower than this is a download that stands still. */
const downloadLimit = 20 * 60_000;
/** What a copy in the download cache of @electron/get needs to be unpacked without any network. */
const unpackLimit = 5_000;

/**
 * The installer itself has no limit on connecting, so the server is asked beside it. Where it does not answer, the
 * installer may still find the release in its cache; if it has not by then, it is stopped.
 */
export async function officialDownload(): Promise<Search> {
  const address = releaseAddress(packageVersion('electron'), process.env);
  say(`Electron ${packageVersion('electron')} is not here yet; asking ${new URL(address).host} for it…`);
  const stop = new AbortController();
  const install = run(process.execPath, [packageProgram('electron', 'install-electron')], {
    output: 'keep',
    timeLimit: downloadLimit,
    signal: stop.signal,
  }).then(
    (ended) => (ended.code === 0 ? 'installed' : 'failed'),
    () => 'failed',
  );
  const hopeless = (async () => {
    if (await answers(address)) return install;
    await wait(unpackLimit, undefined, { ref: false });
    return 'failed';
  })();
  const outcome = await Promise.race([install, hopeless]);
  stop.abort();
  if (outcome === 'installed') return installedBinary();
  return {
    kind: 'unavailable',
    reason: `${new URL(address).host} could not be reached or has no such release`,
  };
}

/** Where the release comes from; the mirror settings are those of @electron/get. */
export function releaseAddress(version: string, environment: NodeJS.ProcessEnv): string {
  const mirror =
    environment['npm_config_electron_mirror'] ??
    environment['NPM_CONFIG_ELECTRON_MIRROR'] ??
    environment['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/`;
}

async function answers(address: string): Promise<boolean> {
  // Node's fetch knows no proxy, so with one only the download itself can tell.
  if (process.env['ELECTRON_GET_USE_PROXY'] !== undefined) return true;
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachLimit) });
    return true;
  } catch {
    return false;
  }
}
