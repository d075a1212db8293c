/** A virtual display for machines without a screen. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PlainProblem } from './say.ts';

export interface VirtualDisplay {
  /** What a program's environment needs to open its windows there. */
  readonly environment: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  readonly close: () => Promise<void>;
}

/** Starts Xvfb on a free display number, open only to those who know its cookie. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-display-'));
  const authority = join(folder, 'authority');
  await writeFile(authority, authorityRecord(randomBytes(16)), { mode: 0o600 });
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1440x900x24',
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  // A process group of its own, so that Ctrl-C reaches the app first and not the display under it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const close = async (): Promise<void> => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  };
  process.once('exit', () => server.kill());
  try {
    const number = await displayNumber(server);
    return { environment: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** Xvfb writes the number it took to the file descriptor it was given, once it accepts clients. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (): void => {
      reject(new PlainProblem('Xvfb, which stands in for a display, could not be started.'));
    };
    server.once('error', failed);
    server.once('exit', failed);
    const pipe = server.stdio[3];
    if (!(pipe instanceof Readable)) {
      failed();
      return;
    }
    pipe.once('data', (number: Buffer) => {
      resolve(number.toString('utf8').trim());
    });
  });
}

/** One record of an Xauthority file, as libXau's AuWrite.c writes it: for any address and any display number. */
function authorityRecord(cookie: Buffer): Buffer {
  const anyFamily = Buffer.from([0xff, 0xff]);
  const field = (value: Buffer): Buffer =>
    Buffer.concat([Buffer.from([value.length >> 8, value.length & 0xff]), value]);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  return Buffer.concat([anyFamily, ...fields.map(field)]);
}
