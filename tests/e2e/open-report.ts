/** Opens an exported HTML report from disk as its reader would: in a browser, or where there is none in an Electron window. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { _electron, chromium, type Page } from '@playwright/test';
import { definedEnvironment, fromSetUp, rootSwitches } from './launch-app.ts';

export interface OpenReport {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens the file without any network; close it when done. */
export async function openReport(file: string): Promise<OpenReport> {
  const address = pathToFileURL(file).href;
  const browserPath = process.env['CLAIMDESK_BROWSER'];
  if (browserPath === undefined) return openInElectron(address);
  const browser = await chromium.launch({ executablePath: browserPath });
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(address);
  return { page, close: () => browser.close() };
}

async function openInElectron(address: string): Promise<OpenReport> {
  const app = await _electron.launch({
    executablePath: fromSetUp('CLAIMDESK_ELECTRON'),
    args: [...rootSwitches(), join(import.meta.dirname, 'report-window')],
    env: definedEnvironment(),
  });
  const page = await app.firstWindow();
  await app.context().setOffline(true);
  await page.goto(address);
  return { page, close: () => app.close() };
}
