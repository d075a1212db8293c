/** The report as one self-contained HTML file: opens from disk, needs no script and no network, reads and prints well. */
import type { ReportFormatter, ReportSummary } from '../report-model.ts';
import { escapeHtml } from './escape-html.ts';
import { articleHtml } from './html-article.ts';
import { countsHtml } from './html-counts.ts';
import { evidenceHtml } from './html-evidence.ts';
import { countSections } from './html-links.ts';
import { openingHtml } from './html-opening.ts';

export const htmlReport: ReportFormatter = {
  opening: openingHtml,
  article: articleHtml,
  closing: closingHtml,
};

function* closingHtml(summary: ReportSummary): Generator<string> {
  const { choice, appVersion } = summary.heading;
  if (countSections(summary) > 0) yield '</div>\n';
  if (choice.evidence) yield* evidenceHtml(summary);
  yield* countsHtml(summary);
  yield `</main>\n<footer class="foot"><p>Made with Claimdesk ${escapeHtml(appVersion)}. This file contains no script and loads nothing from the network.</p></footer>\n</body>\n</html>\n`;
}
