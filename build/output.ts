/** Builds out/ and knows whether that is due. */
import { chmod, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, packageProgram, projectFolder } from './project.ts';
import { runNode } from './processes.ts';
import { PlainProblem } from './say.ts';

/** Written last, with the time at which the build began: whatever changed since then is newer. */
const stamp = inProject('out', '.built');

const sources = [
  'annotations',
  'app',
  'main',
  'renderer',
  'build/electron.vite.config.ts',
  'build/svelte.config.js',
  'package-lock.json',
];

/** Builds the app and the command line into out/. The output of the bundler is shown only when it fails. */
export async function buildOutput(): Promise<void> {
  const began = new Date();
  await rm(stamp, { force: true });
  const ended = await runNode(
    packageProgram('electron-vite'),
    ['build', '--config', inProject('build/electron.vite.config.ts')],
    { folder: projectFolder, output: 'keep' },
  );
  if (ended.code !== 0) throw new PlainProblem(`The build failed:\n${ended.output}`);
  // npm links to this file as the command `claimdesk`.
  await chmod(inProject('out/main/cli.js'), 0o755);
  await writeFile(stamp, `${began.toISOString()}\n`);
  await utimes(stamp, began, began);
}

/** Whether out/ is missing, or older than a source file or than the removal of one. */
export async function isOutputStale(): Promise<boolean> {
  const built = await changeTime(stamp);
  if (built === undefined) return true;
  const changes = await Promise.all(sources.map((source) => newestChange(inProject(source))));
  return changes.some((change) => change > built);
}

/** The newest change in milliseconds of a file or of anything in a folder; a folder changes when a file goes. */
async function newestChange(path: string): Promise<number> {
  const own = (await changeTime(path)) ?? 0;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(entries.map((entry) => newestChange(join(path, entry.name))));
  return Math.max(own, ...inside);
}

async function changeTime(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}
