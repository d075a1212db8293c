/** The packaged program, as people get it: opens a folder that is named on its command line, is sealed by fuses, prints reports, and runs in a sandbox. */
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { folderWith } from './folders.ts';
import { definedEnvironment, freshFolder, fromSetUp, projectFolder, rootSwitches } from './launch-app.ts';

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

test('prints a report to a tagged PDF, out of which other programs copy quotations as they are', async () => {
  const missing = ['pdfinfo', 'pdftotext'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
  test.skip(missing.length > 0, `${missing.join(' and ')} of poppler-utils not here`);
  test.setTimeout(300_000);
  const quoted = 'The mayor said: “the ‘lock’ opens in May — not before”.';
  const folder = await folderWith({ 'bridge.txt': `Bridge talks\n\n${quoted}\n` });
  for (const call of [command, commandInNode]) {
    const place = await freshFolder('pdf');
    const out = join(place, 'report.pdf');
    expect(await call('report', folder, '--format', 'pdf', '--out', out)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Wrote'),
    });
    expect(await readdir(place)).toEqual(['report.pdf']);
    expect(spawnSync('pdfinfo', [out], { encoding: 'utf8' }).stdout).toMatch(/^Tagged: +yes$/mu);
    const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', out, '-'], { encoding: 'utf8' });
    expect(stdout.replace(/\s+/gu, ' ')).toContain(quoted);
  }
});

test('has the command line: it lists and reports without a window, and its exit code says how that went', async () => {
  test.setTimeout(300_000);
  const folder = await folderWith({
    'bridge.txt': 'Bridge talks\n\nThe mayor said the lock opens in May.\n',
  });
  const place = await freshFolder('reports');
  const listed = await command('articles', folder, '--json');
  expect(listed.code).toBe(0);
  expect(JSON.parse(listed.wrote)).toMatchObject([{ path: 'bridge.txt' }]);
  const report = join(place, 'report.html');
  expect((await command('report', folder, '--format', 'html', '--out', report)).code).toBe(0);
  expect(await readFile(report, 'utf8')).toContain('the lock opens in May');
  expect(await command('report', join(place, 'nowhere'), '--format', 'html', '--out', report)).toMatchObject({
    code: 1,
    said: expect.stringContaining('nowhere'),
  });
});

test('is sealed by its fuses: no program but this one, and nothing of Node from outside', async () => {
  test.setTimeout(300_000);
  const wire = await getCurrentFuseWire(await packageApp());
  const states = Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number')
      .map(([name, option]) => [name, wire[option]]),
  );
  expect(states).toMatchObject({
    RunAsNode: off,
    EnableNodeOptionsEnvironmentVariable: off,
    EnableNodeCliInspectArguments: off,
    OnlyLoadAppFromAsar: on,
    EnableEmbeddedAsarIntegrityValidation: on,
    EnableCookieEncryption: on,
    GrantFileProtocolExtraPrivileges: off,
    LoadBrowserProcessSpecificV8Snapshot: off,
  });
});

test('as an ordinary user, pages run in the sandbox of the system', async () => {
  test.skip(process.platform !== 'linux', 'what a process may do is read from /proc');
  test.setTimeout(300_000);
  const program = await packageApp();
  const [userData, articles] = [await freshFolder('user-data'), await freshFolder('articles')];
  await cp(join(projectFolder, 'samples'), articles, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const { XAUTHORITY: authority, ...environment } = definedEnvironment();
  const ownAuthority = join(userData, 'authority');
  if (isRoot) {
    // The folders of a run are for its own user only.
    for (const folder of [fromSetUp('CLAIMDESK_TEST_FOLDER'), articles, dirname(dirname(program))])
      await chmod(folder, 0o755);
    await chown(userData, nobody, nobody);
    if (authority !== undefined) {
      await cp(authority, ownAuthority);
      await chown(ownAuthority, nobody, nobody);
    }
    // Where a system lets only root make sandboxes, this helper does it for others.
    await chmod(join(dirname(program), 'chrome-sandbox'), 0o4755);
  }
  const app = spawn(program, [`--user-data-dir=${userData}`, '--remote-debugging-port=0', articles], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: userData,
    ...(isRoot
      ? { uid: nobody, gid: nobody, env: { ...environment, HOME: userData, XAUTHORITY: ownAuthority } }
      : {}),
  });
  try {
    const browser = await connect(await debuggingAddress(app));
    const window = await firstWindow(() => browser.contexts().flatMap((context) => context.pages()));
    await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option')).not.toHaveCount(0);
    const pages = await pageProcesses(app.pid ?? 0);
    expect(pages.length).toBeGreaterThan(0);
    for (const status of pages) {
      expect(status).toMatch(/^Uid:\s+(?!0\b)/mu);
      // 2: the process may only make the calls to the system that a filter lets through.
      expect(status).toMatch(/^Seccomp:\s+2$/mu);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/mu);
      expect(status).toMatch(/^CapEff:\s+0+$/mu);
    }
    await browser.close();
  } finally {
    await end(app);
  }
});

const nobody = 65_534;

/** What the system says of each process that draws a page, below the one with this id. */
async function pageProcesses(program: number): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const processes = await Promise.all(
    ids.map(async (id) => {
      const read = (name: string): Promise<string> =>
        readFile(join('/proc', id, name), 'utf8').catch(() => '');
      const [command, status] = [await read('cmdline'), await read('status')];
      return { id: Number(id), parent: Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]), command, status };
    }),
  );
  const isBelow = (id: number): boolean => {
    const parent = processes.find((each) => each.id === id)?.parent ?? 0;
    return parent === program || (parent > 1 && isBelow(parent));
  };
  return processes
    .filter(({ id, command }) => command.includes('--type=renderer') && isBelow(id))
    .map(({ status }) => status);
}

let packaged: Promise<string> | undefined;

/** A fuse is a byte of the program: the digit 0 or 1. */
const [off, on] = [0x30, 0x31];

interface Called {
  readonly code: number | null;
  readonly wrote: string;
  readonly said: string;
}

/** Calls the packaged program with a command, as a shell does, to its end. */
async function command(...words: readonly string[]): Promise<Called> {
  return called(await packageApp(), [...rootSwitches(), ...words]);
}

/** Calls the command line as it is built, in Node; it prints with the packaged program. */
async function commandInNode(...words: readonly string[]): Promise<Called> {
  const built = join(projectFolder, 'out/main/cli.js');
  return called(process.execPath, [built, ...words], { CLAIMDESK_ELECTRON: await packageApp() });
}

function called(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Called {
  const env = { ...definedEnvironment(), ...environment };
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', env });
  return { code: status, wrote: stdout, said: stderr };
}

/** Packages once, into a folder that goes with the test run, and returns the program's path. */
function packageApp(): Promise<string> {
  packaged ??= packageAnew();
  return packaged;
}

async function packageAnew(): Promise<string> {
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
