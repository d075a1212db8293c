/** `claimdesk article <file>`: one article with its text, as JSON or for people to read. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { summarise } from '../../annotations/article/summarise.ts';
import { failure, type Result } from '../../annotations/result.ts';
import { readArticleFile, type ReadArticle } from '../articles/read-article.ts';
import { errorCode } from '../articles/system-error.ts';
import { articleJson } from './article-json.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

export const registerArticleCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('article')
    .description('print one article: its text and what was recognised in it')
    .argument('<file>', 'the article')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .action((file: string, options: { readonly json?: true }) =>
      printArticle(file, options.json === true, commandLine),
    );
};

async function printArticle(file: string, asJson: boolean, commandLine: CommandLine): Promise<void> {
  const path = basename(resolve(file));
  const result = await readNamedFile(file);
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

/** A person may name a link to a file anywhere: it is followed, unlike those in a folder. */
async function readNamedFile(file: string): Promise<Result<ReadArticle>> {
  const named = resolve(file);
  try {
    const real = await realpath(named);
    return await readArticleFile(dirname(real), basename(real));
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
    return missing
      ? failure('file-missing', `“${named}” is not there. Check the spelling of its name.`)
      : failure('file-unreadable', `“${named}” cannot be reached (${errorCode(error)}).`);
  }
}
