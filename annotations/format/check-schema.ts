/** The shape of a claim's check as it comes from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import { checkStatuses } from '../annotation/check.ts';
import type { Check, Evidence } from '../annotation/check.ts';
import { longestAddress, webAddressPattern } from '../annotation/web-address.ts';
import { anchorFields, anchorSchema } from './anchor-schema.ts';
import { articleIdSchema } from './id-schemas.ts';
import { inOrder } from './versioned-file.ts';
import type { JsonObject } from './versioned-file.ts';

/** Of a note on a check or on evidence, in UTF-16 code units. */
export const longestCheckNote = 100_000;

export const mostEvidence = 200;

const note = z.string().max(longestCheckNote);

const webAddress = z
  .string()
  .max(longestAddress)
  .regex(webAddressPattern, 'is not an address that begins with http:// or https://');

const evidenceSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('link'), url: webAddress, note }),
  z.looseObject({ kind: z.literal('passage'), article: articleIdSchema, anchor: anchorSchema, note }),
]) satisfies z.ZodType<Evidence>;

export const checkSchema = z.looseObject({
  status: z.enum(checkStatuses),
  evidence: z.array(evidenceSchema).max(mostEvidence),
  note,
}) satisfies z.ZodType<Check>;

/** With the fields in the order in which they are written. */
export function orderedCheck(check: Check): JsonObject {
  const evidence = check.evidence.map((item) =>
    item.kind === 'link'
      ? inOrder({ ...item }, ['kind', 'url', 'note'])
      : inOrder({ ...item, anchor: inOrder({ ...item.anchor }, anchorFields) }, [
          'kind',
          'article',
          'anchor',
          'note',
        ]),
  );
  return inOrder({ ...check, evidence }, ['status', 'evidence', 'note']);
}
