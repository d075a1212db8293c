/** Requests about reports: where to, writing, stopping, and looking at what was written last. */
import { failure, success, type Failure } from '../../annotations/result.ts';
import type { Handlers, Payload } from '../contract.ts';
import { isOneFile, type ExportedFile } from '../exports.ts';
import type { OpenFolder, Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type ReportHandlers = Pick<
  Handlers,
  'exportReport' | 'cancelExport' | 'omissions' | 'openReport' | 'revealReport'
>;

const noReport: Failure = failure(
  'no-report',
  'No report has been exported yet. Choose File > Export Report.',
);

export function reportHandlers(ports: Ports): ReportHandlers {
  return {
    exportReport: async (order) => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      const files = await chooseFiles(ports, folder, order);
      if (files === null) return success({ kind: 'dismissed' });
      const written = await ports.reports.write(folder, order.choice, files);
      return written.ok ? success({ kind: 'written', files, ...written.value }) : written;
    },
    cancelExport: async () => {
      ports.reports.cancel();
      return success(null);
    },
    omissions: async ({ choice, formats }) => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      return success(await ports.reports.omissions(folder, choice, formats));
    },
    openReport: async ({ file }) => {
      const written = ports.reports.latest()[file];
      if (written === undefined) return noReport;
      return isOneFile(written.format) ? ports.system.open(written.path) : ports.system.reveal(written.path);
    },
    revealReport: async ({ file }) => {
      const written = ports.reports.latest()[file];
      return written === undefined ? noReport : ports.system.reveal(written.path);
    },
  };
}

/** Asks where to: for a file, or for a folder when there are several. Null when the person thought better of it. */
async function chooseFiles(
  { dialogs, reports }: Ports,
  folder: OpenFolder,
  { choice, formats }: Payload<'exportReport'>,
): Promise<readonly ExportedFile[] | null> {
  const [first] = formats;
  if (first !== undefined && formats.length === 1 && isOneFile(first)) {
    const path = await dialogs.chooseReportFile(reports.suggestedName(folder, choice, first), first);
    return path === null ? null : [{ format: first, path }];
  }
  const place = await dialogs.chooseReportFolder();
  if (place === null) return null;
  const { files, replaced } = await reports.filesIn(place, folder, choice, formats);
  return replaced.length > 0 && !(await dialogs.confirmReplacing(replaced)) ? null : files;
}
