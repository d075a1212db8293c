/** Starting other programs and waiting for them. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface Ended {
  /** The program's exit code; 1 when a signal ended it. */
  readonly code: number;
  /** Standard output and standard error in the order they came, without colours; empty when they went to the terminal. */
  readonly output: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** `show` sends the output to the terminal as it comes; `keep` hands it back. */
  readonly output: 'show' | 'keep';
  /** After this many milliseconds the program is killed. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}

/** Runs a program to its end. Rejects only when it cannot be started; a failure is in the exit code. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const spawnOptions: SpawnOptions = {
    stdio: options.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    ...(options.folder === undefined ? {} : { cwd: options.folder }),
    ...(options.environment === undefined ? {} : { env: options.environment }),
    ...(options.timeLimit === undefined ? {} : { timeout: options.timeLimit, killSignal: 'SIGKILL' }),
    ...(options.signal === undefined ? {} : { signal: options.signal, killSignal: 'SIGKILL' }),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, spawnOptions);
    const pieces: Buffer[] = [];
    const collect = (piece: Buffer): void => {
      pieces.push(piece);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: stripVTControlCharacters(Buffer.concat(pieces).toString('utf8')) });
    });
  });
}

/** Runs a script with this same Node. */
export function runNode(script: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  return run(process.execPath, [script, ...args], options);
}

/** Whether this process may do everything: on Windows there is no such account. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
