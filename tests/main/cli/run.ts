/** Runs the command line as a terminal does, and gives what it printed. */
import { commands } from '../../../main/cli/commands.ts';
import { runCommandLine } from '../../../main/cli/run-command-line.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function run(...words: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const streams = { out: (more: string) => (out += more), err: (more: string) => (err += more) };
  const code = await runCommandLine(words, streams, commands);
  return { code, out, err };
}
