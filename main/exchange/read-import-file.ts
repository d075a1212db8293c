/** Reads files of annotations that other programs or other folders of Claimdesk wrote. Which format it is is told by what is in them. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { ForeignFile } from '../../annotations/interchange/foreign-annotation.ts';
import { readBrat, type BratPair } from '../../annotations/interchange/brat/read-brat.ts';
import { holdsHypothesis, readHypothesis } from '../../annotations/interchange/hypothesis/read-hypothesis.ts';
import {
  holdsWebAnnotations,
  readWebAnnotations,
} from '../../annotations/interchange/jsonld/read-web-annotations.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { canonicalText } from '../articles/canonical-text.ts';
import { decodeText } from '../articles/decode.ts';
import type { ImportFailure } from './import-failure.ts';

/** In bytes, of all files together. 100,000 annotations of Claimdesk have some 150 MB; a string of more than 512 MB cannot be. */
export const largestImport = 256 * 1024 * 1024;

/** More than anybody can look through; parts of such a file can be imported one by one. */
export const mostRecords = 100_000;

/** .ann files in a folder. */
const mostPairs = 20_000;

/** @param paths of one file or folder, or of several .ann files */
export async function readImportFiles(paths: readonly string[]): Promise<Result<ForeignFile, ImportFailure>> {
  const budget = { left: largestImport };
  const read: ForeignFile[] = [];
  const pairs: BratPair[] = [];
  for (const path of paths) {
    const found = await readOne(path, budget);
    if (!found.ok) return found;
    if (found.value.kind === 'brat') pairs.push(...found.value.pairs);
    else read.push(found.value.file);
  }
  if (pairs.length > 0) read.push(readBrat(pairs));
  const [first, ...others] = read;
  if (first === undefined) return nothingToRead(basename(paths[0] ?? ''));
  if (others.length > 0) {
    return failure(
      'mixed-formats',
      'Import one file at a time. Only .ann files of brat can be imported together.',
    );
  }
  const records = first.annotations.length + first.broken.length;
  if (records > mostRecords) {
    return failure(
      'too-many-records',
      `“${basename(paths[0] ?? '')}” holds ${records.toLocaleString('en')} annotations; at most ${mostRecords.toLocaleString('en')} can be imported at once. Split it.`,
    );
  }
  return success(first);
}

type ReadOne =
  | { readonly kind: 'brat'; readonly pairs: readonly BratPair[] }
  | { readonly kind: 'json'; readonly file: ForeignFile };

async function readOne(path: string, budget: { left: number }): Promise<Result<ReadOne, ImportFailure>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await readFolder(path, budget);
    if (/\.(?:ann|txt)$/iu.test(name)) {
      const pair = await readPair(path.replace(/\.txt$/iu, '.ann'), name.replace(/\.txt$/iu, '.ann'), budget);
      return pair.ok ? success({ kind: 'brat', pairs: [pair.value] }) : pair;
    }
    const text = await readText(path, name, budget);
    return text.ok ? readJson(text.value, name) : text;
  } catch (error) {
    return unreadable(error, name);
  }
}

async function readFolder(folder: string, budget: { left: number }): Promise<Result<ReadOne, ImportFailure>> {
  const names = await readdir(folder, { recursive: true });
  const annotations = names.filter((name) => /\.ann$/iu.test(name)).sort();
  if (annotations.length === 0) return nothingToRead(basename(folder));
  if (annotations.length > mostPairs) {
    return failure(
      'too-many-records',
      `“${basename(folder)}” holds ${annotations.length.toLocaleString('en')} .ann files; at most ${mostPairs.toLocaleString('en')} can be imported at once.`,
    );
  }
  const pairs: BratPair[] = [];
  for (const name of annotations) {
    const path = join(folder, name);
    const pair = await readPair(path, relative(folder, path).split(sep).join('/'), budget);
    if (!pair.ok) return pair;
    pairs.push(pair.value);
  }
  return success({ kind: 'brat', pairs });
}

async function readPair(
  path: string,
  name: string,
  budget: { left: number },
): Promise<Result<BratPair, ImportFailure>> {
  const annotations = await readText(path, name, budget, 'may be empty');
  if (!annotations.ok) return annotations;
  const beside = path.replace(/\.ann$/iu, '.txt');
  const isThere = await stat(beside).then(
    () => true,
    () => false,
  );
  if (!isThere) return success({ name, annotations: annotations.value, text: null, canonical: null });
  const text = await readText(beside, name.replace(/\.ann$/iu, '.txt'), budget, 'may be empty');
  if (!text.ok) return text;
  const canonical = canonicalText(text.value);
  const sha256 = createHash('sha256').update(canonical, 'utf8').digest('hex');
  return success({
    name,
    annotations: annotations.value,
    text: text.value,
    canonical: { text: canonical, sha256 },
  });
}

/** The size is looked at before anything is read. The byte order mark and the ends of lines stay: brat may count them. */
async function readText(
  path: string,
  name: string,
  budget: { left: number },
  empty: 'may be empty' | 'is broken' = 'is broken',
): Promise<Result<string, ImportFailure>> {
  try {
    const { size } = await stat(path);
    budget.left -= size;
    if (budget.left < 0) {
      return failure(
        'file-too-large',
        `“${name}” is too large to be imported at once (${megabytes(size)} MB; the limit is ${megabytes(largestImport)} MB). Nothing of it was read. Split it.`,
      );
    }
    if (size === 0 && empty === 'is broken')
      return failure('file-empty', `“${name}” is empty, so there is nothing to import.`);
    const bytes = await readFile(path);
    const decoded = decodeText(bytes, name);
    if (!decoded.ok)
      return failure('file-binary', `“${name}” is not a text file, so it cannot hold annotations.`);
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return success(
      marked && !decoded.value.text.startsWith('\ufeff') ? `\ufeff${decoded.value.text}` : decoded.value.text,
    );
  } catch (error) {
    return unreadable(error, name);
  }
}

function readJson(marked: string, name: string): Result<ReadOne, ImportFailure> {
  const text = marked.replace(/^\ufeff/u, '');
  const whole = parse(text);
  if (whole !== notJson) return readParsed(whole, name);
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined || lines.length < 2 || parse(first) === notJson) {
    return failure(
      'not-json',
      `“${name}” is not complete JSON, and no other format that can be imported; nothing of it was taken. Export it again from the other program.`,
    );
  }
  // A line that is broken is a broken record, and costs no other.
  return readParsed(
    lines.map((line) => {
      const parsed = parse(line);
      return parsed === notJson ? null : parsed;
    }),
    name,
  );
}

function readParsed(value: unknown, name: string): Result<ReadOne, ImportFailure> {
  if (holdsHypothesis(value)) return success({ kind: 'json', file: readHypothesis(value) });
  if (holdsWebAnnotations(value)) return success({ kind: 'json', file: readWebAnnotations(value) });
  return failure(
    'unknown-format',
    `“${name}” is JSON, but holds no annotations that can be imported: neither W3C Web Annotation nor an export of Hypothesis.`,
  );
}

const notJson = Symbol('not JSON');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

function nothingToRead(name: string): Failure<ImportFailure> {
  return failure(
    'no-annotations-file',
    `There are no .ann files of brat in “${name}”, so there is nothing to import.`,
  );
}

function unreadable(error: unknown, name: string): Failure<ImportFailure> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT'
    ? failure('file-missing', `“${name}” is not there any more, so nothing was imported.`)
    : failure(
        'file-unreadable',
        `“${name}” could not be read${code === '' ? '' : ` (${code})`}. Check that it is there and may be read.`,
      );
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_048_576).toLocaleString('en');
}
