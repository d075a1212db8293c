/** The table of annotations: one row for each, with its words, its place, and what the analyst decided. */
import type { Evidence } from '../../annotation/check.ts';
import { annotationWords } from '../annotation-words.ts';
import type { NumberedArticle, ReportedAnnotation, ReportHeading, SegmentPlace } from '../report-model.ts';
import type { ReportTable } from './table.ts';

export interface TabledAnnotation {
  readonly article: NumberedArticle;
  readonly reported: ReportedAnnotation;
  readonly heading: ReportHeading;
}

export const annotationTable: ReportTable<TabledAnnotation> = {
  name: 'annotations',
  title: 'Annotations',
  primaryKey: ['annotation_id'],
  foreignKeys: [{ column: 'article_id', table: 'articles', references: 'article_id' }],
  columns: [
    {
      name: 'annotation_id',
      title: 'Annotation id',
      meaning: 'Names the annotation; the same in every export.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.id,
    },
    {
      name: 'label',
      title: 'Label',
      meaning: 'The annotation’s number in this report: article, then annotation.',
      datatype: 'string',
      value: ({ reported }) => reported.label,
    },
    {
      name: 'article_id',
      title: 'Article id',
      meaning: 'The article in which the words stand; see the table of articles.',
      datatype: 'string',
      value: ({ article }) => article.source.article.id,
    },
    {
      name: 'article_title',
      title: 'Article',
      meaning: 'The article’s title.',
      datatype: 'string',
      value: ({ article }) => article.title,
    },
    {
      name: 'outlet',
      title: 'Outlet',
      meaning: 'Who published the article; empty where that is not known.',
      datatype: 'string',
      value: ({ article }) => article.source.article.metadata.outlet?.value ?? null,
    },
    {
      name: 'tag',
      title: 'Tag',
      meaning: 'The tag that the analyst gave.',
      datatype: 'string',
      value: ({ reported }) => reported.tag.name,
    },
    {
      name: 'words',
      title: 'Exact words',
      meaning: 'The words as the article has them; between the parts of a split quotation stands […].',
      datatype: 'string',
      value: ({ reported }) => annotationWords(reported.segments),
    },
    {
      name: 'starts',
      title: 'Starts',
      meaning:
        'For each part with a sure place, the offset of its first character in the text, in Unicode code points from 0.',
      datatype: 'integer',
      list: true,
      value: ({ reported }) => placesOf(reported).map(({ startCodePoint }) => String(startCodePoint)),
    },
    {
      name: 'ends',
      title: 'Ends',
      meaning:
        'For each part with a sure place, the offset after its last character, in Unicode code points.',
      datatype: 'integer',
      list: true,
      value: ({ reported }) => placesOf(reported).map(({ endCodePoint }) => String(endCodePoint)),
    },
    {
      name: 'location',
      title: 'Where',
      meaning: 'Where a reader finds the words: the paragraph’s number, or what it is.',
      datatype: 'string',
      list: true,
      value: ({ reported }) => [...new Set(placesOf(reported).map(({ location }) => location))],
    },
    {
      name: 'placement',
      title: 'Placement',
      meaning:
        'Whether the words stand where they were marked: exact, moved, ambiguous, changed or lost; the last three have no sure place.',
      datatype: 'string',
      value: ({ reported }) => reported.state,
    },
    {
      name: 'speaker',
      title: 'Speaker',
      meaning: 'Who said it; empty where nobody decided. See speaker_decided.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.attribution.speaker?.name ?? null,
    },
    {
      name: 'speaker_decided',
      title: 'Speaker decided',
      meaning:
        'yes: an analyst gave the speaker; nobody: an analyst decided that the article names none; no: nobody decided yet.',
      datatype: 'string',
      value: ({ reported }) => decidedSpeaker(reported.annotation.attribution.speaker),
    },
    {
      name: 'speaker_role',
      title: 'Role',
      meaning: 'What the speaker is in this article.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.attribution.speaker?.role ?? null,
    },
    {
      name: 'cue',
      title: 'Cue',
      meaning: 'The words by which the article attributes, such as “said”.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.attribution.cue ?? null,
    },
    {
      name: 'speech',
      title: 'Speech',
      meaning: 'direct, indirect or mixed; empty where nobody decided.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.attribution.manner ?? null,
    },
    {
      name: 'hedges',
      title: 'Hedges',
      meaning: 'Words that make the statement less than sure.',
      datatype: 'string',
      list: true,
      value: ({ reported }) => reported.annotation.attribution.hedges ?? null,
    },
    {
      name: 'through',
      title: 'Through',
      meaning: 'The sources from the page towards the origin.',
      datatype: 'string',
      list: true,
      value: ({ reported }) => reported.annotation.attribution.chain ?? null,
    },
    {
      name: 'check_status',
      title: 'Check',
      meaning: 'How the words stand: open, corroborated, contradicted or uncheckable.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.check.status,
    },
    {
      name: 'check_note',
      title: 'Check note',
      meaning: 'What the analyst says about the check.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.check.note,
    },
    {
      name: 'evidence',
      title: 'Evidence',
      meaning: 'What the check stands on: addresses, and passages of other articles with their article.',
      datatype: 'string',
      list: true,
      value: ({ reported, heading }) =>
        reported.annotation.check.evidence.map((evidence) => evidenceWords(evidence, heading)),
    },
    {
      name: 'claims',
      title: 'Claims',
      meaning: 'Ids of the claims that gather the annotation; see the tables of claims and of their members.',
      datatype: 'string',
      list: true,
      value: ({ reported, heading }) =>
        (heading.claims?.byAnnotation.get(reported.annotation.id) ?? []).map(({ claim }) => claim.id),
    },
    {
      name: 'note',
      title: 'Note',
      meaning: 'The analyst’s note.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.note,
    },
    {
      name: 'analyst',
      title: 'Analyst',
      meaning: 'Whose annotation it is.',
      datatype: 'string',
      value: ({ reported }) => reported.analystName,
    },
    {
      name: 'made_by',
      title: 'Made by',
      meaning:
        'Who made the annotation, where the analyst imported it from another program or folder; empty where the analyst made it.',
      datatype: 'string',
      value: ({ reported }) => reported.annotation.creator?.name ?? null,
    },
    {
      name: 'created',
      title: 'Created',
      meaning: 'When the annotation was made, in UTC.',
      datatype: 'dateTime',
      value: ({ reported }) => reported.annotation.created,
    },
    {
      name: 'modified',
      title: 'Changed',
      meaning: 'When the annotation was last changed, in UTC.',
      datatype: 'dateTime',
      value: ({ reported }) => reported.annotation.modified,
    },
  ],
};

function placesOf({ segments }: ReportedAnnotation): readonly SegmentPlace[] {
  return segments.flatMap(({ place }) => (place === null ? [] : [place]));
}

function evidenceWords(evidence: Evidence, { articles }: ReportHeading): string {
  const note = evidence.note === '' ? '' : ` (${evidence.note})`;
  if (evidence.kind === 'link') return `${evidence.url}${note}`;
  const title = articles.get(evidence.article)?.title ?? evidence.article;
  return `“${evidence.anchor.exact}” in ${title}${note}`;
}

function decidedSpeaker(speaker: ReportedAnnotation['annotation']['attribution']['speaker']): string {
  return speaker === undefined ? 'no' : speaker === null ? 'nobody' : 'yes';
}
