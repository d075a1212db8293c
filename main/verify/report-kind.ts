/** Tells what kind of report a file is by its first bytes, and by its name where these say nothing. */
import { extname } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';
import { whichCan, type VerifyFailureCode } from './verify-failure.ts';

export type VerifiableKind = 'html' | 'json';

const documents: readonly (readonly [beginning: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a Word file, a spreadsheet or another archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'a Word file or a spreadsheet'],
  ['{\\rtf', 'a Word file'],
];

const names: ReadonlyMap<string, string> = new Map([
  ['.md', 'Markdown'],
  ['.markdown', 'Markdown'],
  ['.csv', 'a table'],
  ['.jsonl', 'JSON Lines'],
  ['.ann', 'a brat file'],
  ['.txt', 'plain text'],
]);

/** @param start the first bytes, a few hundred are enough */
export function reportKind(name: string, start: Uint8Array): Result<VerifiableKind, VerifyFailureCode> {
  const beginning = Buffer.from(start.subarray(0, 16)).toString('latin1');
  const document = documents.find(([sign]) => beginning.startsWith(sign))?.[1];
  if (document !== undefined) return unsuited(name, document);
  const known = names.get(extname(name).toLowerCase());
  if (known !== undefined) return unsuited(name, known);
  const first = decoded(start).trimStart().charAt(0);
  if (first === '{' || first === '[') return success('json');
  if (first === '<') return success('html');
  return unsuited(name, 'none of these');
}

function unsuited(name: string, what: string): Result<never, VerifyFailureCode> {
  return failure(
    'report-without-offsets',
    what === 'none of these'
      ? `“${name}” is neither an HTML nor a JSON-LD report. ${whichCan}`
      : `“${name}” is ${what}, which does not keep exactly where each line’s words stand, so it cannot be verified. ${whichCan}`,
  );
}

/** The encoding that a byte order mark names; UTF-8 without one. */
export function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decoded(start: Uint8Array): string {
  return new TextDecoder(encodingOf(start)).decode(start);
}
