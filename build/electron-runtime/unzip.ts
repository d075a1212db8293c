/** Unpacks the wanted files of a zip, never outside the target folder. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/**
 * Unpacks a zip into a folder. `target` gives for each entry the path to write below the folder, or undefined to leave
 * the entry out. yauzl refuses entries that are absolute or climb with `..`. File modes are kept, symbolic links are not.
 */
export async function unzip(
  zip: string,
  folder: string,
  target: (entry: string) => string | undefined,
): Promise<void> {
  const file = await openPromise(zip);
  try {
    for await (const entry of file.eachEntry()) {
      const path = entry.fileName.endsWith('/') ? undefined : target(entry.fileName);
      if (path !== undefined) await unpackEntry(file, entry, join(folder, path));
    }
  } finally {
    file.close();
  }
}

async function unpackEntry(file: ZipFile, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // The upper half of the external attributes holds the Unix mode (APPNOTE.TXT 4.4.15, as Info-ZIP fills it in).
  const permissions = (entry.externalFileAttributes >>> 16) & 0o777;
  const mode = permissions === 0 ? 0o644 : permissions;
  await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path, { mode }));
}
