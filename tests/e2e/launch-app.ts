/** Starts Claimdesk as a person would, in the Electron that was resolved, each time with a data folder of its own. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const projectFolder = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** A folder of articles, given on the command line. Without it the app opens what it remembers, or its samples. */
  readonly folder?: string;
  /** The data folder; a fresh one when left out. Give the same one twice to close and open again. */
  readonly userData?: string;
  /** The app to start; Claimdesk when left out. */
  readonly app?: string;
  /** More arguments and switches for the app. */
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly process: ChildProcess;
  readonly userData: string;
  /** Uncaught errors and console errors of the window so far; a healthy run has none. */
  readonly problems: readonly string[];
}

/** How long an Electron may take to be reached, and then to show a window, in milliseconds. */
const connectingTime = 20_000;

/** Opens the app and waits for its first window. The test closes it with `app.close()`. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? (await freshFolder('user-data'));
  const start = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: fromSetUp('CLAIMDESK_ELECTRON'),
      args: [
        ...rootSwitches(),
        options.app ?? projectFolder,
        `--user-data-dir=${userData}`,
        ...(options.args ?? []),
        ...(options.folder === undefined ? [] : [options.folder]),
      ],
      env: { ...definedEnvironment(), ...options.environment },
      timeout: connectingTime,
    });
  // On a very busy machine the debugger's line to a new Electron is now and then never answered. That is no matter of the app's,
  // which has not run yet, so that start is ended and made once more; a window that does not come is not.
  const app = await start().catch(start);
  const problems: string[] = [];
  app.on('window', (page) => {
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  });
  return {
    app,
    window: await app.firstWindow({ timeout: connectingTime }),
    process: app.process(),
    userData,
    problems,
  };
}

/** A new empty folder that is removed after the last test. */
export function freshFolder(name: string): Promise<string> {
  return mkdtemp(join(fromSetUp('CLAIMDESK_TEST_FOLDER'), `${name}-`));
}

/** Chromium's sandbox refuses to work for root. */
export function rootSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** A variable that build/end-to-end-setup.ts sets. */
export function fromSetUp(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run the tests with Playwright's configuration.`);
  return value;
}

/** This process's environment in the form that Playwright takes. */
export function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
