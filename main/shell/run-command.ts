/** The app called with a command, such as `report`: it does what the command line does and ends. */
import { runWithoutDesk } from './without-desk.ts';

/** Ends the app with the command's exit code. Call it before the app is ready. @param words the command and what follows it */
export function runCommandAndQuit(words: readonly string[]): void {
  runWithoutDesk('command', async () => {
    // What the commands need is loaded only for them: the desk is to start quickly.
    const [{ commands }, { runCommandLine, standardStreams }] = await Promise.all([
      import('../cli/commands.ts'),
      import('../cli/run-command-line.ts'),
    ]);
    return runCommandLine(words, standardStreams, commands);
  });
}
