/** The sink of each format. What makes Word files and workbooks is large, so it is only loaded for whoever wants one. */
import { claimReviewReport } from '../../annotations/interchange/claimreview/claim-review-report.ts';
import { jsonLinesReport } from '../../annotations/interchange/jsonl/json-lines-report.ts';
import { jsonLdReport } from '../../annotations/interchange/jsonld/json-ld-report.ts';
import { htmlReport } from '../../annotations/report/html/html-report.ts';
import { markdownReport } from '../../annotations/report/markdown/markdown-report.ts';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import type { ReportFormat } from '../../app/exports.ts';
import { bratSink } from './brat-sink.ts';
import { csvSink } from './csv-sink.ts';
import { pdfSink } from './pdf-sink.ts';
import type { PrintReport } from './print-job.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { textSink } from './text-sink.ts';

export async function sinkOf(
  format: ReportFormat,
  heading: ReportHeading,
  order: SinkOrder,
  print?: PrintReport,
): Promise<ReportSink> {
  switch (format) {
    case 'html':
      return textSink(htmlReport, heading, order);
    case 'pdf':
      return pdfSink(heading, order, print);
    case 'docx':
      return (await import('./docx-sink.ts')).docxSink(heading, order);
    case 'markdown':
      return textSink(markdownReport, heading, order);
    case 'csv':
      return csvSink(heading, order);
    case 'xlsx':
      return (await import('./xlsx-sink.ts')).xlsxSink(heading, order);
    case 'jsonld':
      return textSink(jsonLdReport(), heading, order);
    case 'jsonl':
      return textSink(jsonLinesReport, heading, order);
    case 'brat':
      return bratSink(heading, order);
    case 'claimreview':
      return textSink(claimReviewReport(), heading, order);
  }
}
