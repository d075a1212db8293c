/** The app called with a command, such as `report`: it does what the command line does and ends; no window is shown, nothing of the desk is started. */
import { app } from 'electron';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does it and ends the app with the command's exit code. Call it before the app is ready. @param words the command and what follows it */
export function runCommandAndQuit(words: readonly string[]): void {
  // The data of a desk that may be open at the same time is left alone.
  const userData = mkdtempSync(join(tmpdir(), 'claimdesk-command-'));
  app.setPath('userData', userData);
  void run(words)
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

/** What the commands need is loaded only for them: the desk is to start quickly. */
async function run(words: readonly string[]): Promise<number> {
  const [{ commands }, { runCommandLine }] = await Promise.all([
    import('../cli/commands.ts'),
    import('../cli/run-command-line.ts'),
  ]);
  const streams = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  return runCommandLine(words, streams, commands);
}

/** Resolves once everything before has been handed to the pipe, or cannot be. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((settle) => {
    stream.write('', () => {
      settle();
    });
  });
}
