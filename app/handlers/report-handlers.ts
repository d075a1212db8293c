/** Requests about reports: where to, writing, stopping, and looking at the one written last. */
import { failure, success, type Failure } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type ReportHandlers = Pick<Handlers, 'exportReport' | 'cancelExport' | 'openReport' | 'revealReport'>;

const noReport: Failure = failure(
  'no-report',
  'No report has been exported yet. Choose File > Export Report.',
);

export function reportHandlers(ports: Ports): ReportHandlers {
  return {
    exportReport: async ({ scope, format }) => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      const path = await ports.dialogs.chooseReportFile(
        ports.reports.suggestedName(folder, scope, format),
        format,
      );
      if (path === null) return success({ kind: 'dismissed' });
      const written = await ports.reports.write(folder, scope, format, path);
      return written.ok ? success({ kind: 'written', path, annotations: written.value.annotations }) : written;
    },
    cancelExport: async () => {
      ports.reports.cancel();
      return success(null);
    },
    openReport: async () => {
      const path = ports.reports.latest();
      return path === null ? noReport : ports.system.open(path);
    },
    revealReport: async () => {
      const path = ports.reports.latest();
      return path === null ? noReport : ports.system.reveal(path);
    },
  };
}
