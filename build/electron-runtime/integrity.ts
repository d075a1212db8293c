/** Checks a file against a Subresource Integrity string, the form in which npm registries state their hashes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Whether the file's SHA-512 is the one of `sha512-<base64>` (https://www.w3.org/TR/sri-2/). Any other form is refused. */
export async function matchesIntegrity(file: string, integrity: string): Promise<boolean> {
  const expected = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(integrity)?.[1];
  if (expected === undefined) return false;
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64') === expected;
}
