/** `claimdesk check <folder>`: whether every annotation can be read and has a sure place; ends with 1 when something is amiss. */
import { resolve } from 'node:path';
import { checkFolder } from '../folder/check-folder.ts';
import { openReadableFolder } from '../folder/readable-folder.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

export const registerCheckCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('check')
    .description('check that every annotation of a folder can be read and has a sure place')
    .argument('<folder>', 'the folder')
    .option('--json', 'print one JSON document')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: { readonly json?: true; readonly appData: string }) =>
      check(folder, options.json === true, options.appData, commandLine),
    );
};

async function check(
  path: string,
  asJson: boolean,
  appData: string,
  commandLine: CommandLine,
): Promise<void> {
  const opened = await openReadableFolder(resolve(path), fallbackFolder(resolve(appData)));
  if (!opened.ok) {
    commandLine.fail(opened.message);
    return;
  }
  const found = await checkFolder(opened.value);
  opened.value.close();
  const { annotations, placed } = found;
  const findings = found.findings.map(({ message }) => message);
  const count = `${annotations.toLocaleString('en')} ${annotations === 1 ? 'annotation' : 'annotations'}`;
  if (asJson) commandLine.write(`${JSON.stringify({ annotations, placed, findings })}\n`);
  else if (findings.length === 0) commandLine.write(`${count}, all placed\n`);
  else
    commandLine.write(
      `${count}, ${placed.toLocaleString('en')} placed\n${findings.map((each) => `- ${each}\n`).join('')}`,
    );
  if (findings.length > 0) {
    commandLine.fail(findings.length === 1 ? 'One thing is amiss.' : `${findings.length} things are amiss.`);
  }
}
