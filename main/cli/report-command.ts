/** `claimdesk report <folder>`: writes the annotated report of a folder, or of one of its articles. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import about from '../../package.json' with { type: 'json' };
import type { ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import { wholeReport } from '../../annotations/report/report-choice.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { openReadableFolder, type ReadableFolder } from '../folder/readable-folder.ts';
import { claimsForReport } from '../reports/claims-for-report.ts';
import { claimsOfReadableFolder } from '../reports/claim-source.ts';
import { evidenceArticles } from '../reports/evidence-articles.ts';
import { reportItems, type ReadForReport } from '../reports/report-items.ts';
import { writeReports } from '../reports/write-reports.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

interface ReportOptions {
  readonly format: 'html' | 'md' | 'markdown';
  readonly out: string;
  readonly article?: string;
  readonly json?: true;
  readonly appData: string;
}

export const registerReportCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('report')
    .description('write the annotated report of a folder')
    .argument('<folder>', 'the folder')
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(['html', 'md', 'markdown'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'the file to write; one that is there is replaced')
    .option('--article <path>', 'only this article, by its path in the folder')
    .option('--json', 'print one JSON document that says what was written')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: ReportOptions) => reportFolder(folder, options, commandLine));
};

async function reportFolder(path: string, options: ReportOptions, commandLine: CommandLine): Promise<void> {
  const opened = await openReadableFolder(resolve(path), fallbackFolder(resolve(options.appData)));
  if (!opened.ok) {
    commandLine.fail(opened.message);
    return;
  }
  const folder = opened.value;
  for (const { message } of folder.problems) commandLine.say(message);
  const chosen = chooseEntries(folder, options.article);
  if (!chosen.ok) {
    commandLine.fail(chosen.message);
    return;
  }
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once('SIGINT', interrupt);
  const { entries, title } = chosen.value;
  const { codebook } = folder;
  const choice = wholeReport;
  const claims = await claimsForReport(await claimsOfReadableFolder(folder), choice, codebook);
  if (!claims.ok) {
    commandLine.fail(claims.message);
    return;
  }
  const { items, total } = reportItems({
    entries,
    choice,
    codebook,
    read: (summary) => readForReport(folder, summary),
    signal: interruption.signal,
  });
  const format = options.format === 'html' ? 'html' : 'markdown';
  const out = resolve(options.out);
  const written = await writeReports({
    targets: [{ format, path: out }],
    heading: {
      title,
      scope: options.article === undefined ? 'folder' : 'article',
      folderName: folder.name,
      generatedAt: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      appVersion: about.version,
      codebook,
      choice,
      claims: claims.value,
      articles: evidenceArticles(folder.entries),
    },
    articles: items,
    total,
    onProgress: ({ done, total }) => {
      if (done % 100 === 0 && done < total) commandLine.say(`${done} of ${total} articles`);
    },
    signal: interruption.signal,
  });
  process.off('SIGINT', interrupt);
  folder.close();
  if (!written.ok) {
    commandLine.fail(written.message);
    return;
  }
  for (const entry of entries) if (entry.kind === 'unreadable') commandLine.say(entry.message);
  const { articles, annotations } = written.value;
  commandLine.say(`Wrote ${out}: ${articles} of ${entries.length} articles, ${annotations} annotations.`);
  if (options.json === true) commandLine.write(`${JSON.stringify(written.value, null, 2)}\n`);
}

function chooseEntries(
  folder: ReadableFolder,
  path: string | undefined,
): Result<{ readonly entries: readonly LibraryEntry[]; readonly title: string }> {
  if (path === undefined) return success({ entries: folder.entries, title: folder.name });
  const wanted = path.replace(/^\.\//, '');
  for (const entry of folder.entries) {
    if (entry.kind === 'unreadable' && entry.path === wanted) return failure(entry.code, entry.message);
    if (entry.kind === 'readable' && entry.source.path === wanted) {
      return success({ entries: [entry], title: entry.displayTitle });
    }
  }
  return failure('article-unknown', `There is no article “${path}” in “${folder.name}”.`);
}

async function readForReport(
  folder: ReadableFolder,
  summary: ArticleSummary,
): Promise<Result<ReadForReport>> {
  const read = await folder.readArticle(summary.id);
  if (!read.ok) return read;
  return success({ article: read.value, ...(await folder.annotationsOf(read.value)) });
}
