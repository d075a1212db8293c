/** Prints a report's HTML file to PDF in a window that nobody sees, where the page has no script and no network. */
import { BrowserWindow, session, type Session } from 'electron';
import { pathToFileURL } from 'node:url';
import type { PrintJob } from '../reports/print-job.ts';

let printings = 0;

/** From this version on, Chromium prints the page numbers of the report's own style sheet. */
const drawsMarginBoxes = 131;

/** Page numbers for a Chromium that draws none. */
const footer =
  '<div style="width:100%;margin:0 16mm;font:8pt sans-serif;text-align:right;color:#333"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Returns the PDF's bytes; rejects when the page cannot be printed, or with the signal's reason. */
export async function printPage({ html, paper }: PrintJob, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const address = pathToFileURL(html).href;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionFor(address),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (): void => {
      // A page that is being laid out answers nothing, but its process can be ended.
      window.destroy();
      reject(new Error('The printing was stopped.'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    window.webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`The page for the PDF ended: ${reason}.`));
    });
  });
  // The one of them that is not waited for may still fail.
  stopped.catch(() => undefined);
  try {
    await Promise.race([window.loadURL(address), stopped]);
    const ownNumbers = Number(process.versions.chrome.split('.')[0]) >= drawsMarginBoxes;
    const printed = window.webContents.printToPDF({
      pageSize: paper,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: !ownNumbers,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    });
    return await Promise.race([printed, stopped]);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

/** A session of its own that keeps nothing and loads the one file, and images that stand in it. */
function sessionFor(address: string): Session {
  printings += 1;
  const own = session.fromPartition(`report-print-${String(printings)}`, { cache: false });
  own.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: url !== address && !url.startsWith('data:') });
  });
  own.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  return own;
}
