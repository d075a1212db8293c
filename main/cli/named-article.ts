/** Reads an article that a person names on the command line. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { failure, type Result } from '../../annotations/result.ts';
import { readArticleFile, type ReadArticle } from '../articles/read-article.ts';
import { errorCode } from '../articles/system-error.ts';

/** A person may name a link to a file anywhere: it is followed, unlike those in a folder. */
export async function readNamedArticle(file: string): Promise<Result<ReadArticle>> {
  const named = resolve(file);
  try {
    const real = await realpath(named);
    return await readArticleFile(dirname(real), basename(real));
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
    return missing
      ? failure('file-missing', `“${named}” is not there. Check the spelling of its name.`)
      : failure('file-unreadable', `“${named}” cannot be reached (${errorCode(error)}).`);
  }
}
