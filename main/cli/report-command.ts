/** `claimdesk report <folder>`: writes the annotated report of a folder, in one or several formats, of all or some of it. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import about from '../../package.json' with { type: 'json' };
import type { ArticleSummary } from '../../annotations/article/article.ts';
import { chosenEntries } from '../../annotations/report/apply-choice.ts';
import { success, type Result } from '../../annotations/result.ts';
import { reportFormats, type ExportedFile, type ReportFormat } from '../../app/exports.ts';
import { openReadableFolder, type ReadableFolder } from '../folder/readable-folder.ts';
import { claimsOfReadableFolder } from '../reports/claim-source.ts';
import { papers, paperFor, type Paper } from '../reports/print-job.ts';
import type { ReadForReport } from '../reports/report-items.ts';
import { reportFileName } from '../reports/report-names.ts';
import { reportOf } from '../reports/report-of.ts';
import { reportOmissions } from '../reports/report-omissions.ts';
import { writeReports } from '../reports/write-reports.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { printWithElectron } from './print-with-electron.ts';
import { addChoiceOptions, readChoice, type ChoiceOptions } from './report-options.ts';

interface ReportOptions extends ChoiceOptions {
  readonly format: readonly ReportFormat[];
  readonly out: string;
  readonly paper?: Paper;
  readonly json?: true;
  readonly appData: string;
}

const formatNames: readonly string[] = [...reportFormats, 'md'];

export const registerReportCommand: RegisterCommand = (program, commandLine) => {
  const command = program
    .command('report')
    .description('write the annotated report of a folder')
    .argument('<folder>', 'the folder')
    .addOption(
      new Option('--format <format>', 'what to write (repeatable)')
        .choices(formatNames)
        .argParser(addFormat)
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--out <path>',
      'the file to write; a folder for csv and brat, and for several formats. What is there is replaced',
    );
  addChoiceOptions(command)
    .addOption(new Option('--paper <size>', 'the paper of a PDF').choices(papers))
    .option('--json', 'print one JSON document that says what was written')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((folder: string, options: ReportOptions) => reportFolder(folder, options, commandLine));
};

/** `md` is short for `markdown`; a format that is named twice is written once. */
function addFormat(value: string, before: readonly ReportFormat[] | undefined): readonly ReportFormat[] {
  const format = reportFormats.find((each) => each === (value === 'md' ? 'markdown' : value));
  if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${formatNames.join(', ')}.`);
  return [...new Set([...(before ?? []), format])];
}

async function reportFolder(path: string, options: ReportOptions, commandLine: CommandLine): Promise<void> {
  const opened = await openReadableFolder(resolve(path), fallbackFolder(resolve(options.appData)));
  if (!opened.ok) {
    commandLine.fail(opened.message);
    return;
  }
  const folder = opened.value;
  for (const { message } of folder.problems) commandLine.say(message);
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    await writeFolder(folder, options, commandLine, interruption.signal);
  } finally {
    process.off('SIGINT', interrupt);
    folder.close();
  }
}

async function writeFolder(
  folder: ReadableFolder,
  options: ReportOptions,
  commandLine: CommandLine,
  signal: AbortSignal,
): Promise<void> {
  const choice = await readChoice(folder, options);
  if (!choice.ok) {
    commandLine.fail(choice.message);
    return;
  }
  const claims = await claimsOfReadableFolder(folder);
  const { codebook, name: folderName } = folder;
  const source = {
    folderName,
    codebook,
    claims,
    read: (summary: ArticleSummary) => readForReport(folder, summary),
  };
  const contents = await reportOf({
    source,
    choice: choice.value,
    appVersion: about.version,
    now: new Date(),
    signal,
  });
  if (!contents.ok) {
    commandLine.fail(contents.message);
    return;
  }
  const { heading, items, total } = contents.value;
  const exported = { codebook, claims: claims.claims.claims };
  const expected = reportOmissions(options.format, choice.value, exported);
  for (const { format, sentences } of expected) {
    for (const sentence of sentences) commandLine.say(`${format}: ${sentence}`);
  }
  const paper = options.paper ?? paperFor(paperLocale());
  const written = await writeReports({
    targets: await targetsOf(options, heading.title),
    heading,
    articles: items,
    total,
    onProgress: ({ done, finishing }) => {
      if (finishing === null && done % 100 === 0 && done < total) {
        commandLine.say(`${done} of ${total} articles`);
      }
    },
    signal,
    print: (html, stopped) => printWithElectron({ html, paper }, stopped),
  });
  if (!written.ok) {
    commandLine.fail(written.message);
    return;
  }
  for (const entry of chosenEntries(folder.entries, choice.value)) {
    if (entry.kind === 'unreadable') commandLine.say(entry.message);
  }
  const { files, articles, annotations, omitted } = written.value;
  for (const sentence of omitted) commandLine.say(sentence);
  for (const file of files) {
    commandLine.say(`Wrote ${file.path}: ${articles} of ${total} articles, ${annotations} annotations.`);
  }
  if (options.json === true) {
    const [only, ...others] = files;
    const path = others.length === 0 ? (only?.path ?? null) : null;
    commandLine.write(`${JSON.stringify({ path, omissions: expected, ...written.value }, null, 2)}\n`);
  }
}

/** What the system says of paper: Node tells nobody's language from American English. */
function paperLocale(): string {
  const { LC_ALL, LC_PAPER, LANG } = process.env;
  const named = [LC_ALL, LC_PAPER, LANG].find((each) => each !== undefined && each !== '');
  if (named !== undefined || process.platform === 'linux') return named ?? '';
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

/** One format is written to `--out` itself, several into it as a folder, which is made. */
async function targetsOf(
  { format: formats, out }: ReportOptions,
  title: string,
): Promise<readonly ExportedFile[]> {
  const place = resolve(out);
  const [first, ...others] = formats;
  if (first !== undefined && others.length === 0) return [{ format: first, path: place }];
  // Writing says why it failed, with the name of the file.
  await mkdir(place, { recursive: true }).catch(() => undefined);
  return formats.map((format) => ({ format, path: join(place, reportFileName(title, format)) }));
}

async function readForReport(
  folder: ReadableFolder,
  summary: ArticleSummary,
): Promise<Result<ReadForReport>> {
  const read = await folder.readArticle(summary.id);
  if (!read.ok) return read;
  return success({ article: read.value, ...(await folder.annotationsOf(read.value)) });
}
