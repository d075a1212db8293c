/** The summary of the Markdown report: what the other formats draw, as tables. */
import { reportCharts } from '../report-charts.ts';
import type { ReportSummary } from '../report-model.ts';
import { groupedNumber } from '../report-time.ts';
import { escapeLine } from './escape-markdown.ts';
import { tableHead, tableRow } from './markdown-table.ts';

export function* summaryMarkdown(summary: ReportSummary): Generator<string> {
  const charts = reportCharts(summary);
  if (charts.length > 0) yield '## Summary\n\n';
  for (const { title, heading, bars, total, remark, id } of charts) {
    const isSplit = id === 'outlets' || id === 'speakers';
    const tags = isSplit
      ? summary.tags.filter((tag) => bars.some(({ parts }) => parts?.some((part) => part.tag === tag)))
      : [];
    yield `### ${title}\n\n`;
    yield tableHead([
      heading,
      ...tags.map(({ name }) => escapeLine(name)),
      isSplit ? 'All' : 'Annotations',
      'Share',
    ]);
    for (const { name, count, parts } of bars) {
      const own = tags.map((tag) => parts?.find((part) => part.tag === tag)?.count ?? 0);
      const share = `${Math.round((100 * count) / total)} %`;
      yield tableRow([escapeLine(name), ...[...own, count].map(groupedNumber), share]);
    }
    yield remark === null ? '\n' : `\n${escapeLine(remark)}\n\n`;
  }
}
