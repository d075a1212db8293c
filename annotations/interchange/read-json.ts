/** Small readings of parsed JSON of which nothing is known. A field is looked at only if the object has it itself. */
import { isJsonObject, type JsonObject } from '../format/versioned-file.ts';

/** More levels within levels than any selector, set or page has; what is nested deeper is not looked at. */
export const deepestNesting = 16;

/** The field under any of its names; undefined where the object has none of them. */
export function fieldOf(object: JsonObject, ...names: readonly string[]): unknown {
  const name = names.find((known) => Object.hasOwn(object, known));
  return name === undefined ? undefined : object[name];
}

/** One thing or a list of things as a list; nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value).filter(isJsonObject);
}

/** A text, also one that JSON-LD wraps as `{"@value": …}`; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (typeof first === 'string') return first;
  const wrapped = isJsonObject(first) ? fieldOf(first, '@value') : undefined;
  return typeof wrapped === 'string' ? wrapped : null;
}

/** A time as ISO 8601 in UTC with milliseconds; null for what is none. */
export function timeOf(value: unknown): string | null {
  const text = textOf(value);
  // Other forms mean one thing in one place and another elsewhere.
  if (text === null || !/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(text)) return null;
  const time = new Date(/T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) || text.length === 10 ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** A whole number from 0; null for anything else. */
export function offsetOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

export function hashOf(value: unknown): string | null {
  const text = textOf(value)?.toLowerCase() ?? '';
  return /^[0-9a-f]{64}$/u.test(text) ? text : null;
}

/** Of a name, a title or an address, in UTF-16 code units; nobody reads on. */
const longestLine = 2000;

export function lineOf(value: unknown): string | null {
  const text = textOf(value)?.slice(0, longestLine).trim() ?? '';
  return text === '' ? null : text;
}
