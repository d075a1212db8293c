/** Reads one file for the library: its summary, or why it cannot be read. Never rejects. */
import type { ScannedArticle } from '../../annotations/article/article.ts';
import { summarise } from '../../annotations/article/summarise.ts';
import { readArticleFile } from './read-article.ts';
import { errorCode } from './system-error.ts';

export async function scanArticle(root: string, path: string): Promise<ScannedArticle> {
  try {
    const read = await readArticleFile(root, path);
    if (!read.ok) return { kind: 'unreadable', path, code: read.code, message: read.message };
    return summarise(read.value.source, read.value.extracted);
  } catch (error) {
    // A defect in a reader must not take the rest of the folder with it.
    return {
      kind: 'unreadable',
      path,
      code: 'file-unreadable',
      message: `“${path}” could not be read (${errorCode(error)}).`,
    };
  }
}
