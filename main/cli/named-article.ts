/** Reads an article that a person names on the command line. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';
import { readArticleFile, type ReadArticle } from '../articles/read-article.ts';
import { errorCode } from '../articles/system-error.ts';
import { openKeptEdits, workedOnFolder } from '../folder/kept-edits.ts';

/** The article as its file says. A person may name a link to a file anywhere: it is followed, unlike those in a folder. */
export async function readNamedArticle(file: string): Promise<Result<ReadArticle>> {
  const real = await realFile(file);
  return real.ok ? readArticleFile(dirname(real.value), basename(real.value)) : real;
}

/**
 * The article as analysts decided it is, in the nearest folder around it that was worked on.
 * @param fallback the folder of the app's data that holds decisions about folders that could not be written
 */
export async function readDecidedArticle(file: string, fallback: string): Promise<Result<ReadArticle>> {
  const real = await realFile(file);
  if (!real.ok) return real;
  const { root, path } = await workedOnFolder(real.value);
  const read = await readArticleFile(root, path);
  if (!read.ok) return read;
  const edits = await openKeptEdits(root, fallback, null);
  return edits.ok ? success(edits.value.apply(read.value)) : edits;
}

async function realFile(file: string): Promise<Result<string>> {
  const named = resolve(file);
  try {
    return success(await realpath(named));
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
    return missing
      ? failure('file-missing', `“${named}” is not there. Check the spelling of its name.`)
      : failure('file-unreadable', `“${named}” cannot be reached (${errorCode(error)}).`);
  }
}
