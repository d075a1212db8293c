/** The report as one self-contained HTML file: opens from disk, needs no script and no network, reads and prints well. */
import type { ReportFormatter, ReportSummary } from '../report-model.ts';
import { escapeHtml } from './escape-html.ts';
import { articleHtml } from './html-article.ts';
import { openingHtml } from './html-opening.ts';
import { annotationsTableHtml, countsHtml } from './html-tables.ts';

export const htmlReport: ReportFormatter = {
  opening: openingHtml,
  article: articleHtml,
  closing: closingHtml,
};

function* closingHtml(summary: ReportSummary): Generator<string> {
  yield '<section class="sheet part" id="annotations" aria-labelledby="annotations-title">\n<h2 id="annotations-title">All annotations</h2>\n';
  yield* annotationsTableHtml(summary);
  yield '</section>\n<section class="sheet part" id="counts" aria-labelledby="counts-title">\n<h2 id="counts-title">Counts</h2>\n';
  yield* countsHtml(summary);
  yield `</section>\n</main>\n<footer class="foot"><p>Made with Claimdesk ${escapeHtml(summary.heading.appVersion)}. This file contains no script and loads nothing from the network.</p></footer>\n</body>\n</html>\n`;
}
