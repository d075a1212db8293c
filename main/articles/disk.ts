/**
 * Reading whole files, in two ways. Handing each step of it to Node's threads costs several times what a disk takes to answer, and a folder
 * has ten thousand files; but a thread that waits for a slow drive does nothing else.
 */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { stampOf, type FileStamp } from './file-stamp.ts';

export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large'; readonly size: number };

export interface FileOrder {
  /** Absolute. */
  readonly path: string;
  /** In bytes; larger files are not read. */
  readonly largest: number;
  /** Told how the file looks once it is open, before anything of it is read. */
  readonly opened: ((stamp: FileStamp) => void) | undefined;
}

/** Both reject or throw with Node's errors. */
export interface Disk {
  /** A path with every link followed. */
  realPath(path: string): Promise<string> | string;
  read(order: FileOrder): Promise<FileBytes> | FileBytes;
}

/** For opening a file that is only read. Without O_NONBLOCK, opening a named pipe would wait for a writer for ever. Windows has no such flag. */
export const readingFlags = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** Waits for the disk without keeping the thread from other work. */
export const patientDisk: Disk = {
  realPath: (path) => realpath(path),
  async read({ path, largest, opened }) {
    const file = await open(path, readingFlags);
    try {
      const stats = await file.stat();
      opened?.(stampOf(stats));
      const refused = refusedFor(stats, largest);
      if (refused !== null) return refused;
      const bytes = await file.readFile();
      return bytes.length > largest ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes };
    } finally {
      await file.close();
    }
  },
};

/** How long a file may take on average until the disk is waited for patiently, in ms. */
const longestRead = 5;
/** How much the last file counts in the average. */
const weight = 0.1;

/**
 * For threads that have nothing else to do at once: reads on the spot while the disk answers quickly, and patiently, several files at a
 * time, once it does not, as over a network.
 * @param now in ms
 */
export function promptDisk(now: () => number = () => performance.now(), patient: Disk = patientDisk): Disk {
  let average = 0;
  const timed = <Answer>(ask: () => Answer): Answer => {
    const begun = now();
    try {
      return ask();
    } finally {
      average += weight * (now() - begun - average);
    }
  };
  const isQuick = (): boolean => average <= longestRead;
  return {
    realPath: (path) => (isQuick() ? timed(() => realpathSync.native(path)) : patient.realPath(path)),
    read: (order) => (isQuick() ? timed(() => readAtOnce(order)) : patient.read(order)),
  };
}

function readAtOnce({ path, largest, opened }: FileOrder): FileBytes {
  const file = openSync(path, readingFlags);
  try {
    const stats = fstatSync(file);
    opened?.(stampOf(stats));
    return refusedFor(stats, largest) ?? readToEnd(file, stats.size, largest);
  } finally {
    closeSync(file);
  }
}

/** @param size what the file is said to have, in bytes; it may be growing, and some file systems say 0 */
function readToEnd(file: number, size: number, largest: number): FileBytes {
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return { kind: 'bytes', bytes: bytes.subarray(0, length) };
    length += read;
    if (length > largest) return { kind: 'too-large', size: length };
    if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2 + 4096);
  }
}

function refusedFor(stats: Stats, largest: number): FileBytes | null {
  if (!stats.isFile()) return { kind: 'not-a-file' };
  return stats.size > largest ? { kind: 'too-large', size: stats.size } : null;
}
