/** The app as a program without a window: it does one thing, with data of its own, and ends; nothing of the desk is started. */
import { app } from 'electron';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Ends the app with the code that the task comes to; with 1, and the reason on stderr, when it fails. Call it before the app is ready.
 * @param name of the folder for Chromium's data
 */
export function runWithoutDesk(name: string, task: () => Promise<number>): void {
  // The data of a desk that may be open at the same time is left alone.
  const userData = mkdtempSync(join(tmpdir(), `claimdesk-${name}-`));
  app.setPath('userData', userData);
  app.on('window-all-closed', () => undefined);
  void task()
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    })
    .then(async (code) => {
      await Promise.all([written(process.stdout), written(process.stderr)]);
      await rm(userData, { recursive: true, force: true }).catch(() => undefined);
      app.exit(code);
    });
}

/** Resolves once everything before has been handed to the pipe, or cannot be. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((settle) => {
    stream.write('', () => {
      settle();
    });
  });
}
