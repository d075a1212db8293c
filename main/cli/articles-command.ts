/** `claimdesk articles <folder>`: every article of a folder as analysts decided it is, as JSON or as a table for people. */
import { resolve } from 'node:path';
import { summarise } from '../../annotations/article/summarise.ts';
import { success } from '../../annotations/result.ts';
import { findArticles } from '../articles/find-articles.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { readArticleFile } from '../articles/read-article.ts';
import { openKeptEdits } from '../folder/kept-edits.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import { articleJson, type UnreadableJson } from './article-json.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

export const registerArticlesCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('articles')
    .description('list the articles of a folder, with what was recognised in them')
    .argument('<folder>', 'the folder; folders in it are looked through as well')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: { readonly json?: true; readonly appData: string }) =>
      listArticles(folder, options.json === true, options.appData, commandLine),
    );
};

async function listArticles(
  folder: string,
  asJson: boolean,
  appData: string,
  commandLine: CommandLine,
): Promise<void> {
  const root = resolve(folder);
  const found = await findArticles(root, new AbortController().signal);
  if (!found.ok) {
    commandLine.fail(found.message);
    return;
  }
  for (const problem of found.value.problems) commandLine.say(problem.message);
  const edits = await openKeptEdits(root, fallbackFolder(resolve(appData)), found.value.paths);
  if (!edits.ok) {
    commandLine.fail(edits.message);
    return;
  }
  const read = async (path: string) => ({ path, result: await readArticleFile(root, path) });
  let count = 0;
  for await (const { path, result: asFound } of readAhead(found.value.paths, read)) {
    const result = asFound.ok ? success(edits.value.apply(asFound.value)) : asFound;
    if (!result.ok) commandLine.say(result.message);
    if (asJson) {
      const unreadable = (code: string, message: string): UnreadableJson => ({
        path,
        error: { code, message },
      });
      const entry = result.ok ? articleJson(path, result.value) : unreadable(result.code, result.message);
      // Written entry by entry: a big folder must not be held in memory as one string.
      commandLine.write(`${count === 0 ? '[' : ','}\n${JSON.stringify(entry)}`);
    } else if (result.ok) {
      const summary = summarise(result.value.source, result.value.extracted);
      const { outlet, published } = summary.metadata;
      const facts = [
        outlet?.value,
        published?.value.iso ?? published?.value.written,
        `${String(summary.words)} words`,
      ];
      commandLine.write(
        `${summary.displayTitle}\n  ${facts.filter((fact) => fact !== undefined).join(' · ')}\n  ${path}\n`,
      );
    }
    count += 1;
  }
  if (asJson) commandLine.write(count === 0 ? '[]\n' : '\n]\n');
  else if (count === 0)
    commandLine.say(`There are no articles (text, Markdown, HTML, MHTML or DOCX) in “${root}”.`);
}
