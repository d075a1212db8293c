/** The formats of a report as the export dialog offers them: what each is called, and what it is for. */
import { reportFormats, type ReportFormat } from '../../app/exports.ts';

export interface FormatWords {
  readonly name: string;
  readonly purpose: string;
  readonly group: 'To read' | 'Tables' | 'For other programs';
}

const words = {
  html: {
    name: 'Web page (HTML)',
    purpose: 'One file with everything in it; opens in any browser.',
    group: 'To read',
  },
  pdf: { name: 'PDF', purpose: 'The same on numbered pages, to print or send.', group: 'To read' },
  docx: { name: 'Word', purpose: 'A document to go on writing in.', group: 'To read' },
  markdown: {
    name: 'Markdown',
    purpose: 'Plain text that reads well as it is and goes into other tools.',
    group: 'To read',
  },
  csv: {
    name: 'CSV tables',
    purpose: 'Annotations, claims and articles as tables, with a file that says what each column means.',
    group: 'Tables',
  },
  xlsx: { name: 'Excel workbook', purpose: 'The same tables as sheets of one workbook.', group: 'Tables' },
  jsonld: {
    name: 'Web Annotation (JSON-LD)',
    purpose: 'The W3C’s format; annotations and claims can be imported again.',
    group: 'For other programs',
  },
  jsonl: {
    name: 'JSON Lines',
    purpose: 'A line for each article, to train and test language tools.',
    group: 'For other programs',
  },
  brat: {
    name: 'brat standoff',
    purpose: 'A text and an annotation file for each article.',
    group: 'For other programs',
  },
  claimreview: {
    name: 'ClaimReview',
    purpose: 'Claims with a verdict, as search engines read them.',
    group: 'For other programs',
  },
} satisfies Readonly<Record<string, FormatWords>>;

export const formatWords: Readonly<Record<ReportFormat, FormatWords>> = words;

/** The formats there are, group by group, in their order. */
export const formatGroups = (['To read', 'Tables', 'For other programs'] as const)
  .map((group) => ({
    group,
    formats: reportFormats.filter((format) => formatWords[format].group === group),
  }))
  .filter(({ formats }) => formats.length > 0);
