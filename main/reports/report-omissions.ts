/** What each format does not hold of what was chosen, in sentences, to be said before anything is written. */
import { exchangeOmissions } from '../../annotations/interchange/omissions.ts';
import {
  allButNamesOfTags,
  notInIt,
  staysInFolder,
  tagsAtWork,
} from '../../annotations/interchange/stays-in-folder.ts';
import type { ExportedFolder } from '../../annotations/interchange/exported-folder.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import type { FormatOmissions, ReportFormat } from '../../app/exports.ts';

export function reportOmissions(
  formats: readonly ReportFormat[],
  choice: ReportChoice,
  folder: ExportedFolder,
): readonly FormatOmissions[] {
  return formats
    .map((format) => ({ format, sentences: sentencesOf(format, choice, folder) }))
    .filter(({ sentences }) => sentences.length > 0);
}

const times = 'when they were made';
const accounts = 'accounts of whoever made what was imported';
const tables = [
  `ids of tags, ${accounts}`,
  'which details of articles were set by analysts, and what they made page furniture',
  allButNamesOfTags,
];

function sentencesOf(format: ReportFormat, choice: ReportChoice, folder: ExportedFolder): readonly string[] {
  switch (format) {
    case 'html':
      return [notInIt(`ids of claims and tags, ${times}`, accounts, tagsAtWork), staysInFolder];
    case 'pdf':
      return [notInIt(`ids, ${times}`, accounts, `dark colours, ${tagsAtWork}`), staysInFolder];
    case 'docx':
    case 'markdown':
      return [notInIt(`ids, ${times}`, accounts, `colours, line styles, ${tagsAtWork}`), staysInFolder];
    case 'csv':
      return [
        notInIt(...tables),
        staysInFolder,
        'Tables hold the annotated words and not the articles’ texts.',
        'A cell that a spreadsheet would take for a formula has an apostrophe put before it.',
      ];
    case 'xlsx':
      return [
        notInIt(...tables),
        staysInFolder,
        'Tables hold the annotated words and not the articles’ texts.',
        'A cell of Excel holds 32,767 characters; longer words and notes are cut there, and say so.',
      ];
    case 'jsonld':
    case 'jsonl':
    case 'brat':
    case 'claimreview':
      return exchangeOmissions(format, choice, folder);
  }
}
