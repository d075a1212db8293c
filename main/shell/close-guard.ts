/** Nothing unsaved is lost by closing: the window waits until everything is on disk, and asks when it cannot be written. */
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveState } from '../../app/desk-views.ts';
import type { ClosingPort } from '../../app/ports.ts';
import { logError } from './log.ts';

export interface CloseGuardOptions {
  /** Tells the page that the window is about to close. */
  readonly askPage: () => void;
  /** Writes what is pending and says how that ended. */
  readonly flush: () => Promise<SaveState>;
}

const choices = ['Try Again', 'Keep Claimdesk Open', 'Close and Lose Them'] as const;

/** A flush that itself goes wrong must neither keep the window open for ever nor pass for saved. */
async function flushOrFail(flush: CloseGuardOptions['flush']): Promise<SaveState> {
  try {
    return await flush();
  } catch (error) {
    logError('flushing', error);
    return {
      kind: 'failed',
      pending: 1,
      code: 'internal',
      message: 'Claimdesk could not find out whether everything is on the disk. Try again.',
    };
  }
}

async function mayClose(window: BrowserWindow, flush: CloseGuardOptions['flush']): Promise<boolean> {
  for (;;) {
    const state = await flushOrFail(flush);
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

export interface CloseGuard extends ClosingPort {
  /** Guards the window's close button, Quit, and the end of the session alike: they all close the window first. */
  guard(window: BrowserWindow): void;
}

/** How long the page may take to hand over a note being typed, in milliseconds; one that hangs or has crashed is not waited for. */
const pageTime = 1500;

export function createCloseGuard({ askPage, flush }: CloseGuardOptions): CloseGuard {
  let pageReady: () => void = () => undefined;

  const handOver = (window: BrowserWindow): Promise<void> => {
    if (window.webContents.isCrashed() || window.webContents.isLoading()) return Promise.resolve();
    return new Promise((resolve) => {
      pageReady = resolve;
      setTimeout(resolve, pageTime);
      askPage();
    });
  };

  return {
    pageReady: () => {
      pageReady();
    },
    guard: (window) => {
      guardClose(window, async () => {
        await handOver(window);
        return mayClose(window, flush);
      });
    },
  };
}

function guardClose(window: BrowserWindow, ask: () => Promise<boolean>): void {
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
    void ask().then((may) => {
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
