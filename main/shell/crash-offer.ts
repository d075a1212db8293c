/** A page that crashed can be had back: nothing is lost with it, because the main process holds every annotation. */
import { dialog, type BrowserWindow } from 'electron';
import { logInfo } from './log.ts';

const choices = ['Reload', 'Close Claimdesk'] as const;

export function offerReloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    logInfo(`The page ended: ${reason} (${exitCode})`);
    void dialog
      .showMessageBox(window, {
        type: 'error',
        title: 'Claimdesk',
        message: 'The window stopped working.',
        detail:
          'Every annotation made so far is kept; of a note being typed the last second may be missing. Reload the window to go on where you were.',
        buttons: [...choices],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        if (choices[response] === 'Reload') window.webContents.reload();
        else window.close();
      });
  });
}
