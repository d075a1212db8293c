/** `claimdesk import <file> <folder>`: takes annotations of other programs or folders in, all of them or none. */
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { placeAnchors } from '../../annotations/anchor/place-anchors.ts';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { ImportPlan } from '../../annotations/interchange/import/import-plan.ts';
import type { ImportSummary } from '../../annotations/interchange/import/import-views.ts';
import { invert, type Operation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import { success, type Failure, type Result } from '../../annotations/result.ts';
import { lookAtImport } from '../exchange/look-at-import.ts';
import { readImportFiles } from '../exchange/read-import-file.ts';
import { openReadableFolder, type ReadableFolder } from '../folder/readable-folder.ts';
import { appDataFolder, fallbackFolder } from './app-data-folder.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { importingAnalyst } from './importing-analyst.ts';

interface ImportOptions {
  readonly as?: string;
  readonly dryRun?: true;
  readonly unsure?: true;
  readonly json?: true;
  readonly appData: string;
}

export const registerImportCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('import')
    .description('take in annotations: W3C Web Annotation, Hypothesis, or brat standoff (a file or a folder)')
    .argument('<file>', 'the file, or for brat a folder of .ann and .txt files')
    .argument('<folder>', 'the folder of articles')
    .option(
      '--as <analyst>',
      'whose annotations they become, by name or id; by default yours, as the app knows you',
    )
    .option('--unsure', 'also take in those without a sure place, for the review')
    .option('--dry-run', 'only say what would come in')
    .option('--json', 'print one JSON document')
    .option('--app-data <folder>', 'where the app keeps its own data', appDataFolder())
    .action((file: string, folder: string, options: ImportOptions) =>
      importFile(file, folder, options, commandLine),
    );
};

async function importFile(
  file: string,
  folder: string,
  options: ImportOptions,
  commandLine: CommandLine,
): Promise<void> {
  const appData = resolve(options.appData);
  const done = await importInto(resolve(file), resolve(folder), appData, options);
  if (!done.ok) {
    commandLine.fail(done.message);
    return;
  }
  const { summary, imported, claims, analyst } = done.value;
  for (const warning of summary.warnings) commandLine.say(warning);
  for (const { where, words, reason } of summary.rows.filter(({ outcome }) => outcome !== 'placed')) {
    commandLine.say(`${where}${words === '' ? '' : ` “${words}”`}: ${reason ?? ''}`);
  }
  if (options.json === true) {
    const { name: from, ...rest } = summary;
    commandLine.write(
      `${JSON.stringify({ file: from, analyst, imported, importedClaims: claims, ...rest }, null, 2)}\n`,
    );
    return;
  }
  const { placed, unsure, here, repeated, left } = summary.counts;
  const rest = `without a sure place: ${String(unsure)}, here already: ${String(here)}${repeated === 0 ? '' : `, repeated in the file: ${String(repeated)}`}, not to come in: ${String(left)}`;
  commandLine.write(
    options.dryRun === true
      ? `Would import ${annotationCount(placed)} as ${analyst.name} (${rest}).\n`
      : `Imported ${annotationCount(imported)} as ${analyst.name} (${rest}).\n`,
  );
}

function annotationCount(count: number): string {
  return `${String(count)} ${count === 1 ? 'annotation' : 'annotations'}`;
}

interface Imported {
  readonly summary: ImportSummary;
  readonly imported: number;
  readonly claims: number;
  readonly analyst: Analyst;
}

async function importInto(
  file: string,
  folder: string,
  appData: string,
  options: ImportOptions,
): Promise<Result<Imported>> {
  const read = await readImportFiles([file]);
  if (!read.ok) return read;
  const fallback = fallbackFolder(appData);
  const analyst = await importingAnalyst(options.as, folder, appData, fallback);
  if (!analyst.ok) return analyst;
  const opened = await openReadableFolder(folder, fallback, analyst.value);
  if (!opened.ok) return opened;
  try {
    const plan = await look(read.value, opened.value, analyst.value);
    if (!plan.ok) return plan;
    const summary = plan.value.summary(basename(file), read.value);
    const operations = options.dryRun === true ? [] : plan.value.operations(options.unsure === true);
    const failed = await applyAll(operations, opened.value);
    if (failed !== null) return failed;
    const count = (kind: Operation['kind']) =>
      operations.filter((operation) => operation.kind === kind).length;
    return success({ summary, imported: count('add'), claims: count('add-claim'), analyst: analyst.value });
  } finally {
    opened.value.close();
  }
}

function look(
  file: Parameters<typeof lookAtImport>[0],
  folder: ReadableFolder,
  analyst: Analyst,
): Promise<Result<ImportPlan>> {
  return lookAtImport(
    file,
    {
      entries: folder.entries,
      codebook: folder.codebook,
      analyst,
      claims: () => folder.claims(),
      async readArticle(id) {
        const read = await folder.readArticle(id);
        if (!read.ok) return read;
        const { placed } = await folder.annotationsOf(read.value);
        return success({ article: read.value, placed });
      },
      placeAnchors: (anchors, article) => Promise.resolve(success(placeAnchors(anchors, article))),
    },
    { now: new Date().toISOString(), newId: randomUUID },
  );
}

/** All or nothing: what was done before something failed is taken back. */
async function applyAll(operations: readonly Operation[], folder: ReadableFolder): Promise<Failure | null> {
  const answers = await Promise.all(operations.map((operation) => folder.apply(operation)));
  const [failed] = answers.flatMap((answer) => (answer.ok ? [] : [answer]));
  if (failed === undefined) return null;
  const done = operations.filter((_, index) => {
    const answer = answers[index];
    return answer !== undefined && (answer.ok || isKept(answer));
  });
  await Promise.all(done.toReversed().map((operation) => folder.apply(invert(operation))));
  await folder.flush();
  return { ...failed, message: `${failed.message} Nothing was imported.` };
}
