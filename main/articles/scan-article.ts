/** Reads one file for the library: its summary, or why it cannot be read. Never rejects. */
import type { ExtractedArticle, ScannedArticle } from '../../annotations/article/article.ts';
import { summarise } from '../../annotations/article/summarise.ts';
import { patientDisk, type Disk } from './disk.ts';
import type { FileStamp } from './file-stamp.ts';
import { readArticleFile } from './read-article.ts';
import { errorCode } from './system-error.ts';

/** A file as it was just read: what the library shows of it, and the article itself where there is one. */
export interface ScanOfArticle {
  readonly entry: ScannedArticle;
  readonly extracted: ExtractedArticle | null;
  /** The file before it was read; null when it could not be opened, so that whoever watches it looks again. */
  readonly stamp: FileStamp | null;
}

export async function scanArticle(
  root: string,
  path: string,
  disk: Disk = patientDisk,
): Promise<ScanOfArticle> {
  let stamp: FileStamp | null = null;
  try {
    const read = await readArticleFile(root, path, disk, (opened) => {
      stamp = opened;
    });
    if (!read.ok) {
      const { code, message } = read;
      return { entry: { kind: 'unreadable', path, code, message }, extracted: null, stamp };
    }
    const { source, extracted } = read.value;
    return { entry: summarise(source, extracted), extracted, stamp };
  } catch (error) {
    // A defect in a reader must not take the rest of the folder with it.
    const message = `“${path}” could not be read (${errorCode(error)}).`;
    return { entry: { kind: 'unreadable', path, code: 'file-unreadable', message }, extracted: null, stamp };
  }
}
