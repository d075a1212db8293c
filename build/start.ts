/** `npm start [-- folder]`: sets up what is missing, builds what is out of date, and opens Claimdesk. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { openVirtualDisplay, type VirtualDisplay } from './display.ts';
import { buildOutput, isOutputStale } from './output.ts';
import { prepareRuntime } from './prepare-runtime.ts';
import { isRoot } from './processes.ts';
import { projectFolder } from './project.ts';
import { runScript, say } from './say.ts';
import { hasDisplay } from './system-libraries.ts';

await runScript(async () => {
  const runtime = await prepareRuntime();
  if (await isOutputStale()) {
    say('building…');
    await buildOutput();
  }
  const display = hasDisplay() ? undefined : await openVirtualDisplay();
  if (display !== undefined) {
    say('there is no display here, so the window opens in Xvfb, where nobody sees it. Ctrl-C ends it.');
  }
  try {
    return await open(runtime.executable, display);
  } finally {
    await display?.close();
  }
});

/** Starts the app and waits for its end; resolves to its exit code. */
function open(executable: string, display: VirtualDisplay | undefined): Promise<number> {
  // Chromium's sandbox refuses to work for root.
  const switches = isRoot() ? ['--no-sandbox'] : [];
  const app = spawn(executable, [...switches, projectFolder, ...args()], {
    stdio: 'inherit',
    // Some editors' terminals set ELECTRON_RUN_AS_NODE, which would start a bare Node instead of the app.
    env: { ...process.env, ...display?.environment, ELECTRON_RUN_AS_NODE: undefined },
  });
  // A terminal sends Ctrl-C to the app as well, and a second signal would end it before it has saved.
  process.on('SIGINT', () => process.stdin.isTTY || app.kill('SIGINT'));
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  process.on('SIGHUP', () => app.kill('SIGTERM'));
  return new Promise((resolveCode, reject) => {
    app.once('error', reject);
    app.once('exit', (code) => {
      resolveCode(code ?? 1);
    });
  });
}

/** npm starts scripts in the project, so a folder is looked up from where the person is. */
function args(): readonly string[] {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  return process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(here, arg)));
}
