/** A file of annotations that cannot be used: what is said of it, what can take its place, and how it is kept aside. */
import { dirname } from 'node:path';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import { failure, success } from '../../annotations/result.ts';
import type { Failure, Result } from '../../annotations/result.ts';
import type { BrokenNotes, KeptNotes } from '../../app/notes-care.ts';
import type { FileOperations } from './file-operations.ts';
import type { JsonFile } from './json-file.ts';
import { writeFailure } from './store-failure.ts';

export async function describeBroken(reason: Failure, file: JsonFile<AnnotationFile>): Promise<BrokenNotes> {
  const { code, message } = reason;
  return { code, message, file: file.name, instead: mayBeReplaced(reason) ? await keptInstead(file) : null };
}

/** A file that a newer Claimdesk wrote is whole; one that could not be read at all may be so the next time. */
function mayBeReplaced({ code }: Failure): boolean {
  return code !== 'newer-version' && code !== 'unreadable';
}

async function keptInstead(file: JsonFile<AnnotationFile>): Promise<KeptNotes | null> {
  if (file.data !== null) return { kind: 'memory', at: null, annotations: file.data.annotations.length };
  const { previous } = file;
  const read = await previous.read();
  if (!read.ok || read.value === null) return null;
  return { kind: 'previous', at: await previous.modifiedAt(), annotations: read.value.annotations.length };
}

/** Why nothing is changed as long as the file is as it is. */
export function refuseWriting({ message, file, instead }: BrokenNotes): Failure<'file-unreadable'> {
  const kept =
    instead?.kind === 'previous' ? ` The state before the last save is kept in ${file}.previous.` : '';
  return failure(
    'file-unreadable',
    `${message} Until that is settled, your annotations of this article cannot be changed, so that nothing in it is overwritten.${kept}`,
  );
}

/** Why work that was under way could not be written. */
export function stillBroken({ message }: BrokenNotes): Failure<'write-failed'> {
  return failure(
    'write-failed',
    `${message} Another program changed it while it was open here. Your work is kept in memory: repair or move the file, then choose Try Again.`,
  );
}

export interface KeptAside {
  /** Takes the broken file away from its old name. */
  remove(): Promise<Result<null>>;
}

/** Gives the file a second name, under which it stays when it is replaced: `….json.broken-2026-03-12T14-03-00Z`. */
export async function keepAside(
  file: JsonFile<AnnotationFile>,
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
