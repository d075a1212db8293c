/** The app started by the command line to print one report to PDF. */
import { app } from 'electron';
import { writeFile } from 'node:fs/promises';
import { papers, type PrintJob } from '../reports/print-job.ts';
import { printPage } from './print-page.ts';
import { runWithoutDesk } from './without-desk.ts';

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
  runWithoutDesk('print', async () => {
    await app.whenReady();
    await writeFile(job.pdf, await printPage(job), { flag: 'wx' });
    return 0;
  });
}
