/** Says in words what a report takes, so that nobody takes a part for the whole. */
import { noSpeaker } from '../annotation/facets.ts';
import { findTag, type Codebook } from '../codebook/codebook.ts';
import { statusNames } from './annotation-lines.ts';
import type { ReportChoice } from './report-choice.ts';
import { counted } from './report-time.ts';

/**
 * A phrase for each thing that narrows, such as "tagged Quote or Opinion"; empty when the report is whole.
 * @param names of analysts by id; ids without one stand for themselves
 */
export function describeChoice(
  choice: ReportChoice,
  codebook: Codebook,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const { articles, tags, speakers, statuses, analysts } = choice;
  const tagName = (id: string): string => findTag(codebook, id)?.name ?? id;
  const speakerName = (name: string): string => (name === noSpeaker ? 'nobody named' : name);
  return [
    ...(articles === null ? [] : [counted(articles.length, 'chosen article', 'chosen articles')]),
    ...phrase('tagged', tags?.map(tagName)),
    ...phrase('said by', speakers?.map(speakerName)),
    ...phrase(
      'with status',
      statuses?.map((status) => statusNames[status]),
    ),
    ...phrase(
      'annotated by',
      analysts?.map((id) => names.get(id) ?? id),
    ),
    ...(choice.notes ? [] : ['without notes']),
    ...(choice.text === 'full'
      ? []
      : [choice.text === 'excerpts' ? 'excerpts of the texts' : 'without the texts']),
    ...(choice.claims ? [] : ['without claims']),
    ...(choice.evidence ? [] : ['without the evidence']),
  ];
}

function phrase(beginning: string, values: readonly string[] | undefined): readonly string[] {
  if (values === undefined) return [];
  return [`${beginning} ${values.length === 0 ? 'nothing' : values.join(' or ')}`];
}
