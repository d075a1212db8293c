/** `claimdesk twins <folder>`: passages that nearly repeat one another, as JSON or as a list for people. Furniture is left out as analysts decided. */
import { codePointIndex, codePointLength, type CodePointIndex } from '../../annotations/text/code-points.ts';
import { TwinSearch } from '../../annotations/twins/find-twins.ts';
import type { TwinGroup, TwinPassage } from '../../annotations/twins/twin.ts';
import { appDataFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { openDecidedFolder } from './decided-folder.ts';
import { JsonList } from './json-list.ts';

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
  const decided = await openDecidedFolder(folder, appData, commandLine);
  if (decided === null) return;
  const search = new TwinSearch();
  const texts = new Map<string, string>();
  /** Of the texts in which code points are not code units. */
  const indices = new Map<string, CodePointIndex>();
  for await (const { path, result } of decided.articles) {
    if (!result.ok) continue;
    const { text, blocks } = result.value.extracted;
    search.add({ article: path, text, blocks });
    if (!asJson) texts.set(path, text);
    else if (codePointLength(text) !== text.length) indices.set(path, codePointIndex(text));
  }
  const { groups, leftOut } = search.find();
  if (leftOut !== null) commandLine.say(leftOut);
  if (asJson) writeJson(groups, indices, commandLine);
  else writeList(groups, texts, commandLine);
}

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
  const list = new JsonList(commandLine);
  for (const { score, passages } of groups) list.add({ score, passages: passages.map(inCodePoints) });
  list.end();
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
