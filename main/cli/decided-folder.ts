/** A folder for commands that go through all of its articles, as analysts decided they are: details, furniture, what is done. */
import { resolve } from 'node:path';
import { success, type Result } from '../../annotations/result.ts';
import { findArticles } from '../articles/find-articles.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { promptDisk } from '../articles/disk.ts';
import { readArticleFile, type ReadArticle } from '../articles/read-article.ts';
import type { ArticleReadFailure } from '../articles/read-failure.ts';
import { openKeptEdits } from '../folder/kept-edits.ts';
import { fallbackFolder } from './app-data-folder.ts';
import type { CommandLine } from './command-line.ts';

export interface DecidedArticle {
  readonly path: string;
  readonly result: Result<ReadArticle, ArticleReadFailure>;
}

export interface DecidedFolder {
  readonly root: string;
  /** In the order of the folder. What cannot be read is told as well. */
  readonly articles: AsyncIterable<DecidedArticle>;
}

/** Null when the folder or what was decided cannot be read: the command has failed then, and said why. */
export async function openDecidedFolder(
  folder: string,
  appData: string,
  commandLine: CommandLine,
): Promise<DecidedFolder | null> {
  const root = resolve(folder);
  const found = await findArticles(root, new AbortController().signal);
  if (!found.ok) {
    commandLine.fail(found.message);
    return null;
  }
  for (const problem of found.value.problems) commandLine.say(problem.message);
  const { paths } = found.value;
  const edits = await openKeptEdits(root, fallbackFolder(resolve(appData)), paths);
  if (!edits.ok) {
    commandLine.fail(edits.message);
    return null;
  }
  const decided = edits.value;
  const disk = promptDisk();
  const read = async (path: string) => ({ path, result: await readArticleFile(root, path, disk) });
  async function* articles(): AsyncGenerator<DecidedArticle> {
    for await (const { path, result } of readAhead(paths, read)) {
      if (!result.ok) commandLine.say(result.message);
      yield { path, result: result.ok ? success(decided.apply(result.value)) : result };
    }
  }
  return { root, articles: articles() };
}
