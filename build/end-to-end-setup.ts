/** What the end-to-end tests need before the first and after the last: a runtime, a build, a display, a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from './browser.ts';
import { openVirtualDisplay } from './display.ts';
import { buildOutput, isOutputStale } from './output.ts';
import { prepareRuntime, runtimeEnvironment } from './prepare-runtime.ts';
import { say } from './say.ts';
import { hasDisplay } from './system-libraries.ts';

/** Playwright calls this once; what it returns runs at the end. The tests get the environment that is set here. */
export default async function setUp(): Promise<() => Promise<void>> {
  const runtime = await prepareRuntime();
  Object.assign(process.env, runtimeEnvironment(runtime));
  if (await isOutputStale()) {
    say('building…');
    await buildOutput();
  }
  const browser = await requireBrowser();
  if (browser !== undefined) process.env['CLAIMDESK_BROWSER'] = browser;
  const display = hasDisplay() ? undefined : await openVirtualDisplay();
  Object.assign(process.env, display?.environment);
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-tests-'));
  process.env['CLAIMDESK_TEST_FOLDER'] = folder;
  console.log(
    `End-to-end tests on Electron ${runtime.version}${display === undefined ? '' : ', under Xvfb'}`,
  );
  return async () => {
    await display?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
