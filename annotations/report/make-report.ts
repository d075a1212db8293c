/** Makes a report in one go from articles that are already in memory: for previews and tests. A writer that streams does the same in pieces. */
import { numberArticle } from './number-article.ts';
import type { ReportFormatter, ReportHeading, ReportItem } from './report-model.ts';
import { ReportTally } from './summarise-report.ts';

/** The whole report as chunks of text, in order. */
export function* makeReport(
  formatter: ReportFormatter,
  heading: ReportHeading,
  items: readonly ReportItem[],
): Generator<string> {
  const tally = new ReportTally(heading);
  const articles: string[] = [];
  let number = 0;
  for (const item of items) {
    if (item.kind === 'unreadable') {
      tally.addUnreadable(item);
      continue;
    }
    number += 1;
    const numbered = numberArticle(item, number, heading.codebook);
    tally.addArticle(numbered);
    articles.push(...formatter.article(numbered, heading));
  }
  const summary = tally.summary();
  yield* formatter.opening(summary);
  yield* articles;
  yield* formatter.closing(summary);
}
