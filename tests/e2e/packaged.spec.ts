/** The packaged program, as people get it, opens a folder that is named on its command line and finds what its articles share. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { freshFolder, projectFolder, rootSwitches } from './launch-app.ts';

test('opens the articles of a folder and finds their twins', async () => {
  test.setTimeout(300_000);
  const program = await packageApp();
  const userData = await freshFolder('user-data');
  const switches = [...rootSwitches(), `--user-data-dir=${userData}`, '--remote-debugging-port=0'];
  const app = spawn(program, [...switches, join(projectFolder, 'samples')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await connect(await debuggingAddress(app));
    const window = await firstWindow(() => browser.contexts().flatMap((context) => context.pages()));
    await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option')).not.toHaveCount(0);
    // Twins are found by a thread that a thread starts, out of the archive that the program is packed in.
    const text = window.getByRole('textbox', { name: 'Article text' });
    await text.click();
    await text.press('Shift+W');
    await expect(window.getByTitle(/^Also in/u).first()).toBeAttached({ timeout: 30_000 });
    await browser.close();
  } finally {
    await end(app);
  }
});

/** Packages into a folder that goes with the test run, and returns the program's path. */
async function packageApp(): Promise<string> {
  const output = await freshFolder('packaged');
  const script = join(projectFolder, 'build', 'package.ts');
  const args = ['--import', 'tsx', script, '--output', output];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectFolder });
  return stdout.trim();
}

/** A packaged program lets no debugger into its main process, but tells where its windows can be reached. */
function debuggingAddress(app: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    // Read to the end: a program whose messages nobody takes comes to a halt.
    app.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      said.push(piece);
      const address = /^DevTools listening on (ws:\S+)$/m.exec(said.join(''))?.[1];
      if (address !== undefined) resolve(address);
    });
    app.once('error', reject);
    app.once('exit', () => {
      reject(new Error(`The packaged program ended before it could be reached:\n${said.join('')}`));
    });
  });
}

/** Connects once the window is there: a debugger that comes while windows are being made is now and then never answered. */
async function connect(address: string): Promise<Browser> {
  const windows = async (): Promise<string> => {
    const answer = await fetch(`http://${new URL(address).host}/json/list`);
    return answer.text();
  };
  await expect.poll(windows, { timeout: 30_000 }).toContain('app://claimdesk/');
  const attempt = (): Promise<Browser> => chromium.connectOverCDP(address, { timeout: 20_000 });
  return attempt().catch(attempt);
}

async function firstWindow(pages: () => readonly Page[]): Promise<Page> {
  await expect.poll(() => pages().length, { timeout: 30_000 }).toBeGreaterThan(0);
  const [page] = pages();
  if (page === undefined) throw new Error('The window closed at once.');
  return page;
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = once(app, 'exit');
  app.kill();
  await ended;
}
