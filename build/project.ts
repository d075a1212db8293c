/** Where the project is and what its package.json says, for everything under build/. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const projectFolder = resolve(import.meta.dirname, '..');

/** The absolute path of a file of the project. */
export function inProject(...parts: readonly string[]): string {
  return join(projectFolder, ...parts);
}

const packageJson = z.object({
  version: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/** The folder of an installed npm package that package.json names. */
export function packageFolder(name: string): string {
  return inProject('node_modules', name);
}

/** The version of an installed npm package. */
export function packageVersion(name: string): string {
  return packageJson.parse(readJson(join(packageFolder(name), 'package.json'))).version;
}

/**
 * The script behind a command of an installed npm package, to be run with Node itself: this needs no shell and works
 * the same on Windows, where npm's own wrappers are .cmd files.
 */
export function packageProgram(name: string, command: string = name): string {
  const { bin } = packageJson.parse(readJson(join(packageFolder(name), 'package.json')));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`The package ${name} has no command ${command}.`);
  return join(packageFolder(name), script);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
