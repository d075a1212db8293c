/** Reads the evidence of a report file, whatever the file turns out to be: HTML while it streams by, JSON-LD whole. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { ArticleEvidence } from '../../annotations/verify/evidence.ts';
import type { ReportedExtent, ReportedText } from '../../annotations/verify/check-text.ts';
import type { Disagreement } from '../../annotations/verify/disagreement.ts';
import { jsonLdEvidence, statedTotal } from '../../annotations/verify/json-ld-evidence.ts';
import { readingFlags } from '../articles/disk.ts';
import { errorCode } from '../articles/system-error.ts';
import { HtmlEvidence } from './html-evidence.ts';
import { encodingOf, reportKind } from './report-kind.ts';
import {
  broken,
  cancelled,
  cutShort,
  tooLarge,
  withoutEvidence,
  type VerifyFailureCode,
} from './verify-failure.ts';

/** In bytes. HTML streams and only its evidence is kept; JSON is held several times over while it is parsed. */
const largestHtml = 1024 * 1024 * 1024;
const largestJson = 256 * 1024 * 1024;
const megabyte = 1024 * 1024;

const chunkSize = 256 * 1024;
/** Bytes that tell what a file is. */
const telling = 512;

/** What a report says of the words it stands on, and where it contradicts itself. */
export interface ReportEvidence {
  readonly articles: readonly ArticleEvidence[];
  readonly disagreements: readonly Disagreement[];
  /** The texts of articles in it, and how much of them it says that it gives. */
  readonly texts: readonly ReportedText[];
  readonly extent: ReportedExtent;
}

/** @param path absolute */
export async function readEvidence(
  path: string,
  signal: AbortSignal,
): Promise<Result<ReportEvidence, VerifyFailureCode>> {
  const name = basename(path);
  try {
    const file = await open(path, readingFlags);
    try {
      return await readOpened(file, name, signal);
    } finally {
      await file.close();
    }
  } catch (error) {
    return signal.aborted ? cancelled : unreadable(name, errorCode(error));
  }
}

async function readOpened(
  file: FileHandle,
  name: string,
  signal: AbortSignal,
): Promise<Result<ReportEvidence, VerifyFailureCode>> {
  const stats = await file.stat();
  if (!stats.isFile()) {
    return failure('report-unreadable', `“${name}” is not a file. Choose the report itself.`);
  }
  if (stats.size === 0) return cutShort(name);
  const start = Buffer.alloc(telling);
  const { bytesRead } = await file.read(start, 0, telling, 0);
  const beginning = start.subarray(0, bytesRead);
  const kind = reportKind(name, beginning);
  if (!kind.ok) return kind;
  const largest = kind.value === 'html' ? largestHtml : largestJson;
  if (stats.size > largest) return tooLarge(name, largest / megabyte);
  const decoder = new TextDecoder(encodingOf(beginning));
  return kind.value === 'html'
    ? readHtml(file, name, decoder, signal)
    : readJson(file, name, decoder, largest, signal);
}

/** From the beginning, wherever the file was read before. */
function chunksOf(file: FileHandle, signal: AbortSignal): AsyncIterable<Buffer> {
  return file.createReadStream({ start: 0, highWaterMark: chunkSize, autoClose: false, signal });
}

async function readHtml(
  file: FileHandle,
  name: string,
  decoder: TextDecoder,
  signal: AbortSignal,
): Promise<Result<ReportEvidence, VerifyFailureCode>> {
  const evidence = new HtmlEvidence();
  for await (const chunk of chunksOf(file, signal)) {
    if (!evidence.write(decoder.decode(chunk, { stream: true }))) break;
  }
  const end = evidence.end();
  switch (end.kind) {
    case 'read':
      return success(end);
    case 'without-evidence':
      return withoutEvidence(name);
    case 'cut-short':
      return cutShort(name);
    case 'broken':
      return broken(name, end.reason);
  }
}

async function readJson(
  file: FileHandle,
  name: string,
  decoder: TextDecoder,
  largest: number,
  signal: AbortSignal,
): Promise<Result<ReportEvidence, VerifyFailureCode>> {
  const pieces: string[] = [];
  let size = 0;
  for await (const chunk of chunksOf(file, signal)) {
    size += chunk.length;
    if (size > largest) return tooLarge(name, largest / megabyte);
    pieces.push(decoder.decode(chunk, { stream: true }));
  }
  const text = pieces.join('').trim();
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    // A file that was cut off lacks its last bracket.
    return /[\]}]$/u.test(text) ? broken(name, 'it is not JSON.') : cutShort(name);
  }
  const evidence = jsonLdEvidence(report);
  if (evidence === null) return withoutEvidence(name);
  const present = evidence.reduce((count, { lines }) => count + lines.length, 0);
  const stated = statedTotal(report);
  return success({
    articles: evidence,
    disagreements: stated === null || stated === present ? [] : [{ kind: 'count', stated, present }],
    texts: [],
    extent: 'none',
  });
}

function unreadable(name: string, code: string): Result<never, VerifyFailureCode> {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('report-missing', `The report “${name}” is not there. Check the spelling of its name.`);
    case 'EACCES':
    case 'EPERM':
      return failure('report-unreadable', `You do not have permission to read “${name}”.`);
    default:
      return failure('report-unreadable', `The report “${name}” cannot be read (${code}).`);
  }
}
