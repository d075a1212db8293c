/** The system's own dialogs for choosing a folder and a place for a report. */
import { app, dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import { join } from 'node:path';
import type { ReportFormat } from '../../app/contract.ts';
import type { DialogPort } from '../../app/ports.ts';

const filters: Readonly<Record<ReportFormat, FileFilter>> = {
  html: { name: 'Web page', extensions: ['html'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
};

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
    async chooseCodebookTarget(suggestedName) {
      const window = owner();
      const options = {
        title: 'Export the tags',
        buttonLabel: 'Export',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [codebookFilter],
        properties: ['showOverwriteConfirmation' as const],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseReportFile(suggestedName, format) {
      const window = owner();
      const options = {
        title: 'Export the report',
        buttonLabel: 'Export',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [filters[format]],
        properties: ['showOverwriteConfirmation' as const],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
