/** The tables of claims: one row for each claim, and one for each annotation that a claim gathers. */
import type { ClaimVariant } from '../../claim/variant.ts';
import type { ReportedClaim } from '../report-claims.ts';
import type { ReportTable } from './table.ts';

const claimId = {
  name: 'claim_id',
  title: 'Claim id',
  meaning: 'Names the claim; the same in every export.',
  datatype: 'string',
} as const;

export const claimTable: ReportTable<ReportedClaim> = {
  name: 'claims',
  title: 'Claims',
  primaryKey: ['claim_id'],
  foreignKeys: [],
  columns: [
    { ...claimId, value: ({ claim }) => claim.id },
    {
      name: 'number',
      title: 'Number',
      meaning: 'The claim’s number in this report.',
      datatype: 'integer',
      value: ({ number }) => number,
    },
    {
      name: 'claim',
      title: 'Claim',
      meaning: 'The statement, as the analyst words it.',
      datatype: 'string',
      value: ({ claim }) => claim.title,
    },
    {
      name: 'status',
      title: 'Status',
      meaning: 'How the claim stands: unverified, corroborated, contradicted or outdated.',
      datatype: 'string',
      value: ({ claim }) => claim.standing.status,
    },
    {
      name: 'reason',
      title: 'Reason',
      meaning: 'Why it stands so.',
      datatype: 'string',
      value: ({ claim }) => claim.standing.reason,
    },
    {
      name: 'judged',
      title: 'Judged',
      meaning: 'The day on which the claim was last judged; empty where nobody did.',
      datatype: 'date',
      value: ({ claim }) => claim.standing.date,
    },
    {
      name: 'outlets',
      title: 'Outlets',
      meaning: 'How many outlets carry the claim, of those in this report.',
      datatype: 'integer',
      value: ({ row }) => row.carried,
    },
    {
      name: 'sources',
      title: 'Sources',
      meaning: 'How many independent sources are behind those outlets, as far as that is known.',
      datatype: 'integer',
      value: ({ sources }) => sources.groups.length,
    },
    {
      name: 'differences',
      title: 'Differences',
      meaning: 'Figures, dates and titles that differ between outlets.',
      datatype: 'string',
      list: true,
      value: ({ flags }) =>
        flags.map(({ change }) => `${change.before?.text ?? ''} / ${change.after?.text ?? ''}`),
    },
    {
      name: 'note',
      title: 'Note',
      meaning: 'The analyst’s note.',
      datatype: 'string',
      value: ({ claim }) => claim.note,
    },
    {
      name: 'analyst',
      title: 'Analyst',
      meaning: 'Who made the claim.',
      datatype: 'string',
      value: ({ analystName }) => analystName,
    },
    {
      name: 'created',
      title: 'Created',
      meaning: 'When the claim was made, in UTC.',
      datatype: 'dateTime',
      value: ({ claim }) => claim.created,
    },
    {
      name: 'modified',
      title: 'Changed',
      meaning: 'When the claim was last changed, in UTC.',
      datatype: 'dateTime',
      value: ({ claim }) => claim.modified,
    },
  ],
};

export interface TabledMember {
  readonly claim: ReportedClaim;
  readonly variant: ClaimVariant;
}

export const memberTable: ReportTable<TabledMember> = {
  name: 'claim-members',
  title: 'Members of claims',
  primaryKey: ['claim_id', 'annotation_id'],
  foreignKeys: [
    { column: 'claim_id', table: 'claims', references: 'claim_id' },
    { column: 'annotation_id', table: 'annotations', references: 'annotation_id' },
  ],
  columns: [
    { ...claimId, value: ({ claim }) => claim.claim.id },
    {
      name: 'annotation_id',
      title: 'Annotation id',
      meaning: 'The annotation that carries the claim; see the table of annotations.',
      datatype: 'string',
      value: ({ variant }) => variant.annotation,
    },
    {
      name: 'kind',
      title: 'Kind',
      meaning: 'wording: it has the claim’s words, whole or in part; paraphrase: other words for the same.',
      datatype: 'string',
      value: ({ variant }) => variant.kind,
    },
    {
      name: 'base',
      title: 'Base',
      meaning: 'yes for the wording that the others are measured by.',
      datatype: 'string',
      value: ({ claim, variant }) => (claim.row.base === variant.annotation ? 'yes' : 'no'),
    },
    {
      name: 'outlet',
      title: 'Outlet',
      meaning: 'Who published the words; empty where that is not known.',
      datatype: 'string',
      value: ({ variant }) => variant.outlet,
    },
    {
      name: 'words',
      title: 'Exact words',
      meaning: 'The words as the article has them.',
      datatype: 'string',
      value: ({ variant }) => variant.words,
    },
  ],
};
