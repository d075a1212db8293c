/** Where measures drive windows: a real Electron, a display, a folder for what they leave, and an end to everything that was started. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openVirtualDisplay } from '../../../build/display.ts';
import { buildOutput, isOutputStale } from '../../../build/output.ts';
import { prepareRuntime, runtimeEnvironment } from '../../../build/prepare-runtime.ts';
import { hasDisplay } from '../../../build/system-libraries.ts';
import { launchApp, type LaunchedApp, type LaunchOptions } from '../../e2e/launch-app.ts';

export interface BenchPlace {
  /** The version of Electron that is measured. */
  readonly electron: string;
  /** The program itself. */
  readonly executable: string;
  /** Claimdesk, or the app of `options.app`, in a window that Playwright drives. */
  launch(options?: LaunchOptions): Promise<LaunchedApp>;
  /** A new empty folder. */
  folder(name: string): Promise<string>;
}

/** An Electron app that opens one window and does nothing else: what every app on Electron costs at least. */
export const blankApp = resolve(import.meta.dirname, 'blank');

/** The compiler that runs the measures wraps named functions in this, also those that are sent to the window. */
const keepsNames = 'globalThis.__name = (named) => named; null';

/** Builds what is out of date, and takes everything away again after `work`, however it ends. */
export async function inBenchPlace<Value>(work: (place: BenchPlace) => Promise<Value>): Promise<Value> {
  const runtime = await prepareRuntime();
  if (await isOutputStale()) await buildOutput();
  const display = hasDisplay() ? undefined : await openVirtualDisplay();
  const root = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', remove);
  const before = { ...process.env };
  Object.assign(process.env, runtimeEnvironment(runtime), display?.environment, {
    CLAIMDESK_TEST_FOLDER: root,
  });
  const launched: LaunchedApp[] = [];
  try {
    return await work({
      electron: runtime.version,
      executable: runtime.executable,
      async launch(options) {
        const one = await launchApp(options);
        launched.push(one);
        await one.window.evaluate(keepsNames);
        return one;
      },
      folder: (name) => mkdtemp(join(root, `${name}-`)),
    });
  } finally {
    for (const one of launched) await endApp(one);
    process.env = before;
    await display?.close();
    process.off('exit', remove);
    remove();
  }
}

/** Ends an app at once, whatever it is doing. */
export async function endApp({ app, process: program }: LaunchedApp): Promise<void> {
  program.kill('SIGKILL');
  await app.close().catch(() => undefined);
}
