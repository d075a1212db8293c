/** What each format for other programs does not hold, in sentences, to be said before anything is written. */
import type { ReportChoice } from '../report/report-choice.ts';
import { bratOmissions } from './brat/brat-omissions.ts';
import { claimReviewOmissions } from './claimreview/claim-review-omissions.ts';
import type { ExportedFolder } from './exported-folder.ts';
import { jsonLdOmissions } from './jsonld/json-ld-omissions.ts';
import { jsonLinesOmissions } from './jsonl/json-lines-omissions.ts';

export const exchangeFormats = ['jsonld', 'jsonl', 'brat', 'claimreview'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

export function exchangeOmissions(
  format: ExchangeFormat,
  choice: ReportChoice,
  folder: ExportedFolder,
): readonly string[] {
  switch (format) {
    case 'jsonld':
      return jsonLdOmissions(choice);
    case 'jsonl':
      return jsonLinesOmissions(choice);
    case 'brat':
      return bratOmissions(choice, folder);
    case 'claimreview':
      return claimReviewOmissions(choice, folder);
  }
}
