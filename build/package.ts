/**
 * `npm run package`: an unpacked application in dist/ for this machine's system, or with `--release` its installers.
 * `--output <folder>` puts it elsewhere. Prints the program's path on stdout.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOutput, isOutputStale } from './output.ts';
import { prepareRuntime } from './prepare-runtime.ts';
import { inProject, packageProgram, projectFolder } from './project.ts';
import { runNode } from './processes.ts';
import { PlainProblem, runScript, say } from './say.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: { release: { type: 'boolean', default: false }, output: { type: 'string' } },
  });
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.output ?? inProject('dist'));
  const runtime = await prepareRuntime();
  if (await isOutputStale()) {
    say('building…');
    await buildOutput();
  }
  const args = [
    '--config',
    inProject('electron-builder.yml'),
    ...(values.release ? [] : ['--dir']),
    '--publish=never',
    // The very runtime that the tests ran on, which also saves fetching it again.
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${folder}`,
  ];
  say(values.release ? 'packaging installers…' : 'packaging…');
  const ended = await runNode(packageProgram('electron-builder'), args, {
    folder: projectFolder,
    output: 'keep',
  });
  if (ended.code !== 0) throw new PlainProblem(`electron-builder failed:\n${ended.output}`);
  say(`packaged with Electron ${runtime.version}`);
  console.log(values.release ? folder : packagedProgram(folder));
  return 0;
});

/** Where electron-builder leaves the program of an unpacked application. */
function packagedProgram(folder: string): string {
  const candidates = [
    join('linux-unpacked', 'claimdesk'),
    join('linux-arm64-unpacked', 'claimdesk'),
    join('mac', 'Claimdesk.app', 'Contents', 'MacOS', 'Claimdesk'),
    join('mac-arm64', 'Claimdesk.app', 'Contents', 'MacOS', 'Claimdesk'),
    join('win-unpacked', 'Claimdesk.exe'),
    join('win-arm64-unpacked', 'Claimdesk.exe'),
  ].map((path) => join(folder, path));
  const program = candidates.find((path) => existsSync(path));
  if (program === undefined) throw new PlainProblem(`electron-builder left no program in ${folder}.`);
  return program;
}
