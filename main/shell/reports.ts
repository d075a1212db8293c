/** Reports of the open folder: their names, their writing with progress and Cancel, and the files written last. */
import { join } from 'node:path';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import { failure, success } from '../../annotations/result.ts';
import type { ExportedFile, ReportFormat } from '../../app/exports.ts';
import type { NewsPort, OpenFolder, ReportPort } from '../../app/ports.ts';
import { claimsOfOpenFolder } from '../reports/claim-source.ts';
import type { PrintReport } from '../reports/print-job.ts';
import { reportFileName } from '../reports/report-names.ts';
import { reportOf, reportTitle } from '../reports/report-of.ts';
import { reportOmissions } from '../reports/report-omissions.ts';
import { writeReports } from '../reports/write-reports.ts';
import { nodeFiles } from '../store/file-operations.ts';

export interface ReportsOptions {
  readonly news: NewsPort;
  readonly appVersion: string;
  readonly print: PrintReport;
  readonly now?: () => Date;
}

export function createReports({
  news,
  appVersion,
  print,
  now = () => new Date(),
}: ReportsOptions): ReportPort {
  let running: AbortController | null = null;
  let latest: readonly ExportedFile[] = [];
  const suggestedName = (folder: OpenFolder, choice: ReportChoice, format: ReportFormat): string => {
    const named = reportTitle(folder.name, folder.view().entries, choice);
    return reportFileName(named?.title ?? folder.name, format);
  };
  return {
    suggestedName,
    async filesIn(place, folder, choice, formats) {
      const names = formats.map((format) => suggestedName(folder, choice, format));
      const files = formats.map((format, index) => ({ format, path: join(place, names[index] ?? format) }));
      const there = new Set(await nodeFiles.list(place).catch(() => []));
      return { files, replaced: names.filter((name) => there.has(name)) };
    },
    async write(folder, choice, targets) {
      if (running) return failure('busy', 'A report is being written already. Wait for it, or cancel it.');
      const abort = new AbortController();
      running = abort;
      try {
        const source = {
          folderName: folder.name,
          codebook: folder.view().codebook,
          claims: claimsOfOpenFolder(folder),
          read: ({ id }: { readonly id: string }) => folder.readArticle(id),
        };
        const contents = await reportOf({ source, choice, appVersion, now: now(), signal: abort.signal });
        if (!contents.ok) return contents;
        const { heading, items, total } = contents.value;
        const written = await writeReports({
          targets,
          heading,
          articles: items,
          total,
          onProgress: (progress) => {
            news.send('exportProgress', progress);
          },
          signal: abort.signal,
          print,
        });
        if (!written.ok) return written;
        const { files, annotations, omitted } = written.value;
        latest = files;
        return success({ annotations, omitted });
      } finally {
        running = null;
      }
    },
    omissions(folder, choice, formats) {
      const { codebook, claims } = folder.view();
      return Promise.resolve(reportOmissions(formats, choice, { codebook, claims: claims.claims }));
    },
    cancel: () => running?.abort(),
    latest: () => latest,
  };
}
