/**
 * The packages that are shipped with the app, as package-lock.json has them. `node --import tsx build/shipped-packages.ts` lists them, one a line: name,
 * version, licence.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inProject, projectFolder } from './project.ts';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where neither the package nor its licence file says one. */
  readonly licence: string | null;
  /** Whether the lock file has a checksum of what is downloaded. */
  readonly isChecked: boolean;
  /** Why its maker has withdrawn it; null for most. */
  readonly withdrawn: string | null;
  readonly runsAtInstall: boolean;
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      deprecated: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

export async function readShippedPackages(): Promise<readonly ShippedPackage[]> {
  const lock = lockSchema.parse(JSON.parse(await readFile(inProject('package-lock.json'), 'utf8')));
  const shipped = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true,
  );
  return Promise.all(
    shipped.map(async ([path, { version = '', license, integrity, deprecated, hasInstallScript }]) => ({
      name: path.replace(/^.*node_modules\//u, ''),
      version,
      licence: license ?? (await licenceOfFile(path)),
      isChecked: integrity !== undefined,
      withdrawn: deprecated ?? null,
      runsAtInstall: hasInstallScript === true,
    })),
  );
}

/** Some packages say their licence in its text alone. */
async function licenceOfFile(path: string): Promise<string | null> {
  const text = await readFile(join(projectFolder, path, 'LICENSE'), 'utf8').catch(() => '');
  return /^(MIT|ISC) License\b/u.exec(text)?.[1] ?? null;
}

if (process.argv[1] === import.meta.filename) {
  for (const { name, version, licence } of await readShippedPackages())
    console.log(`${name} ${version} ${licence ?? 'unknown'}`);
}
