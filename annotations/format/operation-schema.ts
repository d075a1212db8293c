/** The shapes of operations as they come from other processes. */
import { z } from 'zod';
import type { Operation } from '../operation/operation.ts';
import { annotationChangeSchema, annotationSchema } from './annotation-schema.ts';
import { editsChangeSchema } from './article-edits-schema.ts';
import { claimChangeSchema, claimSchema } from './claim-schema.ts';
import { codebookChangeSchema } from './codebook-schema.ts';
import { annotationIdSchema, articleIdSchema, claimIdSchema } from './id-schemas.ts';

export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), annotation: annotationSchema }),
  z.strictObject({ kind: z.literal('remove'), annotation: annotationSchema }),
  z.strictObject({
    kind: z.literal('change'),
    article: articleIdSchema,
    id: annotationIdSchema,
    before: annotationChangeSchema,
    after: annotationChangeSchema,
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
  z.strictObject({ kind: z.literal('add-claim'), claim: claimSchema }),
  z.strictObject({ kind: z.literal('remove-claim'), claim: claimSchema }),
  z.strictObject({
    kind: z.literal('change-claim'),
    id: claimIdSchema,
    before: claimChangeSchema,
    after: claimChangeSchema,
  }),
]) satisfies z.ZodType<Operation>;
