/** Shapes of tags and of changes to the codebook, as they come from files and from other processes. */
import { z } from 'zod';
import type { CodebookChange } from '../codebook/change-codebook.ts';
import { longestDefinition, longestTagName, mostExamples, mostTags } from '../codebook/codebook-limits.ts';
import { lineStyles } from '../codebook/codebook.ts';
import type { Tag } from '../codebook/codebook.ts';
import { tagIdSchema } from './id-schemas.ts';

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as #0b5fa5');
const colourSchema = z.looseObject({ line: hexColour, tint: hexColour });

export const tagSchema = z.looseObject({
  id: tagIdSchema,
  name: z
    .string()
    .max(longestTagName)
    .refine((name) => name.trim() !== '', 'is empty'),
  key: z.string().regex(/^\S$/u, 'is not one character').nullable(),
  line: z.enum(lineStyles),
  light: colourSchema,
  dark: colourSchema,
  definition: z.string().max(longestDefinition),
  examples: z.array(z.string().max(longestDefinition)).max(mostExamples),
  parent: tagIdSchema.nullable(),
  retired: z.boolean(),
  mergedInto: tagIdSchema.nullable(),
}) satisfies z.ZodType<Tag>;

/** The order in which a tag's fields are written. */
export const tagFields = [
  'id',
  'name',
  'key',
  'line',
  'light',
  'dark',
  'definition',
  'examples',
  'parent',
  'retired',
  'mergedInto',
];

export const codebookChangeSchema = z.strictObject({
  tags: z
    .array(
      z
        .strictObject({ id: tagIdSchema, tag: tagSchema.nullable() })
        .refine(({ id, tag }) => tag === null || tag.id === id, 'names another tag than it holds'),
    )
    .max(mostTags)
    .exactOptional(),
  order: z.array(tagIdSchema).max(mostTags).exactOptional(),
}) satisfies z.ZodType<CodebookChange>;
