/** The options by which `claimdesk report` chooses what goes into a report, the same as in the app's dialog. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { checkStatuses, type CheckStatus } from '../../annotations/annotation/check.ts';
import { noSpeaker } from '../../annotations/annotation/facets.ts';
import type { AnalystId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';
import {
  textExtents,
  wholeReport,
  type ReportChoice,
  type TextExtent,
} from '../../annotations/report/report-choice.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { ReadableFolder } from '../folder/readable-folder.ts';

export interface ChoiceOptions {
  readonly article?: readonly string[];
  readonly tag?: readonly string[];
  readonly speaker?: readonly string[];
  readonly status?: readonly CheckStatus[];
  readonly analyst?: readonly string[];
  readonly text: TextExtent;
  readonly notes: boolean;
  readonly claims: boolean;
  readonly evidence: boolean;
}

/** What stands for annotations that name nobody; it is no name. */
const nobody = 'nobody';

function gather(value: string, before: unknown): readonly string[] {
  return [...(Array.isArray(before) ? (before as readonly string[]) : []), value];
}

export function addChoiceOptions(command: Command): Command {
  return command
    .option('--article <path>', 'only this article, by its path in the folder (repeatable)', gather)
    .option('--tag <name>', 'only annotations with this tag or a kind of it (repeatable)', gather)
    .option('--speaker <name>', `only this speaker; “${nobody}” for none named (repeatable)`, gather)
    .addOption(
      new Option('--status <status>', 'only annotations that stand so (repeatable)')
        .choices(checkStatuses)
        .argParser((value: string, before: readonly string[] | undefined) => {
          if (!checkStatuses.some((each) => each === value)) {
            throw new InvalidArgumentError(`Allowed choices are ${checkStatuses.join(', ')}.`);
          }
          return gather(value, before);
        }),
    )
    .option('--analyst <name>', 'only what this analyst annotated (repeatable)', gather)
    .addOption(
      new Option('--text <extent>', 'how much of the articles’ texts').choices(textExtents).default('full'),
    )
    .option('--no-notes', 'without the analysts’ notes')
    .option('--no-claims', 'without the claims')
    .option('--no-evidence', 'without the appendix of evidence');
}

/** Names become ids; one that the folder does not have is a failure that lists those it has. */
export async function readChoice(
  folder: ReadableFolder,
  options: ChoiceOptions,
): Promise<Result<ReportChoice>> {
  const articles = eachOf(options.article, (path) => articleAt(folder, path));
  if (!articles.ok) return articles;
  const tags = eachOf(options.tag, (name) => tagNamed(folder, name));
  if (!tags.ok) return tags;
  const known = options.analyst === undefined ? new Map<AnalystId, string>() : await analystsOf(folder);
  const analysts = eachOf(options.analyst, (name) => analystNamed(known, name));
  if (!analysts.ok) return analysts;
  return success({
    ...wholeReport,
    articles: articles.value,
    tags: tags.value?.flat() ?? null,
    speakers: options.speaker?.map((name) => (name === nobody ? noSpeaker : name)) ?? null,
    statuses: options.status ?? null,
    analysts: analysts.value?.flat() ?? null,
    notes: options.notes,
    text: options.text,
    claims: options.claims,
    evidence: options.evidence,
  });
}

function eachOf<Value>(
  words: readonly string[] | undefined,
  find: (word: string) => Result<Value>,
): Result<readonly Value[] | null> {
  if (words === undefined) return success(null);
  const values: Value[] = [];
  for (const word of words) {
    const found = find(word);
    if (!found.ok) return found;
    values.push(found.value);
  }
  return success(values);
}

function articleAt({ entries, name }: ReadableFolder, path: string): Result<ArticleId> {
  const wanted = path.replace(/^\.\//, '');
  for (const entry of entries) {
    if (entry.kind === 'unreadable' && entry.path === wanted) return failure(entry.code, entry.message);
    if (entry.kind === 'readable' && entry.source.path === wanted) return success(entry.id);
  }
  return failure('article-unknown', `There is no article “${path}” in “${name}”.`);
}

function tagNamed({ codebook, name }: ReadableFolder, wanted: string): Result<readonly TagId[]> {
  const key = wanted.toLowerCase();
  const found = codebook.tags.filter((tag) => tag.id === wanted || tag.name.toLowerCase() === key);
  if (found.length > 0) return success(found.map(({ id }) => id));
  return failure(
    'tag-unknown',
    `There is no tag “${wanted}” in “${name}”. It has ${codebook.tags.map((tag) => `“${tag.name}”`).join(', ')}.`,
  );
}

function analystNamed(known: ReadonlyMap<AnalystId, string>, wanted: string): Result<readonly AnalystId[]> {
  const key = wanted.toLowerCase();
  const found = [...known].filter(([id, name]) => id === wanted || name.toLowerCase() === key);
  if (found.length > 0) return success(found.map(([id]) => id));
  const names = [...new Set(known.values())].map((name) => `“${name}”`).join(', ');
  return failure(
    'analyst-unknown',
    `Nobody called “${wanted}” has annotated here. ${names === '' ? 'Nobody has yet.' : `There is ${names}.`}`,
  );
}

/** Everybody who annotated an article of the folder, by id. */
async function analystsOf(folder: ReadableFolder): Promise<ReadonlyMap<AnalystId, string>> {
  const names = new Map<AnalystId, string>();
  const { articles } = await folder.annotated();
  for (const { article } of articles) {
    const read = await folder.readArticle(article);
    if (!read.ok) continue;
    for (const { id, name } of (await folder.annotationsOf(read.value)).analysts) names.set(id, name);
  }
  return names;
}
