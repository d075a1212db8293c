/** Reports of the open folder: their names, their writing with progress and Cancel, and the one written last. */
import { wholeReport } from '../../annotations/report/report-choice.ts';
import { failure, success } from '../../annotations/result.ts';
import type { ReportFormat, ReportScope } from '../../app/exports.ts';
import type { NewsPort, OpenFolder, ReportPort } from '../../app/ports.ts';
import { claimsForReport } from '../reports/claims-for-report.ts';
import { claimsOfOpenFolder } from '../reports/claim-source.ts';
import { evidenceArticles } from '../reports/evidence-articles.ts';
import { reportItems } from '../reports/report-items.ts';
import { writeReport } from '../reports/write-report.ts';
import { safeFileName } from '../store/file-name.ts';

export interface ReportsOptions {
  readonly news: NewsPort;
  readonly appVersion: string;
  readonly now?: () => Date;
}

const extensions: Readonly<Record<ReportFormat, string>> = { html: 'html', markdown: 'md' };

/** The entries a report is of, and what it is called. */
function contentsOf(folder: OpenFolder, scope: ReportScope) {
  const { entries } = folder.view();
  if (scope.kind === 'folder') return { entries, title: folder.name };
  const article = entries.find((entry) => entry.kind === 'readable' && entry.id === scope.article);
  return article?.kind === 'readable' ? { entries: [article], title: article.displayTitle } : null;
}

export function createReports({ news, appVersion, now = () => new Date() }: ReportsOptions): ReportPort {
  let running: AbortController | null = null;
  let latest: string | null = null;
  return {
    suggestedName(folder, scope, format) {
      const title = contentsOf(folder, scope)?.title ?? folder.name;
      return `${safeFileName(`${title} – annotated report`)}.${extensions[format]}`;
    },
    async write(folder, scope, format, path) {
      if (running) return failure('busy', 'A report is being written already. Wait for it, or cancel it.');
      const contents = contentsOf(folder, scope);
      if (!contents) {
        return failure('article-unknown', 'That article is not in the open folder any more.');
      }
      const abort = new AbortController();
      running = abort;
      try {
        const { entries, codebook } = folder.view();
        const choice = wholeReport;
        const claims = await claimsForReport(claimsOfOpenFolder(folder), choice, codebook);
        if (!claims.ok) return claims;
        const { items, total } = reportItems({
          entries: contents.entries,
          choice,
          codebook,
          read: (summary) => folder.readArticle(summary.id),
          signal: abort.signal,
        });
        const written = await writeReport({
          format,
          heading: {
            title: contents.title,
            scope: scope.kind,
            folderName: folder.name,
            generatedAt: now().toISOString(),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            appVersion,
            codebook,
            articles: evidenceArticles(entries),
            choice,
            claims: claims.value,
          },
          articles: items,
          total,
          out: path,
          onProgress: (progress) => {
            news.send('exportProgress', progress);
          },
          signal: abort.signal,
        });
        if (!written.ok) return written;
        latest = path;
        return success({ annotations: written.value.annotations });
      } finally {
        running = null;
      }
    },
    cancel: () => running?.abort(),
    latest: () => latest,
  };
}
