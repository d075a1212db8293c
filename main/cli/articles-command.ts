/** `claimdesk articles <folder>`: every article of a folder, as JSON or as a table for people. */
import { resolve } from 'node:path';
import { summarise } from '../../annotations/article/summarise.ts';
import { findArticles } from '../articles/find-articles.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { readArticleFile } from '../articles/read-article.ts';
import { articleJson, type UnreadableJson } from './article-json.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

export const registerArticlesCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('articles')
    .description('list the articles of a folder, with what was recognised in them')
    .argument('<folder>', 'the folder; folders in it are looked through as well')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .action((folder: string, options: { readonly json?: true }) =>
      listArticles(folder, options.json === true, commandLine),
    );
};

async function listArticles(folder: string, asJson: boolean, commandLine: CommandLine): Promise<void> {
  const root = resolve(folder);
  const found = await findArticles(root, new AbortController().signal);
  if (!found.ok) {
    commandLine.fail(found.message);
    return;
  }
  for (const problem of found.value.problems) commandLine.say(problem.message);
  const read = async (path: string) => ({ path, result: await readArticleFile(root, path) });
  let count = 0;
  for await (const { path, result } of readAhead(found.value.paths, read)) {
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
