/** The command `place`: code points in and out, bad lines told and left out, exit codes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from './run.ts';

const before =
  'Ferry 🚢 talks\n\nThe captain said the engine was sound. “Nobody was hurt,” 😀 he added.\n\nThe quay stays closed until May.\n';
const after =
  'Ferry 🚢🚢 talks\r\n\r\nUpdated 😀 at noon.\r\n\r\nThe captain said the engine was sound. "Nobody was hurt," 😀 he added.\r\n\r\nThe quay stays shut until June.\r\n';

const printed = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    segments: z.array(
      z.object({
        state: z.string(),
        start: z.number().nullable(),
        end: z.number().nullable(),
        candidates: z.array(z.object({ start: z.number(), end: z.number(), score: z.number() })),
      }),
    ),
  }),
);

async function place(lines: readonly string[], ...more: readonly string[]) {
  const folder = await temporaryFolder({ 'old.txt': before, 'new.txt': after });
  await writeFile(join(folder, 'segments.jsonl'), lines.join('\n'));
  const [old, now, segments] = ['old.txt', 'new.txt', 'segments.jsonl'].map((name) => join(folder, name));
  return run('place', old ?? '', now ?? '', '--segments', segments ?? '', ...more);
}

function codePointsOf(words: string): { readonly start: number; readonly end: number } {
  const start = Array.from(before.slice(0, before.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}

const line = (id: string | number, ...words: readonly string[]) =>
  JSON.stringify({ id, segments: words.map(codePointsOf) });

const cut = ({ start, end }: { readonly start: number | null; readonly end: number | null }) =>
  start === null || end === null
    ? null
    : Array.from(after.replaceAll('\r\n', '\n')).slice(start, end).join('');

describe('place --json', () => {
  test('places segments in code points of the new text', async () => {
    const { code, out, err } = await place(
      [line('engine', 'the engine was sound'), line(7, '“Nobody was hurt,” 😀', 'he added'), ''],
      '--json',
    );
    const placed = printed.parse(JSON.parse(out));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(placed.map(({ id, segments }) => ({ id, words: segments.map(cut) }))).toEqual([
      { id: 'engine', words: ['the engine was sound'] },
      { id: 7, words: ['"Nobody was hurt," 😀', 'he added'] },
    ]);
    expect(placed.flatMap(({ segments }) => segments.map(({ state }) => state))).toEqual([
      'moved',
      'moved',
      'moved',
    ]);
  });

  test('offers another wording as a candidate and never as sure', async () => {
    const { out } = await place([line('quay', 'The quay stays closed until May.')], '--json');
    const [segment] = printed.parse(JSON.parse(out))[0]?.segments ?? [];
    expect(segment).toMatchObject({ state: 'changed', start: null, end: null });
    expect(segment?.candidates.map(cut)).toEqual(['The quay stays shut until June.']);
  });

  test.each([
    ['{', 'it is not JSON'],
    ['{"id":"a"}', 'it is not {"id"'],
    ['{"id":"a","segments":[{"start":4,"end":4}]}', '4 to 4 is no stretch'],
    ['{"id":"a","segments":[{"start":4,"end":400}]}', '4 to 400 is no stretch'],
  ])('tells the bad line %s and does the others', async (bad, reason) => {
    const { code, out, err } = await place([bad, line('engine', 'engine')], '--json');
    expect(code).toBe(0);
    expect(err).toContain(`Line 1 was left out: ${reason}`);
    expect(printed.parse(JSON.parse(out)).map(({ id }) => id)).toEqual(['engine']);
  });

  test('prints an empty list for an empty file', async () => {
    expect(await place([''], '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
  });
});

describe('place', () => {
  test('prints a line for people', async () => {
    const { out } = await place([line('engine', 'engine'), line('quay', 'The quay stays closed until May.')]);
    expect(out).toMatch(/^engine: moved \d+ to \d+\nquay: changed, 1 to choose from\n$/);
  });

  test('fails where no line can be used', async () => {
    expect((await place(['nonsense'], '--json')).code).toBe(1);
  });

  test('fails where a file is missing, and says which', async () => {
    const folder = await temporaryFolder({ 'old.txt': before });
    const old = join(folder, 'old.txt');
    const { code, err } = await run('place', old, join(folder, 'gone.txt'), '--segments', old);
    expect(code).toBe(1);
    expect(err).toContain('gone.txt');
    expect((await run('place', old, old, '--segments', join(folder, 'none'))).code).toBe(1);
  });

  test('ends with 2 where it is used wrongly', async () => {
    expect((await run('place', 'a', 'b')).code).toBe(2);
  });
});
