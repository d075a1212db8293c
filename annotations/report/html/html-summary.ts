/** The summary of the HTML report: charts, each with its figures beside it. */
import { reportCharts } from '../report-charts.ts';
import type { ReportSummary } from '../report-model.ts';
import { chartHtml, patternsHtml } from './html-charts.ts';

export function* summaryHtml(summary: ReportSummary): Generator<string> {
  const charts = reportCharts(summary);
  if (charts.length === 0) return;
  const { tags, heading } = summary;
  yield '<section class="sheet part" id="summary" aria-labelledby="summary-title">\n<h2 id="summary-title">Summary</h2>\n';
  yield patternsHtml(tags, heading.codebook);
  for (const chart of charts) yield chartHtml(chart, tags, heading.codebook);
  yield '</section>\n';
}
