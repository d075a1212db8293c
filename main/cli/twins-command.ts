/** `claimdesk twins <folder>`: passages that nearly repeat one another, as JSON or as a list for people. Furniture is left out as analysts decided. */
import { resolve } from 'node:path';
import { codePointIndex, codePointLength, type CodePointIndex } from '../../annotations/text/code-points.ts';
import { TwinSearch } from '../../annotations/twins/find-twins.ts';
import type { TwinGroup, TwinPassage } from '../../annotations/twins/twin.ts';
import { findArticles } from '../articles/find-articles.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { readArticleFile } from '../articles/read-article.ts';
import { openKeptEdits } from '../folder/kept-edits.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

export const registerTwinsCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('twins')
    .description('find passages that nearly repeat one another, in several articles or within one')
    .argument('<folder>', 'the folder; folders in it are looked through as well')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: { readonly json?: true; readonly appData: string }) =>
      listTwins(folder, options.json === true, options.appData, commandLine),
    );
};

async function listTwins(
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
  const search = new TwinSearch();
  const texts = new Map<string, string>();
  /** Of the texts in which code points are not code units. */
  const indices = new Map<string, CodePointIndex>();
  const read = async (path: string) => ({ path, result: await readArticleFile(root, path) });
  for await (const { path, result } of readAhead(found.value.paths, read)) {
    if (!result.ok) {
      commandLine.say(result.message);
      continue;
    }
    const { text, blocks } = edits.value.apply(result.value).extracted;
    search.add({ article: path, text, blocks });
    if (!asJson) texts.set(path, text);
    else if (codePointLength(text) !== text.length) indices.set(path, codePointIndex(text));
  }
  const finding = search.find();
  let step = finding.next();
  while (step.done !== true) step = finding.next();
  const { groups, leftOut } = step.value;
  if (leftOut !== null) commandLine.say(leftOut);
  if (asJson) writeJson(groups, indices, commandLine);
  else writeList(groups, texts, commandLine);
}

/** Written group by group: those of a big folder must not be held in memory as one string. */
function writeJson(
  groups: readonly TwinGroup[],
  indices: ReadonlyMap<string, CodePointIndex>,
  commandLine: CommandLine,
): void {
  const inCodePoints = ({ article, start, end }: TwinPassage): TwinPassage => {
    const index = indices.get(article);
    return index === undefined
      ? { article, start, end }
      : { article, start: index.toCodePoints(start), end: index.toCodePoints(end) };
  };
  for (const [count, { score, passages }] of groups.entries()) {
    const group = { score, passages: passages.map(inCodePoints) };
    commandLine.write(`${count === 0 ? '[' : ','}\n${JSON.stringify(group)}`);
  }
  commandLine.write(groups.length === 0 ? '[]\n' : '\n]\n');
}

function writeList(
  groups: readonly TwinGroup[],
  texts: ReadonlyMap<string, string>,
  commandLine: CommandLine,
): void {
  for (const { score, passages } of groups) {
    commandLine.write(`${score.toFixed(2)}, ${passages.length.toLocaleString('en')} passages\n`);
    for (const { article, start, end } of passages) {
      const words = (texts.get(article) ?? '').slice(start, end).replace(/\s+/gu, ' ');
      commandLine.write(`  ${article}\n    ${words}\n`);
    }
  }
  if (groups.length === 0) commandLine.say('No passage of the folder nearly repeats another one.');
}
