/** Escape in the frame of a preview: no script may run there to hear it, and its keys do not reach the page around it. */
import type { BrowserWindow } from 'electron';
import { isPreviewUrl } from './origin.ts';

/**
 * Electron shows every key of the window to the main process first, whichever frame has the focus.
 * @param tell Escape was pressed while a preview is in the window; whether it has the focus only the page knows
 */
export function hearEscapeInPreview({ webContents }: BrowserWindow, tell: () => void): void {
  webContents.on('before-input-event', (_event, { type, key, isComposing }) => {
    if (type !== 'keyDown' || key !== 'Escape' || isComposing) return;
    if (webContents.mainFrame.frames.some(({ url }) => isPreviewUrl(url))) tell();
  });
}
