/** Shapes of annotations and of changes to them as they come from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import type { Annotation, Creator, OtherVersion, Segment } from '../annotation/annotation.ts';
import type { AnnotationChange } from '../operation/operation.ts';
import { anchorSchema } from './anchor-schema.ts';
import { attributionSchema } from './attribution-schema.ts';
import { checkSchema } from './check-schema.ts';
import { analystIdSchema, annotationIdSchema, articleIdSchema, tagIdSchema } from './id-schemas.ts';

/** A note of a megabyte is still a note; beyond that something else was pasted. In UTF-16 code units. */
export const longestNote = 4_000_000;

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it, finer fractions allowed. */
export const timeSchema = z.iso.datetime();

export const segmentSchema = z.looseObject({ anchor: anchorSchema }) satisfies z.ZodType<Segment>;

/** Versions are checked as changes when the analyst takes one over. */
export const otherVersionsSchema = z.array(
  z.looseObject({ from: z.string().max(1000), fields: z.record(z.string(), z.unknown()).nullable() }),
) satisfies z.ZodType<readonly OtherVersion[]>;

/** Of the name and the id of whoever made an annotation elsewhere, in UTF-16 code units. */
export const longestCreator = 2000;

export const creatorSchema = z.looseObject({
  id: z.string().max(longestCreator).nullable(),
  name: z
    .string()
    .max(longestCreator)
    .refine((name) => name.trim() !== '', 'is empty'),
}) satisfies z.ZodType<Creator>;

/** What a file keeps of an annotation; its analyst and article stand once, at the head of the file. */
export const annotationRecordSchema = z.looseObject({
  id: annotationIdSchema,
  tag: tagIdSchema,
  note: z.string().max(longestNote),
  attribution: attributionSchema,
  check: checkSchema,
  creator: creatorSchema.exactOptional(),
  created: timeSchema,
  modified: timeSchema,
  segments: z.array(segmentSchema).min(1),
  otherVersions: otherVersionsSchema.exactOptional(),
}) satisfies z.ZodType<Omit<Annotation, 'analyst' | 'article'>>;

export const annotationSchema = annotationRecordSchema.extend({
  article: articleIdSchema,
  analyst: analystIdSchema,
}) satisfies z.ZodType<Annotation>;

export const annotationChangeSchema = z.strictObject({
  tag: tagIdSchema.exactOptional(),
  note: z.string().max(longestNote).exactOptional(),
  segments: z.array(segmentSchema).min(1).exactOptional(),
  attribution: attributionSchema.exactOptional(),
  check: checkSchema.exactOptional(),
  modified: timeSchema.exactOptional(),
  otherVersions: otherVersionsSchema.exactOptional(),
}) satisfies z.ZodType<AnnotationChange>;
