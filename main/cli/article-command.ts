/** `claimdesk article <file>`: one article with its text, as analysts decided it is, as JSON or for people to read. */
import { basename, resolve } from 'node:path';
import { summarise } from '../../annotations/article/summarise.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import { articleJson } from './article-json.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { readDecidedArticle } from './named-article.ts';

export const registerArticleCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('article')
    .description('print one article: its text and what was recognised in it')
    .argument('<file>', 'the article')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((file: string, options: { readonly json?: true; readonly appData: string }) =>
      printArticle(file, options.json === true, options.appData, commandLine),
    );
};

async function printArticle(
  file: string,
  asJson: boolean,
  appData: string,
  commandLine: CommandLine,
): Promise<void> {
  const path = basename(resolve(file));
  const result = await readDecidedArticle(file, fallbackFolder(resolve(appData)));
  if (!result.ok) {
    commandLine.fail(result.message);
    if (asJson) {
      commandLine.write(
        `${JSON.stringify({ path, error: { code: result.code, message: result.message } }, null, 2)}\n`,
      );
    }
    return;
  }
  const { source, extracted } = result.value;
  if (asJson) {
    commandLine.write(
      `${JSON.stringify({ ...articleJson(path, result.value), text: extracted.text }, null, 2)}\n`,
    );
    return;
  }
  const { displayTitle, words, metadata } = summarise(source, extracted);
  const { outlet, byline, published, section } = metadata;
  const facts = [
    outlet?.value,
    section?.value,
    byline?.value,
    published?.value.iso ?? published?.value.written,
    `${String(words)} words`,
  ];
  commandLine.write(`${displayTitle}\n${facts.filter((fact) => fact !== undefined).join(' · ')}\n\n`);
  for (const { kind, start, end } of extracted.blocks) {
    commandLine.write(`${kind.padEnd(11)} ${extracted.text.slice(start, end).replace(/\s+/gu, ' ')}\n`);
  }
}
