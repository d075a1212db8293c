/** `claimdesk annotations <folder>`: every annotation of everybody, with where it stands in the articles as they are now. */
import { resolve } from 'node:path';
import { annotationWords, orderAnnotations } from '../../annotations/annotation/order-annotations.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { worstState } from '../../annotations/report/placement-names.ts';
import { codePointIndex } from '../../annotations/text/code-points.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { openReadableFolder, type ReadableFolder } from '../folder/readable-folder.ts';
import { annotationJson } from './annotation-json.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { JsonList } from './json-list.ts';

export const registerAnnotationsCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('annotations')
    .description('list every annotation of a folder, with where its words stand now')
    .argument('<folder>', 'the folder')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: { readonly json?: true; readonly appData: string }) =>
      listAnnotations(folder, options.json === true, options.appData, commandLine),
    );
};

async function listAnnotations(
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
  const folder = opened.value;
  for (const { message } of folder.problems) commandLine.say(message);
  const list = new JsonList(commandLine);
  let count = 0;
  for await (const articleAnnotations of readAhead(folder.entries, (entry) => describe(folder, entry))) {
    for (const message of articleAnnotations.problems) commandLine.say(message);
    for (const { json, line } of articleAnnotations.annotations) {
      if (asJson) list.add(json);
      else commandLine.write(line);
      count += 1;
    }
  }
  if (asJson) list.end();
  else if (count === 0) commandLine.say('Nothing has been annotated in this folder yet.');
  folder.close();
}

interface Described {
  readonly annotations: readonly { readonly json: unknown; readonly line: string }[];
  readonly problems: readonly string[];
}

async function describe(
  folder: ReadableFolder,
  entry: ReadableFolder['entries'][number],
): Promise<Described> {
  if (entry.kind === 'unreadable') return { annotations: [], problems: [entry.message] };
  const read = await folder.readArticle(entry.id);
  if (!read.ok) return { annotations: [], problems: [read.message] };
  const article = read.value;
  const { placed, analysts, problems } = await folder.annotationsOf(article);
  const codePoints = codePointIndex(article.text);
  const pathOf = (id: ArticleId): string | null => {
    const found = folder.entries.find((other) => other.kind === 'readable' && other.id === id);
    return found?.kind === 'readable' ? found.source.path : null;
  };
  return {
    problems: problems.map(({ message }) => message),
    annotations: orderAnnotations(placed).map((item) => {
      const json = annotationJson(item, article, { analysts, codePoints, codebook: folder.codebook, pathOf });
      const state = worstState(json.segments.map((segment) => segment.state));
      const words = annotationWords(item.annotation).replace(/\s+/gu, ' ');
      const line = `${json.article}: ${json.tagName} (${state}), ${json.analyst.name}\n  ${words}\n`;
      return { json, line };
    }),
  };
}
