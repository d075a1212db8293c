/** Shapes of what analysts decided about articles, as they come from files and from other processes. */
import { z } from 'zod';
import type { PublicationDate } from '../article/article.ts';
import type {
  ArticleEdits,
  ArticleEditsChange,
  FurnitureVerdict,
  MetadataDecisions,
  MetadataEdits,
} from '../article/article-edits.ts';
import { anchorSchema } from './anchor-schema.ts';

/** Longer values were not typed by anybody. In UTF-16 code units. */
export const longestValue = 2000;

const words = z
  .string()
  .max(longestValue)
  .refine((value) => value.trim() !== '', 'is empty');

/** ISO 8601 as far as it is certain: a day, a minute of it, or a moment. */
const isoDate = z
  .string()
  .max(40)
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/,
    'is not an ISO date',
  );

const dateSchema = z.looseObject({
  written: words,
  iso: isoDate.nullable(),
}) satisfies z.ZodType<PublicationDate>;

export const metadataEditsSchema = z.looseObject({
  title: words.nullable().exactOptional(),
  outlet: words.nullable().exactOptional(),
  byline: words.nullable().exactOptional(),
  published: dateSchema.nullable().exactOptional(),
  language: words.nullable().exactOptional(),
  section: words.nullable().exactOptional(),
}) satisfies z.ZodType<MetadataEdits>;

export const furnitureVerdictSchema = z.looseObject({
  anchor: anchorSchema,
  furniture: z.boolean(),
}) satisfies z.ZodType<FurnitureVerdict>;

export const articleEditsSchema = z.looseObject({
  metadata: metadataEditsSchema.default({}),
  furniture: z.array(furnitureVerdictSchema).default([]),
  done: z.boolean().default(false),
}) satisfies z.ZodType<ArticleEdits>;

function decision<Value>(value: z.ZodType<Value>) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('as-found') }),
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('set'), value }),
  ]);
}

const decisionsSchema = z.strictObject({
  title: decision(words).exactOptional(),
  outlet: decision(words).exactOptional(),
  byline: decision(words).exactOptional(),
  published: decision(dateSchema).exactOptional(),
  language: decision(words).exactOptional(),
  section: decision(words).exactOptional(),
}) satisfies z.ZodType<MetadataDecisions>;

export const editsChangeSchema = z.strictObject({
  metadata: decisionsSchema.exactOptional(),
  furniture: z
    .array(z.strictObject({ anchor: anchorSchema, furniture: z.boolean().nullable() }))
    .max(10_000)
    .exactOptional(),
  done: z.boolean().exactOptional(),
}) satisfies z.ZodType<ArticleEditsChange>;
