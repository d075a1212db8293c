/** Reports of the open folder: their names, their writing with progress and Cancel, and the one written last. */
import { join } from 'node:path';
import { chosenEntries } from '../../annotations/report/apply-choice.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import { failure, success } from '../../annotations/result.ts';
import type { ExportedFile, ReportFormat } from '../../app/exports.ts';
import type { NewsPort, OpenFolder, ReportPort } from '../../app/ports.ts';
import { claimsForReport } from '../reports/claims-for-report.ts';
import { claimsOfOpenFolder } from '../reports/claim-source.ts';
import { evidenceArticles } from '../reports/evidence-articles.ts';
import { reportItems } from '../reports/report-items.ts';
import { writeReports } from '../reports/write-reports.ts';
import { nodeFiles } from '../store/file-operations.ts';
import { safeFileName } from '../store/file-name.ts';

export interface ReportsOptions {
  readonly news: NewsPort;
  readonly appVersion: string;
  readonly now?: () => Date;
}

const extensions: Readonly<Record<ReportFormat, string>> = { html: 'html', markdown: 'md' };

/** What a report is called, or null when nothing of what was chosen is there. */
function contentsOf(folder: OpenFolder, choice: ReportChoice) {
  const [first, ...others] = chosenEntries(folder.view().entries, choice);
  if (choice.articles === null) return { title: folder.name, scope: 'folder' } as const;
  if (first?.kind !== 'readable') return null;
  return others.length === 0
    ? ({ title: first.displayTitle, scope: 'article' } as const)
    : ({ title: folder.name, scope: 'folder' } as const);
}

export function createReports({ news, appVersion, now = () => new Date() }: ReportsOptions): ReportPort {
  let running: AbortController | null = null;
  let latest: readonly ExportedFile[] = [];
  const suggestedName = (folder: OpenFolder, choice: ReportChoice, format: ReportFormat): string => {
    const title = contentsOf(folder, choice)?.title ?? folder.name;
    return `${safeFileName(`${title} – annotated report`)}.${extensions[format]}`;
  };
  return {
    suggestedName,
    async filesIn(place, folder, choice, formats) {
      const names = formats.map((format) => suggestedName(folder, choice, format));
      const files = formats.map((format, index) => ({ format, path: join(place, names[index] ?? format) }));
      const there = new Set(await nodeFiles.list(place).catch(() => []));
      return { files, replaced: names.filter((name) => there.has(name)) };
    },
    async write(folder, choice, wanted) {
      if (running) return failure('busy', 'A report is being written already. Wait for it, or cancel it.');
      const contents = contentsOf(folder, choice);
      if (!contents) {
        return failure('article-unknown', 'None of those articles is in the open folder any more.');
      }
      const abort = new AbortController();
      running = abort;
      try {
        const { entries, codebook } = folder.view();
        const claims = await claimsForReport(claimsOfOpenFolder(folder), choice, codebook);
        if (!claims.ok) return claims;
        const { items, total } = reportItems({
          entries,
          choice,
          codebook,
          read: (summary) => folder.readArticle(summary.id),
          signal: abort.signal,
        });
        const written = await writeReports({
          targets: wanted,
          heading: {
            title: contents.title,
            scope: contents.scope,
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
          onProgress: (progress) => {
            news.send('exportProgress', progress);
          },
          signal: abort.signal,
        });
        if (!written.ok) return written;
        latest = wanted;
        return success({ annotations: written.value.annotations, omitted: [] });
      } finally {
        running = null;
      }
    },
    omissions: () => Promise.resolve([]),
    cancel: () => running?.abort(),
    latest: () => latest,
  };
}
