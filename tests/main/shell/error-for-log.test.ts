/** The log says what failed and where in the program, and not a word of what the person reads, writes or calls their files. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorForLog } from '../../../main/shell/error-for-log.ts';

const secret = 'Minister Reker';

async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('an error in the log', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['of the file system', () => readFile(`/nowhere/${secret}/notes.txt`), /^Error ENOENT open/],
    ['of a JSON parser', () => JSON.parse(`{"note": ${secret}`) as unknown, /^SyntaxError/],
    [
      'of a schema',
      () => z.strictObject({ tag: z.literal('x') }).parse({ tag: 'y', [secret]: 1 }),
      /^ZodError|^\$ZodError/,
    ],
    [
      'that wraps another',
      () => {
        throw new Error(secret, { cause: new TypeError(`${secret}\n    at ${secret}`) });
      },
      /caused by TypeError/,
    ],
    [
      'whose name and code are words of others',
      () => {
        throw Object.assign(new Error(''), { name: `${secret} said`, code: `${secret}!` });
      },
      /^\n? {4}at /,
    ],
    [
      'that is no error',
      () => {
        // Libraries do throw strings.
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw secret;
      },
      /^thrown: string$/,
    ],
  ])('%s', async (_name, act, said) => {
    const words = errorForLog(await thrownBy(act));
    expect(words).toMatch(said);
    expect(words).not.toContain(secret);
    expect(words).not.toContain('notes.txt');
  });
});
