/** What a command may do with the terminal, so that it runs the same in a test: write results, say messages, end with a code. */
import type { Command } from 'commander';

/** 0 done, 1 failed, 2 wrong usage; of `verify`, 1 when a line does not hold and 2 when it could not verify. */
export type ExitCode = 0 | 1 | 2;

export interface CommandLine {
  /** Results, to standard output. */
  write(text: string): void;
  /** Messages and progress, to standard error; a line end is added. */
  say(message: string): void;
  /** Says what went wrong and makes the program end with 1, or with 2 where 1 has a meaning of its own. */
  fail(message: string, code?: 1 | 2): void;
}

/** Adds one command to the program. Each command has its own file and is listed in commands.ts. */
export type RegisterCommand = (program: Command, commandLine: CommandLine) => void;
