/** Nothing unsaved is lost by closing: the window waits until everything is on disk, and asks when it cannot be written. */
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveState } from '../../app/contract.ts';

export interface CloseGuardOptions {
  /** Writes what is pending and says how that ended. */
  readonly flush: () => Promise<SaveState>;
}

const choices = ['Try Again', 'Keep Claimdesk Open', 'Close and Lose Them'] as const;

async function mayClose(window: BrowserWindow, flush: CloseGuardOptions['flush']): Promise<boolean> {
  for (;;) {
    const state = await flush();
    if (state.kind !== 'failed') return true;
    const count = state.pending === 1 ? 'One change is' : `${state.pending.toString()} changes are`;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Not saved yet',
      message: `${count} not saved.`,
      detail: state.message,
      buttons: [...choices],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (choices[response] === 'Close and Lose Them') return true;
    if (choices[response] !== 'Try Again') return false;
  }
}

/** Guards the window's close button, Quit, and the end of the session alike: they all close the window first. */
export function guardClose(window: BrowserWindow, { flush }: CloseGuardOptions): void {
  let asking = false;
  let quitting = false;
  const onQuit = (): void => {
    quitting = true;
  };
  app.on('before-quit', onQuit);
  window.on('close', (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    void mayClose(window, flush).then((may) => {
      asking = false;
      const quitToo = quitting;
      quitting = false;
      if (!may) return;
      app.removeListener('before-quit', onQuit);
      window.destroy();
      if (quitToo) app.quit();
    });
  });
}
