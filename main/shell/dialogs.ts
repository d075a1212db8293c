/** The system's own dialogs for choosing a folder and a place for a report. */
import {
  app,
  dialog,
  type BrowserWindow,
  type FileFilter,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { join } from 'node:path';
import type { ReportFormat } from '../../app/exports.ts';
import type { DialogPort } from '../../app/ports.ts';

const filters: Readonly<Record<ReportFormat, FileFilter>> = {
  html: { name: 'Web page', extensions: ['html'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  docx: { name: 'Word document', extensions: ['docx'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  csv: { name: 'Tables', extensions: ['csv'] },
  xlsx: { name: 'Excel workbook', extensions: ['xlsx'] },
  jsonld: { name: 'Web Annotation', extensions: ['jsonld'] },
  jsonl: { name: 'JSON Lines', extensions: ['jsonl'] },
  brat: { name: 'brat standoff', extensions: ['ann'] },
  claimreview: { name: 'ClaimReview', extensions: ['json'] },
};

const importFilter: FileFilter = {
  name: 'Annotations',
  extensions: ['jsonld', 'json', 'jsonl', 'ndjson', 'ann'],
};

const backupFilter: FileFilter = { name: 'Backup', extensions: ['zip'] };

const codebookFilter: FileFilter = { name: 'REFI-QDA codebook', extensions: ['qdc'] };

/** @param owner the window that a dialog belongs to */
export function dialogsOf(owner: () => BrowserWindow | null): DialogPort {
  async function chooseOne(options: OpenDialogOptions): Promise<string | null> {
    const window = owner();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  }

  async function chooseTarget(
    suggestedName: string,
    title: string,
    buttonLabel: string,
    filter: FileFilter,
  ): Promise<string | null> {
    const window = owner();
    const options: SaveDialogOptions = {
      title,
      buttonLabel,
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: [filter],
      properties: ['showOverwriteConfirmation'],
    };
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  }

  return {
    chooseFolder: () =>
      chooseOne({
        title: 'Open a folder of articles',
        buttonLabel: 'Open',
        properties: ['openDirectory'],
      }),
    choosePlace: () =>
      chooseOne({
        title: 'Keep annotations in another folder',
        buttonLabel: 'Keep Here',
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseCodebookFile: () =>
      chooseOne({
        title: 'Import tags',
        buttonLabel: 'Look at it',
        filters: [codebookFilter, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile'],
      }),
    async chooseImport(from) {
      const window = owner();
      // Windows and Linux have no dialog for both.
      const options: OpenDialogOptions =
        from === 'folder'
          ? {
              title: 'Import a folder of brat',
              buttonLabel: 'Look at It',
              properties: ['openDirectory'],
            }
          : {
              title: 'Import annotations',
              buttonLabel: 'Look at It',
              filters: [importFilter, { name: 'All files', extensions: ['*'] }],
              properties: ['openFile', 'multiSelections'],
            };
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return canceled ? [] : filePaths;
    },
    chooseBackupFile: () =>
      chooseOne({
        title: 'Restore annotations from a backup',
        buttonLabel: 'Look at It',
        filters: [backupFilter, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile'],
      }),
    chooseReportToVerify: () =>
      chooseOne({
        title: 'Verify a report',
        buttonLabel: 'Verify',
        filters: [
          { name: 'Reports that can be verified', extensions: ['html', 'htm', 'jsonld', 'json'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      }),
    chooseBackupTarget: (suggestedName) =>
      chooseTarget(suggestedName, 'Back up annotations', 'Back Up', backupFilter),
    chooseCodebookTarget: (suggestedName) =>
      chooseTarget(suggestedName, 'Export the tags', 'Export', codebookFilter),
    chooseReportFolder: () =>
      chooseOne({
        title: 'Export the report into a folder',
        buttonLabel: 'Export Here',
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      }),
    confirmReplacing: async (names) => {
      const window = owner();
      const options: MessageBoxOptions = {
        type: 'warning',
        message:
          names.length === 1
            ? `“${names[0] ?? ''}” is there already.`
            : `${names.length} of the files are there already.`,
        detail: `${names.length === 1 ? '' : `${names.join('\n')}\n\n`}Replacing cannot be undone.`,
        buttons: ['Cancel', 'Replace'],
        defaultId: 0,
        cancelId: 0,
      };
      const { response } = await (window
        ? dialog.showMessageBox(window, options)
        : dialog.showMessageBox(options));
      return response === 1;
    },
    chooseReportFile: (suggestedName, format) =>
      chooseTarget(suggestedName, 'Export the report', 'Export', filters[format]),
  };
}
