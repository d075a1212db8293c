/** The app started by the command line to print one report to PDF: no window is shown, nothing of the desk is started. */
import { app } from 'electron';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { papers, type PrintJob } from '../reports/print-job.ts';
import { printPage } from './print-page.ts';

export const printSwitch = 'print-report';

/** What the command line asked to be printed: a JSON object in the switch's value; null when it asked for nothing of the kind. */
export function printingAsked(): (PrintJob & { readonly pdf: string }) | null {
  if (!app.commandLine.hasSwitch(printSwitch)) return null;
  const asked: unknown = JSON.parse(
    Buffer.from(app.commandLine.getSwitchValue(printSwitch), 'base64url').toString('utf8'),
  );
  if (typeof asked !== 'object' || asked === null) return null;
  const { html, pdf, paper } = asked as Readonly<Record<string, unknown>>;
  const known = papers.find((each) => each === paper);
  return typeof html === 'string' && typeof pdf === 'string' && known !== undefined
    ? { html, pdf, paper: known }
    : null;
}

/** Prints and ends the app: 0 when the PDF was written, 1 with the reason on stderr when not. Call it before the app is ready. */
export function printAndQuit(job: PrintJob & { readonly pdf: string }): void {
  // The data of a desk that may be open at the same time is left alone.
  const userData = mkdtempSync(join(tmpdir(), 'claimdesk-print-'));
  app.setPath('userData', userData);
  app.on('window-all-closed', () => undefined);
  void app
    .whenReady()
    .then(async () => {
      await writeFile(job.pdf, await printPage(job), { flag: 'wx' });
      return 0;
    })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    })
    .then(async (code) => {
      await rm(userData, { recursive: true, force: true }).catch(() => undefined);
      app.exit(code);
    });
}
