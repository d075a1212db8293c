/** Runs one call of `claimdesk` to its exit code. */
import { Command, CommanderError } from 'commander';
import about from '../../package.json' with { type: 'json' };
import type { CommandLine, ExitCode, RegisterCommand } from './command-line.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export const standardStreams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** @param words what follows the program's name */
export async function runCommandLine(
  words: readonly string[],
  streams: Streams,
  commands: readonly RegisterCommand[],
): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: 0 };
  const commandLine: CommandLine = {
    write: streams.out,
    say(message) {
      streams.err(`${message}\n`);
    },
    fail(message, code = 1) {
      outcome.code = code;
      streams.err(`${message}\n`);
    },
  };
  const program = new Command('claimdesk')
    .description('Claimdesk without a window: articles, annotations and reports for scripts.')
    .version(about.version)
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .exitOverride()
    .showHelpAfterError('(add --help for how to use it)');
  for (const register of commands) register(program, commandLine);
  try {
    await program.parseAsync(words, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.code === 'commander.helpDisplayed' || error.code === 'commander.version' ? 0 : 2;
    }
    commandLine.fail(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
