/**
 * The little app that a stock Electron starts with: it takes the first argument that is no switch as the folder of the
 * app to run. Electron's own releases carry one as resources/default_app.asar; this stands in where it is missing.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** Behaves as Electron's default_app/main.ts does for `electron <folder> [arguments]`; argv is left as it is. */
const mainModule = `
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const argument = process.argv.slice(1).find((one) => !one.startsWith('-'));
if (process.argv.includes('--version') || argument === undefined) {
  console.log('v' + process.versions.electron);
  app.exit(0);
} else {
  process.defaultApp = true;
  const folder = resolve(argument);
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = description.productName ?? description.name;
  if (name !== undefined) app.setName(name);
  if (description.version !== undefined) app.setVersion(description.version);
  app.setAppPath(folder);
  try {
    await import(pathToFileURL(join(folder, description.main ?? 'index.js')).href);
  } catch (problem) {
    console.error(problem);
    app.exit(1);
  }
}
`;

/** Writes the default app as an asar archive. */
export async function writeDefaultApp(asar: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-default-app-'));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'main.js'), mainModule);
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }),
    );
    await createPackage(folder, asar);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
