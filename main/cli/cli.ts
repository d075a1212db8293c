#!/usr/bin/env node
/** Entry of the `claimdesk` command: plain Node, no window. */
import { commands } from './commands.ts';
import { runCommandLine, standardStreams } from './run-command-line.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// The code is set, not exited with, so that all output reaches a pipe.
process.exitCode = await runCommandLine(process.argv.slice(2), standardStreams, commands);
