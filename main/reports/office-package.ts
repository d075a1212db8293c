/**
 * Packages of Office Open XML, whose large parts stream: a library makes a small package with all that belongs to it, and what is long is
 * put into its parts while they are written.
 */
import { Readable } from 'node:stream';
import { fromBuffer, type Entry } from 'yauzl';
import { ZipFile } from 'yazl';
import { withNewFile } from './grow-file.ts';
import type { ReportFiles } from './report-files.ts';

/** What becomes of a part while it is written; such parts are read one after the other. */
export type FillPart = (part: Buffer) => AsyncIterable<Uint8Array>;

/** Writes a file that is not there yet, to the disk itself. Rejects with Node's errors, or with the signal's reason. */
export async function writePackage(
  parts: ReadonlyMap<string, Buffer>,
  filled: ReadonlyMap<string, FillPart>,
  path: string,
  files: ReportFiles,
  signal: AbortSignal | undefined,
): Promise<void> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  const sources: Readable[] = [];
  zip.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  for (const [name, part] of parts) {
    const fill = filled.get(name);
    if (fill === undefined) {
      zip.addBuffer(part, name);
      continue;
    }
    const source = Readable.from(fill(part));
    sources.push(source);
    zip.addReadStream(source, name);
  }
  zip.end();
  try {
    await withNewFile(path, files, async (file) => {
      for await (const bytes of output) {
        signal?.throwIfAborted();
        await file.write(bytes as Uint8Array);
      }
      await file.sync();
    });
  } finally {
    // What was not read to its end holds files open.
    for (const source of sources) source.destroy();
  }
}

export function readPackage(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const parts = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => {
        resolve(parts);
      });
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem !== null) {
            reject(problem);
            return;
          }
          void stream.toArray().then((pieces: unknown[]) => {
            parts.set(entry.fileName, Buffer.concat(pieces as Buffer[]));
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
