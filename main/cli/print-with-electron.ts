/** Prints a report to PDF from the command line: the app is started without a window, prints, and ends. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { NotPrinted, type PrintJob } from '../reports/print-job.ts';

/** Where this program lies, wherever below it a build puts this file. */
const projectFolder = nearestWithPackage(import.meta.dirname);

function nearestWithPackage(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, 'package.json')) ? folder : nearestWithPackage(above);
}

interface Program {
  readonly executable: string;
  /** What comes before the app's own switches. */
  readonly words: readonly string[];
  /** Where it is started. */
  readonly folder: string;
}

/** Rejects with `NotPrinted` where nothing prints, or with the signal's reason. */
export async function printWithElectron(job: PrintJob, signal?: AbortSignal): Promise<Uint8Array> {
  const program = await findProgram(signal);
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-pdf-'));
  const pdf = join(folder, 'report.pdf');
  const asked = Buffer.from(JSON.stringify({ ...job, pdf })).toString('base64url');
  try {
    const words = [...program.words, ...switches(), `--print-report=${asked}`];
    const ended = await (needsDisplay()
      ? run(virtualDisplay(), ['-a', program.executable, ...words], program.folder, signal)
      : run(program.executable, words, program.folder, signal));
    signal?.throwIfAborted();
    if (ended.code !== 0) {
      throw new NotPrinted(`Electron could not print the PDF${reasonOf(ended.errors)}.`);
    }
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The packaged program prints with itself; from source, with the Electron that the app is started with. */
async function findProgram(signal: AbortSignal | undefined): Promise<Program> {
  if ('electron' in process.versions) {
    // Packaged, this file lies in an archive, in which nothing can be started.
    const words = 'defaultApp' in process ? [projectFolder] : [];
    return { executable: process.execPath, words, folder: dirname(process.execPath) };
  }
  if (!existsSync(join(projectFolder, 'out/main/shell.js'))) {
    throw new NotPrinted('A PDF is printed by the app, which is not built yet. Run “npm run build” first.');
  }
  const known = process.env['CLAIMDESK_ELECTRON'];
  if (known !== undefined) return { executable: known, words: [projectFolder], folder: projectFolder };
  const finder = join(projectFolder, 'build/print-runtime.ts');
  if (!existsSync(finder)) throw new NotPrinted('There is no Electron here to print a PDF with.');
  const found = await run(process.execPath, ['--import', 'tsx', finder], projectFolder, signal);
  signal?.throwIfAborted();
  if (found.code !== 0)
    throw new NotPrinted(`No Electron was found to print it with${reasonOf(found.errors)}.`);
  return { executable: found.output.trim(), words: [projectFolder], folder: projectFolder };
}

function switches(): readonly string[] {
  const root = process.getuid?.() === 0;
  // Chromium's sandbox refuses to work for root.
  return [...(root ? ['--no-sandbox'] : []), '--disable-gpu'];
}

/** Nothing is shown, but on Linux Electron 33 ends at once where there is no display at all, also with Chromium's headless platform. */
function needsDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && (DISPLAY ?? WAYLAND_DISPLAY ?? '') === '';
}

function virtualDisplay(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'xvfb-run')).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new NotPrinted(
    'A PDF is printed by Electron, which needs a display, and there is none here. Install Xvfb (xvfb-run), or export HTML and print that.',
  );
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function run(
  executable: string,
  words: readonly string[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  return new Promise((settle, reject) => {
    const child = spawn(executable, words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // It would start a bare Node instead of the app.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
      ...(signal === undefined ? {} : { signal }),
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
    child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString('utf8')));
    child.once('error', (error) => {
      reject(
        signal?.aborted === true ? error : new NotPrinted(`Electron could not be started: ${error.message}.`),
      );
    });
    child.once('close', (code) => {
      settle({ code, output, errors });
    });
  });
}

/** The last line that is no chatter of Chromium's, in brackets. */
function reasonOf(errors: string): string {
  const lines = errors.split('\n').filter((line) => line.trim() !== '' && !/^\[[\d:/.]+[A-Z]+:/.test(line));
  const last = lines.at(-1)?.trim().replace(/\.$/, '');
  return last === undefined ? '' : ` (${last.replace(/^claimdesk: /, '')})`;
}
