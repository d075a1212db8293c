/** Shapes of annotations and operations as they come from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import type { Annotation, OtherVersion, Segment } from '../annotation/annotation.ts';
import type { AnnotationChange, Operation } from '../operation/operation.ts';
import { anchorSchema } from './anchor-schema.ts';
import { editsChangeSchema } from './article-edits-schema.ts';
import { attributionSchema } from './attribution-schema.ts';
import { checkSchema } from './check-schema.ts';
import { codebookChangeSchema } from './codebook-schema.ts';
import { analystIdSchema, annotationIdSchema, articleIdSchema, tagIdSchema } from './id-schemas.ts';

/** A note of a megabyte is still a note; beyond that something else was pasted. In UTF-16 code units. */
export const longestNote = 4_000_000;

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it, finer fractions allowed. */
export const timeSchema = z.iso.datetime();

export const segmentSchema = z.looseObject({ anchor: anchorSchema }) satisfies z.ZodType<Segment>;

/** Versions are checked as changes when the analyst takes one over. */
const otherVersionsSchema = z.array(
  z.looseObject({ from: z.string().max(1000), fields: z.record(z.string(), z.unknown()).nullable() }),
) satisfies z.ZodType<readonly OtherVersion[]>;

/** What a file keeps of an annotation; its analyst and article stand once, at the head of the file. */
export const annotationRecordSchema = z.looseObject({
  id: annotationIdSchema,
  tag: tagIdSchema,
  note: z.string().max(longestNote),
  attribution: attributionSchema,
  check: checkSchema,
  created: timeSchema,
  modified: timeSchema,
  segments: z.array(segmentSchema).min(1),
  otherVersions: otherVersionsSchema.exactOptional(),
}) satisfies z.ZodType<Omit<Annotation, 'analyst' | 'article'>>;

export const annotationSchema = annotationRecordSchema.extend({
  article: articleIdSchema,
  analyst: analystIdSchema,
}) satisfies z.ZodType<Annotation>;

const changeSchema = z.strictObject({
  tag: tagIdSchema.exactOptional(),
  note: z.string().max(longestNote).exactOptional(),
  segments: z.array(segmentSchema).min(1).exactOptional(),
  attribution: attributionSchema.exactOptional(),
  check: checkSchema.exactOptional(),
  modified: timeSchema.exactOptional(),
  otherVersions: otherVersionsSchema.exactOptional(),
}) satisfies z.ZodType<AnnotationChange>;

export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), annotation: annotationSchema }),
  z.strictObject({ kind: z.literal('remove'), annotation: annotationSchema }),
  z.strictObject({
    kind: z.literal('change'),
    article: articleIdSchema,
    id: annotationIdSchema,
    before: changeSchema,
    after: changeSchema,
  }),
  z.strictObject({
    kind: z.literal('edit-article'),
    article: articleIdSchema,
    before: editsChangeSchema,
    after: editsChangeSchema,
  }),
  z.strictObject({
    kind: z.literal('edit-codebook'),
    before: codebookChangeSchema,
    after: codebookChangeSchema,
  }),
]) satisfies z.ZodType<Operation>;
