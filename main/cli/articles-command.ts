/** `claimdesk articles <folder>`: every article of a folder as analysts decided it is, as JSON or as a table for people. */
import { summarise } from '../../annotations/article/summarise.ts';
import { appDataFolder } from './app-data-folder.ts';
import { articleJson, type UnreadableJson } from './article-json.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { openDecidedFolder } from './decided-folder.ts';
import { JsonList } from './json-list.ts';

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
  const decided = await openDecidedFolder(folder, appData, commandLine);
  if (decided === null) return;
  const list = new JsonList(commandLine);
  let count = 0;
  for await (const { path, result } of decided.articles) {
    if (asJson) {
      const unreadable = (code: string, message: string): UnreadableJson => ({
        path,
        error: { code, message },
      });
      list.add(result.ok ? articleJson(path, result.value) : unreadable(result.code, result.message));
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
  if (asJson) list.end();
  else if (count === 0)
    commandLine.say(`There are no articles (text, Markdown, HTML, MHTML or DOCX) in “${decided.root}”.`);
}
