/** What all files of Claimdesk share: they say their format and version, are migrated step by step, and fail as data. */
import { failure, success } from '../result.ts';
import type { Failure, Result } from '../result.ts';

export type FileFailure = 'empty' | 'not-json' | 'wrong-format' | 'newer-version';

/** A JSON object as it was parsed, before its fields are checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One step of a migration: a document of one version in, the same in the next version out. The version number is written by the caller. */
export type MigrationStep = (document: JsonObject) => JsonObject;

export interface FileKind {
  /** The word in the file's field `format`. */
  readonly format: string;
  /** The version that this program writes, from 1. */
  readonly version: number;
  /** The step from version n to n + 1 stands at n. */
  readonly migrations: Readonly<Record<number, MigrationStep>>;
}

export interface VersionedDocument {
  readonly document: JsonObject;
  /** The version the file had, so that it can be backed up before it is written in a newer one. */
  readonly foundVersion: number;
}

/** Parses the text of a file and brings it to the current version. `fileName` is for the sentence of a failure. */
export function readVersioned(
  text: string,
  kind: FileKind,
  fileName: string,
): Result<VersionedDocument, FileFailure> {
  if (isBlank(text)) {
    return failure('empty', `${fileName} is empty; a crash or a full disk may have cut it off. ${leftAlone}`);
  }
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (parsed === notJson) {
    return failure(
      'not-json',
      `${fileName} is not complete JSON; it may be damaged or half copied. ${leftAlone}`,
    );
  }
  if (!isJsonObject(parsed) || parsed['format'] !== kind.format) {
    return wrongFormat(fileName, `it does not say that it is a ${kind.format} file`);
  }
  const found = parsed['version'];
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) {
    return wrongFormat(fileName, 'its version is not a whole number');
  }
  if (found > kind.version) {
    return failure(
      'newer-version',
      `${fileName} was written by a newer Claimdesk (format version ${found}, this one knows ${kind.version}). It is left as it is; update Claimdesk to use it.`,
    );
  }
  let document: JsonObject = parsed;
  for (let version = found; version < kind.version; version += 1) {
    const step = kind.migrations[version];
    if (step === undefined) return wrongFormat(fileName, `nothing is known of version ${version}`);
    document = { ...step(document), version: version + 1 };
  }
  return success({ document, foundVersion: found });
}

export function wrongFormat(fileName: string, reason: string): Failure<FileFailure> {
  return failure('wrong-format', `${fileName} cannot be used: ${reason}. ${leftAlone}`);
}

/** The file's text: fields in the order given, two blanks of indent, a final newline. */
export function writeVersioned(kind: FileKind, fields: JsonObject): string {
  return `${JSON.stringify({ format: kind.format, version: kind.version, ...fields }, null, 2)}\n`;
}

/** The fields of `object` in the order of `known`, then all others by name, so that two writers of one file agree on every byte. */
export function inOrder(object: JsonObject, known: readonly string[]): JsonObject {
  const others = Object.keys(object)
    .filter((key) => !known.includes(key))
    .sort();
  const present = [...known.filter((key) => Object.hasOwn(object, key)), ...others];
  return Object.fromEntries(present.map((key) => [key, object[key]]));
}

/** The object without some of its fields. */
export function omit(object: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}

/** A step of a migration for each record of a list; what is no object stays as it is, and is set aside later. */
export function changeRecords(
  document: JsonObject,
  field: string,
  change: (record: JsonObject) => JsonObject,
): JsonObject {
  const list: unknown = document[field];
  if (!Array.isArray(list)) return document;
  const records: readonly unknown[] = list;
  return { ...document, [field]: records.map((record) => (isJsonObject(record) ? change(record) : record)) };
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const leftAlone = 'The file is left as it is.';

/** Nothing but blanks, or the NULs that some file systems leave in place of a file's text after a power loss. */
function isBlank(text: string): boolean {
  return text.replaceAll('\0', '').trim() === '';
}

const notJson = Symbol('not JSON');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}
