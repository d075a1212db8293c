/** A file of annotations or claims that cannot be used: what is said of it, what can take its place, and how it is kept aside. */
import { dirname } from 'node:path';
import { failure, success } from '../../annotations/result.ts';
import type { Failure, Result } from '../../annotations/result.ts';
import type { BrokenFile, KeptState } from '../../app/file-care.ts';
import type { FileOperations } from './file-operations.ts';
import type { JsonFile } from './json-file.ts';
import { writeFailure } from './store-failure.ts';

/** @param count how many annotations or claims a state of the file has */
export async function describeBroken<Data>(
  reason: Failure,
  file: JsonFile<Data>,
  count: (data: Data) => number,
): Promise<BrokenFile> {
  const { code, message } = reason;
  const instead = mayBeReplaced(reason) ? await keptInstead(file, count) : null;
  return { code, message, file: file.name, instead };
}

/** A file that a newer Claimdesk wrote is whole; one that could not be read at all may be so the next time. */
function mayBeReplaced({ code }: Failure): boolean {
  return code !== 'newer-version' && code !== 'unreadable';
}

async function keptInstead<Data>(
  file: JsonFile<Data>,
  count: (data: Data) => number,
): Promise<KeptState | null> {
  if (file.data !== null) return { kind: 'memory', at: null, records: count(file.data) };
  const { previous } = file;
  const read = await previous.read();
  if (!read.ok || read.value === null) return null;
  return { kind: 'previous', at: await previous.modifiedAt(), records: count(read.value) };
}

/**
 * Why nothing is changed as long as the file is as it is.
 * @param what cannot be changed, such as "your claims"
 */
export function refuseWriting(
  { message, file, instead }: BrokenFile,
  what: string,
): Failure<'file-unreadable'> {
  const kept =
    instead?.kind === 'previous' ? ` The state before the last save is kept in ${file}.previous.` : '';
  return failure(
    'file-unreadable',
    `${message} Until that is settled, ${what} cannot be changed, so that nothing in it is overwritten.${kept}`,
  );
}

/** Why work that was under way could not be written. */
export function stillBroken({ message }: BrokenFile): Failure<'write-failed'> {
  return failure(
    'write-failed',
    `${message} Another program changed it while it was open here. Your work is kept in memory: repair or move the file, then choose Try Again.`,
  );
}

/**
 * Puts another state in the place of a file that cannot be used, which is kept aside: the one in memory or the generation before, whatever is
 * known of it; or takes the file away where nothing is.
 * @param complete gives that state what it is to hold
 */
export async function replaceBroken<Data>(
  file: JsonFile<Data>,
  { instead }: BrokenFile,
  complete: (data: Data) => Data,
  now: Date,
  files: FileOperations,
): Promise<Result<null>> {
  const kept = instead?.kind === 'previous' ? await file.previous.read() : success(file.data);
  if (!kept.ok) return kept;
  const aside = await keepAside(file, now, files);
  if (!aside.ok) return aside;
  const base = kept.value ?? file.data;
  return base === null ? aside.value.remove() : file.replace(complete(base), { keepsPrevious: false });
}

interface KeptAside {
  /** Takes the broken file away from its old name. */
  remove(): Promise<Result<null>>;
}

/** Gives the file a second name, under which it stays when it is replaced: `….json.broken-2026-03-12T14-03-00Z`. */
async function keepAside<Data>(
  file: JsonFile<Data>,
  now: Date,
  files: FileOperations,
): Promise<Result<KeptAside>> {
  const aside = `${file.path}.broken-${now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')}`;
  try {
    await files.link(file.path, aside).catch(() => files.copy(file.path, aside));
    await files.syncFolder(dirname(file.path));
  } catch (error) {
    return writeFailure(error, file.name);
  }
  return success({
    async remove() {
      try {
        await files.remove(file.path);
        return success(null);
      } catch (error) {
        return writeFailure(error, file.name);
      }
    },
  });
}
