/** Reads one file of the folder as an article: bytes, text, blocks, metadata and the hashes by which it is known again. */
import { createHash } from 'node:crypto';
import type { ArticleSource, ExtractedArticle } from '../../annotations/article/article.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { withinSize } from './article-size.ts';
import { patientDisk, type Disk, type FileOrder } from './disk.ts';
import type { FileStamp } from './file-stamp.ts';
import type { FileFormat, FileToRead } from './format.ts';
import { formatOfFile } from './formats.ts';
import { resolveInside } from './inside-folder.ts';
import { settleLanguage } from './language/settle-language.ts';
import type { ArticleReadFailure } from './read-failure.ts';
import { errorCode } from './system-error.ts';

export interface ReadArticle {
  readonly source: ArticleSource;
  readonly extracted: ExtractedArticle;
}

/** Larger files are refused: no article is that long, and the text must fit in memory several times over. */
export const largestFile = 50 * 1024 * 1024;

/**
 * Reads an article.
 * @param root the folder, absolute
 * @param relativePath with `/` on every platform; must stay in the folder, links followed
 * @param opened is told how the file looks once it is open, before anything of it is read
 */
export async function readArticleFile(
  root: string,
  relativePath: string,
  disk: Disk = patientDisk,
  opened?: (stamp: FileStamp) => void,
): Promise<Result<ReadArticle, ArticleReadFailure>> {
  const format = formatOfFile(relativePath);
  if (format === undefined) {
    return failure('unknown-format', `“${relativePath}” is of a format that Claimdesk cannot read yet.`);
  }
  const place = await resolveInside(root, relativePath, disk);
  if (!place.ok) return place;
  const read = await readRegularFile(relativePath, { path: place.value, largest: largestFile, opened }, disk);
  if (!read.ok) return read;
  const reading = await readAs(format, { bytes: read.value, name: relativePath });
  if (!reading.ok) return reading;
  const extracted = reading.value;
  if (extracted.text.trim() === '') return failure('file-empty', `“${relativePath}” has no text in it.`);
  const sized = withinSize(relativePath, extracted);
  if (!sized.ok) return sized;
  return success({
    source: {
      path: relativePath,
      sha256: createHash('sha256').update(read.value).digest('hex'),
      textSha256: createHash('sha256').update(extracted.text, 'utf8').digest('hex'),
    },
    extracted,
  });
}

/** A reader that throws has met a file that its library did not expect: the file is broken, and the rest of the folder is not. */
async function readAs(
  format: FileFormat,
  file: FileToRead,
): Promise<Result<ExtractedArticle, ArticleReadFailure>> {
  if (file.bytes.length === 0) return failure('file-empty', `“${file.name}” has no text in it.`);
  try {
    const read = await format.read(file);
    return read.ok ? success(await settleLanguage(read.value)) : read;
  } catch (error) {
    return failure(
      'file-broken',
      `“${file.name}” is damaged or not what its name says (${errorCode(error)}).`,
    );
  }
}

async function readRegularFile(
  name: string,
  order: FileOrder,
  disk: Disk,
): Promise<Result<Uint8Array, ArticleReadFailure>> {
  try {
    const read = await disk.read(order);
    switch (read.kind) {
      case 'bytes':
        return success(read.bytes);
      case 'not-a-file':
        return failure('not-a-file', `“${name}” is not a regular file, so it was not read.`);
      case 'too-large':
        return failure('file-too-large', tooLarge(name, read.size));
    }
  } catch (error) {
    switch (errorCode(error)) {
      case 'ENOENT':
        return failure(
          'file-missing',
          `“${name}” is no longer there. It may have been moved, renamed or deleted.`,
        );
      case 'EACCES':
      case 'EPERM':
        return failure(
          'file-unreadable',
          `You do not have permission to read “${name}”. Change its permissions and open the folder again.`,
        );
      case 'EISDIR':
      case 'ENXIO':
      case 'EOPNOTSUPP':
        return failure('not-a-file', `“${name}” is not a regular file, so it was not read.`);
      default:
        return failure('file-unreadable', `“${name}” could not be read (${errorCode(error)}).`);
    }
  }
}

function tooLarge(name: string, size: number): string {
  const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));
  return `“${name}” is too large to be an article (${megabytes(size)} MB; the limit is ${megabytes(largestFile)} MB). Split it or remove it.`;
}
