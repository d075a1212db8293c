/** The shape of an attribution as it comes from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import { attributionFields, manners } from '../annotation/attribution.ts';
import type { Attribution, Speaker } from '../annotation/attribution.ts';
import { inOrder } from './versioned-file.ts';
import type { JsonObject } from './versioned-file.ts';

/** Of a name, a role, a cue or a hedge, in UTF-16 code units; longer ones were not meant. */
export const longestName = 500;

/** Of hedges and of links of a chain. */
export const mostLinks = 50;

const words = z
  .string()
  .max(longestName)
  .refine((value) => value.trim() !== '', 'is empty');

const speakerSchema = z.looseObject({
  name: words,
  role: z.string().max(longestName),
}) satisfies z.ZodType<Speaker>;

export const attributionSchema = z.looseObject({
  speaker: speakerSchema.nullable().exactOptional(),
  cue: words.nullable().exactOptional(),
  manner: z.enum(manners).nullable().exactOptional(),
  hedges: z.array(words).max(mostLinks).exactOptional(),
  chain: z.array(words).max(mostLinks).exactOptional(),
}) satisfies z.ZodType<Attribution>;

/** With the fields in the order in which they are written. */
export function orderedAttribution(attribution: Attribution): JsonObject {
  const { speaker } = attribution;
  const ordered =
    speaker === undefined || speaker === null
      ? attribution
      : { ...attribution, speaker: inOrder({ ...speaker }, ['name', 'role']) };
  return inOrder({ ...ordered }, attributionFields);
}
