/** What can be chosen for a report in a folder, and what of a remembered choice still fits it. Pure. */
import { checkStatuses } from '../../annotations/annotation/check.ts';
import { noSpeaker } from '../../annotations/annotation/facets.ts';
import { findTag, type Codebook } from '../../annotations/codebook/codebook.ts';
import type { ReportParts } from '../../app/report-memory.ts';
import type { ReportCounts } from '../../app/report-preview.ts';
import { counted, statusNames } from './words.ts';

/** One line to tick. */
export interface ReportOption {
  readonly value: string;
  readonly name: string;
  readonly annotations: number;
}

/** The list with the value in it or without; none is the same as all, which is null. */
export function toggled<Value>(chosen: readonly Value[] | null, value: Value): readonly Value[] | null {
  const before = chosen ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return after.length === 0 ? null : after;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The most frequent first; those who say nothing about a speaker last. */
export function speakerOptions({ speakers }: ReportCounts): readonly ReportOption[] {
  return speakers
    .map(({ value, annotations }) => ({
      value,
      name: value === noSpeaker ? 'No speaker named' : value,
      annotations,
    }))
    .sort(
      (one, other) =>
        Number(one.value === noSpeaker) - Number(other.value === noSpeaker) ||
        other.annotations - one.annotations ||
        collator.compare(one.name, other.name),
    );
}

export function statusOptions({ statuses }: ReportCounts): readonly ReportOption[] {
  const counts = new Map(statuses.map(({ value, annotations }) => [value, annotations]));
  return checkStatuses.map((value) => ({
    value,
    name: statusNames[value],
    annotations: counts.get(value) ?? 0,
  }));
}

export function analystOptions({ analysts }: ReportCounts): readonly ReportOption[] {
  return analysts
    .map(({ value, name, annotations }) => ({
      value,
      name: name === '' ? 'Unnamed analyst' : name,
      annotations,
    }))
    .sort((one, other) => collator.compare(one.name, other.name));
}

export interface FittedParts {
  readonly parts: ReportParts;
  /** What was left out because the folder has it not, in sentences. */
  readonly dropped: readonly string[];
}

/** A remembered choice as it can hold in this folder. A list of which nothing is left takes everything, and that is said. */
export function fitParts(parts: ReportParts, counts: ReportCounts, codebook: Codebook): FittedParts {
  const speakers = new Set(counts.speakers.map(({ value }) => value));
  const analysts = new Set(counts.analysts.map(({ value }) => value));
  const tags = keep(parts.tags, (tag) => findTag(codebook, tag) !== undefined);
  const kept = {
    tags,
    speakers: keep(parts.speakers, (speaker) => speakers.has(speaker)),
    analysts: keep(parts.analysts, (analyst) => analysts.has(analyst)),
  };
  const dropped = (
    [
      ['tag', 'tags', parts.tags, kept.tags],
      ['speaker', 'speakers', parts.speakers, kept.speakers],
      ['analyst', 'analysts', parts.analysts, kept.analysts],
    ] as const
  ).flatMap(([one, many, before, after]) => droppedWords(one, many, before, after));
  return { parts: { ...parts, ...kept }, dropped };
}

/** The same of chosen articles. */
export function fitArticles(
  articles: readonly string[],
  isThere: (article: string) => boolean,
): { readonly articles: readonly string[]; readonly dropped: readonly string[] } {
  const kept = articles.filter(isThere);
  return { articles: kept, dropped: droppedWords('article', 'articles', articles, kept) };
}

function keep<Value>(
  values: readonly Value[] | null,
  isThere: (value: Value) => boolean,
): readonly Value[] | null {
  const kept = values?.filter(isThere) ?? null;
  return kept?.length === 0 ? null : kept;
}

function droppedWords(
  one: string,
  many: string,
  before: readonly unknown[] | null,
  after: readonly unknown[] | null,
): readonly string[] {
  if (before === null || before.length === 0 || before.length === after?.length) return [];
  const left = after?.length ?? 0;
  const gone = before.length - left;
  const what = counted(gone, `chosen ${one}`, `chosen ${many}`);
  const isAre = gone === 1 ? 'is' : 'are';
  return [
    `${what} ${isAre} not in this folder and ${gone === 1 ? 'was' : 'were'} left out${left === 0 ? `: all ${many} go in` : ''}.`,
  ];
}

/** "12 of 40 annotations in 3 of 5 articles". */
export function countWords({ annotations, ofAnnotations, articles, ofArticles }: ReportCounts): string {
  if (ofArticles === 0) return 'No article of this folder can be read.';
  if (ofAnnotations === 0)
    return `Nothing is annotated yet: the report will have the ${ofArticles === 1 ? 'article' : 'articles'} alone.`;
  if (annotations === 0) return `None of ${counted(ofAnnotations, 'annotation')} fits this choice.`;
  const some = annotations.toLocaleString('en');
  return `${some} of ${counted(ofAnnotations, 'annotation')} in ${articles.toLocaleString('en')} of ${counted(ofArticles, 'article')}`;
}
