/** What each format does not hold of what was chosen, in sentences, to be said before anything is written. */
import { exchangeOmissions } from '../../annotations/interchange/omissions.ts';
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

function sentencesOf(format: ReportFormat, choice: ReportChoice, folder: ExportedFolder): readonly string[] {
  switch (format) {
    case 'html':
    case 'pdf':
    case 'docx':
    case 'markdown':
      return [];
    case 'csv':
      return [
        'Tables hold the annotated words and not the articles’ texts.',
        'A cell that a spreadsheet would take for a formula has an apostrophe put before it.',
      ];
    case 'xlsx':
      return [
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
