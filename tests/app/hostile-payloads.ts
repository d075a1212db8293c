/** What a page that has gone astray may send instead of a payload: fields of other types and sizes, paths, names from nowhere. */
import type { RequestName } from '../../app/contract.ts';
import { validPayloads } from './valid-payloads.ts';

/** In the place of one field. None of them is an id, a choice among few, a number in bounds, or a hash. */
export const hostileValues: readonly unknown[] = [
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\host\\share',
  'file:///etc/passwd',
  'a\u0000b',
  '.',
  '..',
  'con',
  '',
  '\ud800',
  'x'.repeat(2_000_000),
  -1,
  1.5,
  1e21,
  null,
  true,
  [],
  ['../x'],
  {},
  { path: '/etc/passwd' },
];

/** Fields that take any words up to a length, so that words are no reason to refuse them. */
const freeFields = new Set(['query', 'words', 'address', 'name', 'note', 'copy', 'id', 'undo', 'redo']);

export interface HostilePayload {
  readonly request: RequestName;
  /** The path of the field that is hostile, as `choice.articles`. */
  readonly field: string;
  readonly payload: unknown;
  /** Whether it must be refused before any handler sees it. */
  readonly refused: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** For each request: something else than its payload, more than its payload, and each field of it hostile in turn. */
export function hostilePayloads(): readonly HostilePayload[] {
  return (Object.keys(validPayloads) as readonly RequestName[]).flatMap((request) => {
    const valid: unknown = validPayloads[request];
    const of = (field: string, payload: unknown, refused = true): HostilePayload => ({
      request,
      field,
      payload,
      refused,
    });
    const others: readonly unknown[] = [
      'x',
      7,
      ['a'],
      true,
      { path: '/etc/passwd' },
      { __proto__: null, toString: 'x' },
    ];
    const instead = [...others, ...(valid === null ? [] : [null])].map((other) => of('', other));
    if (typeof valid !== 'object' || valid === null) return instead;
    const more = ['path', 'folder', 'out', 'preset', 'constructor'].map((name) =>
      of(name, { ...valid, [name]: '/etc/passwd' }),
    );
    return [
      ...instead,
      ...more,
      ...fieldsOf(valid as Fields, [], (field, payload, refused) => of(field, payload, refused)),
    ];
  });
}

function fieldsOf(
  fields: Fields,
  before: readonly string[],
  make: (field: string, payload: unknown, refused: boolean) => HostilePayload,
): readonly HostilePayload[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = [...before, name].join('.');
    const own = hostileValues
      .filter((hostile) => typeof hostile !== typeof value || hostile !== value)
      .map((hostile) => make(field, { ...fields, [name]: hostile }, isRefused(name, value, hostile)));
    const within =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? fieldsOf(value as Fields, [...before, name], (inner, payload, refused) =>
            make(inner, { ...fields, [name]: payload }, refused),
          )
        : [];
    return [...own, ...within];
  });
}

/** Only where the field alone decides: what a choice or words may be as well is left to the handler, which must answer all the same. */
function isRefused(name: string, value: unknown, hostile: unknown): boolean {
  if (freeFields.has(name)) return typeof hostile === 'object' && hostile !== null;
  if (typeof value === 'boolean') return typeof hostile !== 'boolean';
  if (typeof value === 'string') return true;
  return typeof hostile === 'string';
}
