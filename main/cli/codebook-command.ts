/** `claimdesk codebook <folder>`: the folder's tags, printed or written as a REFI-QDA codebook. */
import { resolve } from 'node:path';
import { TagTree } from '../../annotations/codebook/tag-tree.ts';
import { notInQdc } from '../../annotations/interchange/write-qdc.ts';
import { writeQdcFile } from '../codebook/write-qdc-file.ts';
import { openReadableFolder } from '../folder/readable-folder.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

interface CodebookOptions {
  readonly export?: string;
  readonly json?: true;
  readonly appData: string;
}

export const registerCodebookCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('codebook')
    .description('print the tags of a folder, or export them for other programs')
    .argument('<folder>', 'the folder')
    .option('--export <path>', 'write a REFI-QDA codebook (.qdc); a file that is there is replaced')
    .option('--json', 'print one JSON document')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: CodebookOptions) => showCodebook(folder, options, commandLine));
};

async function showCodebook(path: string, options: CodebookOptions, commandLine: CommandLine): Promise<void> {
  const opened = await openReadableFolder(resolve(path), fallbackFolder(resolve(options.appData)));
  if (!opened.ok) {
    commandLine.fail(opened.message);
    return;
  }
  const { codebook } = opened.value;
  opened.value.close();
  if (options.export !== undefined) {
    const written = await writeQdcFile(codebook, resolve(options.export));
    if (!written.ok) {
      commandLine.fail(written.message);
      return;
    }
    for (const sentence of notInQdc(codebook)) commandLine.say(sentence);
  }
  if (options.json === true) {
    commandLine.write(`${JSON.stringify(codebook.tags, null, 2)}\n`);
  } else if (options.export === undefined) {
    for (const { tag, depth, state } of new TagTree(codebook).rows()) {
      const key = tag.key === null ? '' : ` [${tag.key}]`;
      commandLine.write(`${'  '.repeat(depth)}${tag.name}${key}${state === 'usable' ? '' : ` (${state})`}\n`);
    }
  }
}
