/** Shapes of annotations and operations as they come from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import type { Annotation, Segment } from '../annotation/annotation.ts';
import { isArticleId } from '../article/identity.ts';
import type { AnnotationChange, Operation } from '../operation/operation.ts';
import { anchorSchema } from './anchor-schema.ts';
import { editsChangeSchema } from './article-edits-schema.ts';

/** A note of a megabyte is still a note; beyond that something else was pasted. In UTF-16 code units. */
export const longestNote = 4_000_000;

const shortText = z.string().min(1).max(200);
export const articleIdSchema = z.string().refine(isArticleId, 'cannot name an article');
export const annotationIdSchema = shortText;
export const tagIdSchema = shortText;
export const analystIdSchema = shortText;

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it, finer fractions allowed. */
export const timeSchema = z.iso.datetime();

export const segmentSchema = z.looseObject({ anchor: anchorSchema }) satisfies z.ZodType<Segment>;

/** What a file keeps of an annotation; its analyst and article stand once, at the head of the file. */
export const annotationRecordSchema = z.looseObject({
  id: annotationIdSchema,
  tag: tagIdSchema,
  note: z.string().max(longestNote),
  created: timeSchema,
  modified: timeSchema,
  segments: z.array(segmentSchema).min(1),
}) satisfies z.ZodType<Omit<Annotation, 'analyst' | 'article'>>;

export const annotationSchema = annotationRecordSchema.extend({
  article: articleIdSchema,
  analyst: analystIdSchema,
}) satisfies z.ZodType<Annotation>;

const changeSchema = z.strictObject({
  tag: tagIdSchema.exactOptional(),
  note: z.string().max(longestNote).exactOptional(),
  segments: z.array(segmentSchema).min(1).exactOptional(),
  modified: timeSchema.exactOptional(),
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
]) satisfies z.ZodType<Operation>;
