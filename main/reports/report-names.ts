/** What the files of a report are called. */
import type { ReportFormat } from '../../app/exports.ts';
import { safeFileName } from '../store/file-name.ts';

const endings: Readonly<Record<ReportFormat, string>> = {
  html: '.html',
  pdf: '.pdf',
  docx: '.docx',
  markdown: '.md',
  csv: ' – tables',
  xlsx: '.xlsx',
  jsonld: '.jsonld',
  jsonl: '.jsonl',
  brat: ' – brat',
  claimreview: ' – ClaimReview.json',
};

/** @param title the folder's name or the article's title */
export function reportFileName(title: string, format: ReportFormat): string {
  return `${safeFileName(`${title} – annotated report`)}${endings[format]}`;
}
